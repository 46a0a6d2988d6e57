package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/** What a file system keeps about a file beside its {@code stat}, {@code ioctl_iflags(2)}. */
@IoctlInterface(type = 'f', header = "sample/file_attributes.h", prefix = "FS")
public interface FileAttributes {
  /** The attributes that {@code chattr(1)} sets. */
  @IoctlFlags
  @U32
  enum Attribute {
    /** Written at once. */
    @Bit(3)
    SYNC,
    /** Never changed. */
    @Bit(4)
    IMMUTABLE,
    /** Only ever appended to. */
    @Bit(5)
    APPEND,
    /** Left out of dumps. */
    @Bit(6)
    NODUMP,
    /** Reading leaves its access time alone. */
    @Bit(7)
    NOATIME,
    /** Mapped by extents. */
    @Bit(19)
    EXTENT
  }

  /**
   * The attributes. The number says {@code long}, the kernel writes 32 bits.
   *
   * @param attributes those that are set
   * @param unused the other half of the long
   */
  @IoctlStruct
  record Attributes(Flags<Attribute> attributes, @Reserved @U32 int unused) {}

  /** The attributes that XFS introduced, as all file systems report them. */
  @IoctlFlags
  @U32
  enum ExtendedAttribute {
    /** Never changed. */
    @Bit(3)
    IMMUTABLE,
    /** Only ever appended to. */
    @Bit(4)
    APPEND,
    /** Written at once. */
    @Bit(5)
    SYNC,
    /** Reading leaves its access time alone. */
    @Bit(6)
    NOATIME,
    /** Left out of dumps. */
    @Bit(7)
    NODUMP
  }

  /**
   * The attributes that XFS introduced.
   *
   * @param attributes those that are set
   * @param extsize the extent size hint in bytes
   * @param nextents how many extents the file has
   * @param projid the project that its quota belongs to
   * @param cowextsize the extent size hint for copies, in bytes
   * @param reserved zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "fs_xattr")
  record ExtendedAttributes(
      Flags<ExtendedAttribute> attributes,
      @U32 int extsize,
      @U32 int nextents,
      @U32 int projid,
      @U32 int cowextsize,
      @Reserved @Length(8) byte[] reserved) {}

  /** Tells a file's attributes. */
  @IoR(nr = 0x01, name = "FS_IOC_GETFLAGS")
  Attributes attributes() throws IoctlException;

  /** Tells a file's extended attributes. */
  @IoR(type = 'X', nr = 0x1f, name = "FS_IOC_FSGETXATTR")
  ExtendedAttributes extendedAttributes() throws IoctlException;
}
