package io.github.ioctlabi.bindings.tun;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import org.jspecify.annotations.Nullable;

/** Programs that pick packets, the classic packet filter. */
@IoctlInterface(header = "linux/filter.h", prefix = "SOCK", existing = true)
public interface SocketFilter {
  /** The version of the instructions. */
  @IoctlConstant
  @CName("BPF_MAJOR_VERSION")
  int BPF_MAJOR_VERSION = 1;

  /** What the version has after its point. */
  @IoctlConstant
  @CName("BPF_MINOR_VERSION")
  int BPF_MINOR_VERSION = 1;

  /** Words of memory that a program has. */
  @IoctlConstant
  @CName("BPF_MEMWORDS")
  int BPF_MEMWORDS = 16;

  /**
   * One instruction.
   *
   * @param code what it does
   * @param jt how many instructions to jump over if the condition holds
   * @param jf how many to jump over if it does not
   * @param k the operand
   */
  @IoctlStruct(name = "sock_filter")
  record Instruction(@U16 int code, @U8 int jt, @U8 int jf, @U32 int k) {}

  /**
   * A program.
   *
   * @param len how many instructions
   * @param filter the instructions
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "sock_fprog")
  record Program(
      @U16 int len,
      @NativePointer(count = "len", max = 4096, flow = Flow.IN) Instruction @Nullable [] filter) {}
}
