package io.github.ioctlabi.bindings.fs;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.legacy.NativeLong;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.runtime.IoctlException;

/** What a file system as a whole offers, on any file in it. */
@IoctlInterface(type = 'X', header = "linux/fs.h", prefix = "FS_IOC", existing = true)
public interface FileSystemIoctls {
  /** Bytes of a label with its NUL. */
  @IoctlConstant
  @CName("FSLABEL_MAX")
  int FSLABEL_MAX = 256;

  /**
   * A range of a file system whose free blocks are discarded.
   *
   * @param start where it begins, in bytes
   * @param len how many bytes; how many were discarded, on return
   * @param minlen the smallest free piece worth discarding, in bytes
   */
  @IoctlStruct(name = "fstrim_range")
  record TrimRange(@U64 long start, @U64 long len, @U64 long minlen) {}

  /**
   * The kernel's counts of open files.
   *
   * @param nrFiles how many there are
   * @param nrFreeFiles how many are free
   * @param maxFiles how many there may be
   */
  @IoctlStruct(name = "files_stat_struct")
  record FilesStat(
      @NativeULong long nrFiles, @NativeULong long nrFreeFiles, @NativeULong long maxFiles) {}

  /**
   * The kernel's counts of inodes.
   *
   * @param nrInodes how many there are
   * @param nrUnused how many are not in use
   * @param dummy not used
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "inodes_stat_t")
  record InodesStat(
      @NativeLong long nrInodes, @NativeLong long nrUnused, @NativeLong @Length(5) long[] dummy) {}

  /** Tells the bytes of a block. */
  @Io(type = 0, nr = 2, name = "FIGETBSZ")
  @S32
  int blockSize() throws IoctlException;

  /** Stops all writing to the file system. */
  @IoWR(type = 'X', nr = 119, name = "FIFREEZE", encodedAs = "int")
  void freeze() throws IoctlException;

  /** Lets writing go on. */
  @IoWR(type = 'X', nr = 120, name = "FITHAW", encodedAs = "int")
  void thaw() throws IoctlException;

  /** Discards the free blocks of a range. */
  @IoWR(type = 'X', nr = 121, name = "FITRIM")
  TrimRange trim(TrimRange range) throws IoctlException;

  /** Tells the file system's label, see {@link KernelText}. */
  @IoR(type = 0x94, nr = 49, name = "FS_IOC_GETFSLABEL")
  @Length(256)
  byte[] label() throws IoctlException;

  /** Sets the file system's label, see {@link KernelText}. */
  @IoW(type = 0x94, nr = 50, name = "FS_IOC_SETFSLABEL")
  void setLabel(@Length(256) byte[] label) throws IoctlException;
}
