package io.github.ioctlabi.bindings.fs;

import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;

/** The names of a file on btrfs, by its number: what is behind the address has a size beside it. */
@IoctlInterface(type = 0x94, header = "linux/btrfs.h", prefix = "BTRFS_IOC", existing = true)
public interface InodePaths {
  /**
   * Offsets, and what they lead to. Without a count all of the room comes back.
   *
   * @param bytesLeft how many bytes of the room were not needed
   * @param bytesMissing how many more were needed
   * @param elemCnt how many offsets there are
   * @param elemMissed how many did not fit
   * @param val the offsets, in bytes from their own beginning; behind them the strings
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "btrfs_data_container")
  record Container(
      @U32 int bytesLeft,
      @U32 int bytesMissing,
      @U32 int elemCnt,
      @U32 int elemMissed,
      @FlexibleArray @U64 long[] val) {

    /** Room that the kernel is to fill; how large it is stands beside its address. */
    public static Container empty() {
      return new Container(0, 0, 0, 0, new long[0]);
    }

    /** The strings that the offsets lead to. */
    public List<String> strings() {
      MemorySegment room = MemorySegment.ofArray(val);
      return IntStream.range(0, elemCnt).mapToObj(i -> room.getString(val[i])).toList();
    }
  }

  /**
   * What is asked.
   *
   * @param inum the file's number
   * @param size the room for the answer, in bytes: at least 16
   * @param reserved zero
   * @param fspath the answer
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "btrfs_ioctl_ino_path_args")
  record Args(
      @U64 long inum,
      @U64 long size,
      @Reserved @U64 @Length(4) long[] reserved,
      @UserPointer(count = "size", unit = Unit.BYTES, max = 4096, flow = Flow.OUT)
          Container fspath) {}

  /** Asks for the paths of a file, from the root of its subvolume. */
  @IoWR(nr = 35)
  Args inoPaths(Args args) throws IoctlException;

  /**
   * The paths of a file.
   *
   * @param inum the file's number
   * @return from the root of its subvolume, without a slash in front
   */
  default List<String> paths(long inum) throws IoctlException {
    return inoPaths(new Args(inum, 4096, new long[4], Container.empty())).fspath().strings();
  }
}
