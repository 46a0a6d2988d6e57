package io.github.ioctlabi.bindings.fs;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.S64;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.legacy.ByAddress;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.runtime.IoctlException;

/** What most file systems offer on ranges of a file's blocks. */
@IoctlInterface(type = 0x94, header = "linux/fs.h", prefix = "FS_IOC", existing = true)
public interface FileRanges {
  /** The number of {@link #blockOf}. */
  @IoctlConstant
  @CName("BMAP_IOCTL")
  int BMAP_IOCTL = 1;

  /** The ranges were equal. */
  @IoctlConstant
  @CName("FILE_DEDUPE_RANGE_SAME")
  int DEDUPE_SAME = 0;

  /** The ranges were not equal. */
  @IoctlConstant
  @CName("FILE_DEDUPE_RANGE_DIFFERS")
  int DEDUPE_DIFFERS = 1;

  /**
   * A range of one file that another shares.
   *
   * @param srcFd the descriptor of the file it comes from
   * @param srcOffset where it begins there, in bytes
   * @param srcLength how many bytes, or 0 for all to the end
   * @param destOffset where it goes, in bytes
   */
  @IoctlStruct(name = "file_clone_range")
  record CloneRange(
      @S64 long srcFd, @U64 long srcOffset, @U64 long srcLength, @U64 long destOffset) {}

  /**
   * One place whose blocks may be shared if they are equal.
   *
   * @param destFd the descriptor of its file
   * @param destOffset where it begins, in bytes
   * @param bytesDeduped how many bytes are now shared
   * @param status a negated error, {@link FileRanges#DEDUPE_SAME} or {@link
   *     FileRanges#DEDUPE_DIFFERS}
   * @param reserved zero
   */
  @IoctlStruct(name = "file_dedupe_range_info")
  record DedupeTarget(
      @S64 long destFd,
      @U64 long destOffset,
      @Out @U64 long bytesDeduped,
      @Out @S32 int status,
      @Reserved @U32 int reserved) {}

  /**
   * A range, and places with the same data.
   *
   * @param srcOffset where it begins, in bytes
   * @param srcLength how many bytes it has
   * @param destCount how many {@code info} has
   * @param reserved1 zero
   * @param reserved2 zero
   * @param info the places
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "file_dedupe_range")
  record DedupeRange(
      @U64 long srcOffset,
      @U64 long srcLength,
      @U16 int destCount,
      @Reserved @U16 int reserved1,
      @Reserved @U32 int reserved2,
      @FlexibleArray(count = "destCount") DedupeTarget[] info) {}

  /** Tells which block of the device holds a block of the file. */
  @Io(type = 0, nr = 1, name = "FIBMAP")
  @S32
  int blockOf(@ByAddress @S32 int block) throws IoctlException;

  /** Shares all of another file's data. */
  @IoW(type = 0x94, nr = 9, name = "FICLONE")
  void cloneFrom(@ByValue @S32 int sourceFd) throws IoctlException;

  /** Shares a range of another file's data. */
  @IoW(type = 0x94, nr = 13, name = "FICLONERANGE")
  void cloneRange(CloneRange range) throws IoctlException;

  /** Shares blocks that hold the same data. */
  @IoWR(type = 0x94, nr = 54, name = "FIDEDUPERANGE")
  DedupeRange dedupe(DedupeRange range) throws IoctlException;

  /** Tells where the blocks of a range lie. */
  @IoWR(type = 'f', nr = 11, name = "FS_IOC_FIEMAP")
  Fiemap.Map map(Fiemap.Map range) throws IoctlException;
}
