package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/** A process behind a {@code pidfd}, since Linux 6.13. */
@IoctlInterface(type = 0xff, header = "sample/process_info.h", prefix = "PIDFD")
public interface ProcessInfo {
  /** What can be asked for. */
  @IoctlFlags
  @U64
  enum Field {
    /** The numbers of process, thread group and parent. */
    @Bit(0)
    PID,
    /** The users and groups. */
    @Bit(1)
    CREDS,
    /** The control group. */
    @Bit(2)
    CGROUPID
  }

  /** The numbers of a process. */
  @IoctlStruct
  record Ids(@U32 int pid, @U32 int tgid, @U32 int ppid) {}

  /** The real and effective users and groups of a process. */
  @IoctlStruct
  record Credentials(@U32 int ruid, @U32 int rgid, @U32 int euid, @U32 int egid) {}

  /** The saved users and groups, and those for files. */
  @IoctlStruct
  record Saved(@U32 int suid, @U32 int sgid, @U32 int fsuid, @U32 int fsgid) {}

  /**
   * What the kernel knows of a process.
   *
   * @param mask what is asked for, and then what is there
   * @param cgroupid the control group
   * @param ids the numbers
   * @param credentials the real and effective users and groups
   * @param saved the saved ones, and those for files
   * @param exitCode how it ended
   */
  @IoctlStruct
  record Info(
      Flags<Field> mask,
      @Out @U64 long cgroupid,
      @Out Ids ids,
      @Out Credentials credentials,
      @Out Saved saved,
      @Out int exitCode) {}

  /** Tells about the process. */
  @IoWR(nr = 0x0b, name = "PIDFD_GET_INFO")
  Info info(Info wanted) throws IoctlException;
}
