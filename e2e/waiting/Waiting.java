package io.github.ioctlabi.e2e.waiting;

import io.github.ioctlabi.annotations.HandsOut;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.KernelTimespec;
import io.github.ioctlabi.annotations.Nanoseconds;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Range;
import io.github.ioctlabi.annotations.ReadBackOn;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.IoctlException;
import java.time.Duration;

/** A device that does jobs, which callers wait for. */
@IoctlInterface(type = 0xBE, header = "linux/waiting.h", prefix = "WAITING")
public interface Waiting {
  /**
   * A job to begin.
   *
   * @param millis how long it takes
   * @param job its handle, private to this file
   */
  @IoctlStruct
  record Job(@U32 @Range(min = 0, max = 100_000) int millis, @Out @U32 int job) {}

  /**
   * What to wait for.
   *
   * @param job the job's handle
   * @param deadline when to give up with ETIMEDOUT; in the past: only asks
   */
  @IoctlStruct
  record Wait(
      @U32 @Range(min = 1, max = 0xFFFF_FFFFL) int job,
      @Reserved @U32 int unused,
      @Nanoseconds long deadline) {}

  /**
   * Until when to wait for all jobs of the file.
   *
   * @param until when to give up with ETIMEDOUT; in the past: only asks
   */
  @IoctlStruct
  record WaitAll(@KernelTimespec Duration until) {}

  /**
   * Units to move.
   *
   * @param job the handle of the job that they are part of
   * @param total how many
   * @param moved how many of them have been moved; 0 at first
   */
  @IoctlStruct
  record Transfer(
      @U32 @Range(min = 1, max = 0xFFFF_FFFFL) int job,
      @U32 @Range(min = 0, max = 100_000) int total,
      @U32 @Range(min = 0, max = 100_000) int moved,
      @Reserved @U32 int unused) {}

  /**
   * What the device has done since it was loaded, for all files.
   *
   * @param begun jobs that were begun
   * @param ended jobs that were destroyed, by their command, by the end of their file, or since
   *     nobody learned of them
   * @param interrupted calls that a signal ended
   * @param moved units that were moved
   */
  @IoctlStruct
  record Counts(@U64 long begun, @U64 long ended, @U64 long interrupted, @U64 long moved) {}

  /** Begins a job. */
  @HandsOut
  @IoWR(nr = 0x01)
  Job begin(Job job) throws IoctlException;

  /** Waits until a job is done. ECANCELED: it was destroyed meanwhile. */
  @IoW(nr = 0x02)
  void await(Wait wait) throws IoctlException;

  /** Waits until a job is done; no signal ends the wait but one that ends the caller. */
  @IoW(nr = 0x03)
  void awaitKillable(Wait wait) throws IoctlException;

  /** Waits until all jobs of the file are done. */
  @IoW(nr = 0x04)
  void awaitAll(WaitAll wait) throws IoctlException;

  /** Moves units. A signal ends the call with the count of those that were moved. */
  @ReadBackOn("EINTR")
  @IoWR(nr = 0x05)
  Transfer transfer(Transfer transfer) throws IoctlException;

  /** Gives a job up, done or not. */
  @IoW(nr = 0x06)
  void destroy(@U32 @Range(min = 1, max = 0xFFFF_FFFFL) int job) throws IoctlException;

  /** Tells the counts. */
  @IoR(nr = 0x07)
  Counts count() throws IoctlException;
}
