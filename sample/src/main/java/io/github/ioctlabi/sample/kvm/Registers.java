package io.github.ioctlabi.sample.kvm;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.U64;

/** The registers of an x86 processor, from the header of that architecture. */
@IoctlInterface(header = "asm/kvm.h", prefix = "KVM", existing = true)
public interface Registers {
  /**
   * The general registers.
   *
   * @param rax the accumulator
   * @param rbx the base register
   * @param rcx the counter
   * @param rdx the data register
   * @param rsi the source index
   * @param rdi the destination index
   * @param rsp the stack pointer
   * @param rbp the frame pointer
   * @param r8 register 8
   * @param r9 register 9
   * @param r10 register 10
   * @param r11 register 11
   * @param r12 register 12
   * @param r13 register 13
   * @param r14 register 14
   * @param r15 register 15
   * @param rip the instruction pointer
   * @param rflags the flags; bit 1 is always set
   */
  @IoctlStruct
  record Regs(
      @U64 long rax,
      @U64 long rbx,
      @U64 long rcx,
      @U64 long rdx,
      @U64 long rsi,
      @U64 long rdi,
      @U64 long rsp,
      @U64 long rbp,
      @U64 long r8,
      @U64 long r9,
      @U64 long r10,
      @U64 long r11,
      @U64 long r12,
      @U64 long r13,
      @U64 long r14,
      @U64 long r15,
      @U64 long rip,
      @U64 long rflags) {}
}
