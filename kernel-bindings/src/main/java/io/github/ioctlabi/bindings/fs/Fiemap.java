package io.github.ioctlabi.bindings.fs;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.Flags;

/** Where the blocks of a file lie, {@code FS_IOC_FIEMAP}. */
@IoctlInterface(header = "linux/fiemap.h", prefix = "FIEMAP", existing = true)
public interface Fiemap {
  /** The end of every file. */
  @IoctlConstant long MAX_OFFSET = -1L;

  /** The flags that every file system must know. */
  @IoctlConstant int FLAGS_COMPAT = 3;

  /** What is asked for. */
  @IoctlFlags
  @CName("fiemap_flag")
  enum Flag {
    /** The file is written out before. */
    @Bit(0)
    SYNC,
    /** The extended attributes are mapped in place of the data. */
    @Bit(1)
    XATTR,
    /** The extents are cached. */
    @Bit(2)
    CACHE
  }

  /** What is special about an extent. */
  @IoctlFlags
  @CName("fiemap_extent")
  enum ExtentFlag {
    /** It is the file's last. */
    @Bit(0)
    LAST,
    /** Nobody knows where it is. */
    @Bit(1)
    UNKNOWN,
    /** Its place is not decided. */
    @Bit(2)
    DELALLOC,
    /** It cannot be read from the device. */
    @Bit(3)
    ENCODED,
    /** It is encrypted. */
    @Bit(7)
    DATA_ENCRYPTED,
    /** Its offsets need not be multiples of a block. */
    @Bit(8)
    NOT_ALIGNED,
    /** It lies among the metadata. */
    @Bit(9)
    DATA_INLINE,
    /** It shares a block with other files' ends. */
    @Bit(10)
    DATA_TAIL,
    /** It has room and no data. */
    @Bit(11)
    UNWRITTEN,
    /** The file system knows blocks only, which were put together. */
    @Bit(12)
    MERGED,
    /** Other files share it. */
    @Bit(13)
    SHARED
  }

  /**
   * One piece of a file that lies together.
   *
   * @param logical where in the file it begins, in bytes
   * @param physical where on the device it begins, in bytes
   * @param length how many bytes it has
   * @param reserved64 zero
   * @param flags what is special about it
   * @param reserved zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "fiemap_extent")
  record Extent(
      @CName("fe_logical") @U64 long logical,
      @CName("fe_physical") @U64 long physical,
      @CName("fe_length") @U64 long length,
      @CName("fe_reserved64") @Reserved @Length(2) @U64 long[] reserved64,
      @CName("fe_flags") Flags<ExtentFlag> flags,
      @CName("fe_reserved") @Reserved @Length(3) @U32 int[] reserved) {}

  /**
   * A range of a file, and its extents.
   *
   * @param start where the range begins, in bytes
   * @param length how many bytes it has
   * @param flags what is asked for
   * @param mappedExtents how many extents the kernel has filled, or counted if there is no room for
   *     any
   * @param extentCount how many {@code extents} there is room for
   * @param reserved zero
   * @param extents the extents
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "fiemap")
  record Map(
      @CName("fm_start") @U64 long start,
      @CName("fm_length") @U64 long length,
      @CName("fm_flags") Flags<Flag> flags,
      @CName("fm_mapped_extents") @Out @U32 int mappedExtents,
      @CName("fm_extent_count") @U32 int extentCount,
      @CName("fm_reserved") @Reserved @U32 int reserved,
      @CName("fm_extents") @Out @FlexibleArray(count = "extentCount", filled = "mappedExtents")
          Extent[] extents) {}
}
