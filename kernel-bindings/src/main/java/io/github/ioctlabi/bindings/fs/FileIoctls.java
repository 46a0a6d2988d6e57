package io.github.ioctlabi.bindings.fs;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/** The attributes of files and directories, as most file systems keep them. */
@IoctlInterface(type = 'f', header = "linux/fs.h", prefix = "FS_IOC", existing = true)
public interface FileIoctls {
  /** The older name of {@link InodeFlag#INDEX_FL}. */
  @IoctlConstant
  @CName("FS_BTREE_FL")
  int HASH_INDEX_FL = 0x1000;

  /** The flags that a program sees. */
  @IoctlConstant
  @CName("FS_FL_USER_VISIBLE")
  int USER_VISIBLE = 0x0003DFFF;

  /** The flags that a program may set. */
  @IoctlConstant
  @CName("FS_FL_USER_MODIFIABLE")
  int USER_MODIFIABLE = 0x000380FF;

  /** The attributes of a file that {@code chattr(1)} knows. */
  @IoctlFlags
  @CName("fs")
  enum InodeFlag {
    /** Overwritten when it is deleted. */
    @Bit(0)
    SECRM_FL,
    /** Kept for undeletion. */
    @Bit(1)
    UNRM_FL,
    /** Compressed. */
    @Bit(2)
    COMPR_FL,
    /** Written at once. */
    @Bit(3)
    SYNC_FL,
    /** Never changed. */
    @Bit(4)
    IMMUTABLE_FL,
    /** Only ever appended to. */
    @Bit(5)
    APPEND_FL,
    /** Left out of dumps. */
    @Bit(6)
    NODUMP_FL,
    /** Reading leaves its access time alone. */
    @Bit(7)
    NOATIME_FL,
    /** Not yet compressed. */
    @Bit(8)
    DIRTY_FL,
    /** Has compressed clusters. */
    @Bit(9)
    COMPRBLK_FL,
    /** Never compressed. */
    @Bit(10)
    NOCOMP_FL,
    /** Encrypted. */
    @Bit(11)
    ENCRYPT_FL,
    /** A directory with an index. */
    @Bit(12)
    INDEX_FL,
    /** A directory of AFS. */
    @Bit(13)
    IMAGIC_FL,
    /** Its data goes through the journal. */
    @Bit(14)
    JOURNAL_DATA_FL,
    /** Its end shares no block. */
    @Bit(15)
    NOTAIL_FL,
    /** A directory whose changes are written at once. */
    @Bit(16)
    DIRSYNC_FL,
    /** A directory whose children are spread. */
    @Bit(17)
    TOPDIR_FL,
    /** Counted in blocks. */
    @Bit(18)
    HUGE_FILE_FL,
    /** Mapped by extents. */
    @Bit(19)
    EXTENT_FL,
    /** Protected by hashes. */
    @Bit(20)
    VERITY_FL,
    /** Holds a large extended attribute. */
    @Bit(21)
    EA_INODE_FL,
    /** Has blocks beyond its end. */
    @Bit(22)
    EOFBLOCKS_FL,
    /** Overwritten in place. */
    @Bit(23)
    NOCOW_FL,
    /** Reached without the page cache. */
    @Bit(25)
    DAX_FL,
    /** Its data lies in the inode. */
    @Bit(28)
    INLINE_DATA_FL,
    /** Children inherit its project. */
    @Bit(29)
    PROJINHERIT_FL,
    /** A directory that does not tell small letters from capitals. */
    @Bit(30)
    CASEFOLD_FL,
    /** The library's own. */
    @Bit(31)
    RESERVED_FL
  }

  /** The attributes that XFS introduced. */
  @IoctlFlags
  @CName("fs_xflag")
  enum XFlag {
    /** On the real-time device. */
    @Bit(0)
    REALTIME,
    /** Has room beyond its data. */
    @Bit(1)
    PREALLOC,
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
    NODUMP,
    /** Children are made on the real-time device. */
    @Bit(8)
    RTINHERIT,
    /** Children inherit its project. */
    @Bit(9)
    PROJINHERIT,
    /** No symbolic links within. */
    @Bit(10)
    NOSYMLINKS,
    /** Has a hint of the extents' size. */
    @Bit(11)
    EXTSIZE,
    /** Children inherit that hint. */
    @Bit(12)
    EXTSZINHERIT,
    /** Never defragmented. */
    @Bit(13)
    NODEFRAG,
    /** Allocated as a stream. */
    @Bit(14)
    FILESTREAM,
    /** Reached without the page cache. */
    @Bit(15)
    DAX,
    /** Has a hint of the copies' size. */
    @Bit(16)
    COWEXTSIZE,
    /** Has extended attributes. */
    @Bit(31)
    HASATTR
  }

  /**
   * The attributes that XFS introduced, and their numbers.
   *
   * @param xflags those that are set
   * @param extsize the hint of the extents' size, in bytes
   * @param nextents how many extents there are
   * @param projid the project that its quota belongs to
   * @param cowextsize the hint of the copies' size, in bytes
   * @param pad zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "fsxattr")
  record Attributes(
      @CName("fsx_xflags") Flags<XFlag> xflags,
      @CName("fsx_extsize") @U32 int extsize,
      @CName("fsx_nextents") @U32 int nextents,
      @CName("fsx_projid") @U32 int projid,
      @CName("fsx_cowextsize") @U32 int cowextsize,
      @CName("fsx_pad") @Reserved @Length(8) byte[] pad) {}

  /**
   * Tells the attributes, bits of {@link InodeFlag}; the number says long, the kernel writes 32
   * bits.
   */
  @IoR(nr = 1, name = "FS_IOC_GETFLAGS", encodedAs = "long")
  @U32
  int flags() throws IoctlException;

  /** Sets the attributes, bits of {@link InodeFlag}. */
  @IoW(nr = 2, name = "FS_IOC_SETFLAGS", encodedAs = "long")
  void setFlags(@U32 int flags) throws IoctlException;

  /** Tells the generation of the inode. */
  @IoR(type = 'v', nr = 1, name = "FS_IOC_GETVERSION", encodedAs = "long")
  @U32
  int version() throws IoctlException;

  /** Sets the generation of the inode. */
  @IoW(type = 'v', nr = 2, name = "FS_IOC_SETVERSION", encodedAs = "long")
  void setVersion(@U32 int version) throws IoctlException;

  /** Tells the attributes, by the number of 32-bit programs. */
  @IoR(nr = 1, name = "FS_IOC32_GETFLAGS")
  @S32
  int flags32() throws IoctlException;

  /** Sets the attributes, by the number of 32-bit programs. */
  @IoW(nr = 2, name = "FS_IOC32_SETFLAGS")
  void setFlags32(@S32 int flags) throws IoctlException;

  /** Tells the generation, by the number of 32-bit programs. */
  @IoR(type = 'v', nr = 1, name = "FS_IOC32_GETVERSION")
  @S32
  int version32() throws IoctlException;

  /** Sets the generation, by the number of 32-bit programs. */
  @IoW(type = 'v', nr = 2, name = "FS_IOC32_SETVERSION")
  void setVersion32(@S32 int version) throws IoctlException;

  /** Tells the attributes that XFS introduced. */
  @IoR(type = 'X', nr = 31, name = "FS_IOC_FSGETXATTR")
  Attributes attributes() throws IoctlException;

  /** Sets the attributes that XFS introduced. */
  @IoW(type = 'X', nr = 32, name = "FS_IOC_FSSETXATTR")
  void setAttributes(Attributes attributes) throws IoctlException;
}
