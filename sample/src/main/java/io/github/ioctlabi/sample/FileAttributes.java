package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
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
@IoctlInterface(type = 'f', header = "linux/fs.h", prefix = "FS", existing = true)
public interface FileAttributes {
  /** The attributes that {@code chattr(1)} sets. */
  @IoctlFlags
  @U32
  enum Attribute {
    /** Written at once. */
    @Bit(3)
    @CName("FS_SYNC_FL")
    SYNC,
    /** Never changed. */
    @Bit(4)
    @CName("FS_IMMUTABLE_FL")
    IMMUTABLE,
    /** Only ever appended to. */
    @Bit(5)
    @CName("FS_APPEND_FL")
    APPEND,
    /** Left out of dumps. */
    @Bit(6)
    @CName("FS_NODUMP_FL")
    NODUMP,
    /** Reading leaves its access time alone. */
    @Bit(7)
    @CName("FS_NOATIME_FL")
    NOATIME,
    /** Mapped by extents. */
    @Bit(19)
    @CName("FS_EXTENT_FL")
    EXTENT
  }

  /** The attributes that XFS introduced, as all file systems report them. */
  @IoctlFlags
  @U32
  enum ExtendedAttribute {
    /** Never changed. */
    @Bit(3)
    @CName("FS_XFLAG_IMMUTABLE")
    IMMUTABLE,
    /** Only ever appended to. */
    @Bit(4)
    @CName("FS_XFLAG_APPEND")
    APPEND,
    /** Written at once. */
    @Bit(5)
    @CName("FS_XFLAG_SYNC")
    SYNC,
    /** Reading leaves its access time alone. */
    @Bit(6)
    @CName("FS_XFLAG_NOATIME")
    NOATIME,
    /** Left out of dumps. */
    @Bit(7)
    @CName("FS_XFLAG_NODUMP")
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
  @IoctlStruct(name = "fsxattr")
  record ExtendedAttributes(
      @CName("fsx_xflags") Flags<ExtendedAttribute> attributes,
      @CName("fsx_extsize") @U32 int extsize,
      @CName("fsx_nextents") @U32 int nextents,
      @CName("fsx_projid") @U32 int projid,
      @CName("fsx_cowextsize") @U32 int cowextsize,
      @CName("fsx_pad") @Reserved @Length(8) byte[] reserved) {}

  /** Tells a file's attributes: 32 bits, whatever the number says. */
  @IoR(nr = 0x01, name = "FS_IOC_GETFLAGS", encodedAs = "long")
  Flags<Attribute> attributes() throws IoctlException;

  /** Tells a file's extended attributes. */
  @IoR(type = 'X', nr = 0x1f, name = "FS_IOC_FSGETXATTR")
  ExtendedAttributes extendedAttributes() throws IoctlException;
}
