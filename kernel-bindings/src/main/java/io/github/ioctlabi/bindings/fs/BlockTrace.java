package io.github.ioctlabi.bindings.fs;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.Flags;

/** What is traced on a block device. */
@IoctlInterface(header = "linux/blktrace_api.h", prefix = "BLKTRACE", existing = true)
public interface BlockTrace {
  /** Bytes of a device's name with its NUL. */
  @IoctlConstant
  @CName("BLKTRACE_BDEV_SIZE")
  int NAME_SIZE = 32;

  /** Kinds of events. */
  @IoctlFlags
  @U16
  @CName("blk_tc")
  enum Category {
    /** Reads. */
    @Bit(0)
    READ,
    /** Writes. */
    @Bit(1)
    WRITE,
    /** Flushes. */
    @Bit(2)
    FLUSH,
    /** Synchronous requests. */
    @Bit(3)
    SYNC,
    /** Queueing and merging. */
    @Bit(4)
    QUEUE,
    /** Queueing anew. */
    @Bit(5)
    REQUEUE,
    /** Handing to the driver. */
    @Bit(6)
    ISSUE,
    /** Completion. */
    @Bit(7)
    COMPLETE,
    /** Requests of file systems. */
    @Bit(8)
    FS,
    /** Requests by packet command. */
    @Bit(9)
    PC,
    /** Messages of the tracer. */
    @Bit(10)
    NOTIFY,
    /** Reading ahead. */
    @Bit(11)
    AHEAD,
    /** Metadata. */
    @Bit(12)
    META,
    /** Discards. */
    @Bit(13)
    DISCARD,
    /** Data of drivers. */
    @Bit(14)
    DRV_DATA,
    /** Writes past the cache. */
    @Bit(15)
    FUA
  }

  /**
   * How to trace.
   *
   * @param name the device's name, told by the kernel
   * @param actMask the kinds of events
   * @param bufSize bytes of a buffer
   * @param bufNr how many buffers
   * @param startLba the first sector
   * @param endLba the last sector
   * @param pid the process, or 0 for all
   */
  @IoctlStruct(name = "blk_user_trace_setup")
  record Setup(
      @Out @Length(32) String name,
      Flags<Category> actMask,
      @U32 int bufSize,
      @U32 int bufNr,
      @U64 long startLba,
      @U64 long endLba,
      @U32 int pid) {}
}
