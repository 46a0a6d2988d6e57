package io.github.ioctlabi.sample.kvm;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.Restart;
import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.IoctlException;

/** A processor of a virtual machine. */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface KvmVcpu {
  /** Runs the guest until it needs something. */
  @Io(nr = 0x80)
  @Restart(RestartPolicy.EINTR)
  void run() throws IoctlException;

  /** Sets the general registers. */
  @IoW(nr = 0x82)
  void setRegs(Registers.Regs regs) throws IoctlException;

  /** Why a processor has left the guest. */
  @CName("kvm_exit")
  @IoctlEnum
  @U32
  enum ExitReason {
    /** It accesses a port. */
    @Value(2)
    IO,
    /** It halts. */
    @Value(5)
    HLT,
    /** It has shut down, as after a triple fault. */
    @Value(8)
    SHUTDOWN,
    /** A reason that this program does not know. */
    @Other
    OTHER
  }

  /** Which way data goes. */
  @CName("kvm_exit_io")
  @IoctlEnum
  @U8
  enum Way {
    /** The guest reads. */
    @Value(0)
    IN,
    /** The guest writes. */
    @Value(1)
    OUT
  }

  /** What an exit has to say. */
  @CName("")
  @IoctlUnion
  sealed interface Exit permits PortAccess, OtherExit {}

  /**
   * An access to a port.
   *
   * @param direction whether the guest reads or writes
   * @param size the bytes of one access
   * @param port the port
   * @param count how many accesses
   * @param dataOffset where the data is, from the beginning of the mapping
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 2, name = "io")
  record PortAccess(
      Way direction, @U8 int size, @U16 int port, @U32 int count, @U64 long dataOffset)
      implements Exit {}

  /**
   * Any other exit.
   *
   * @param padding its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record OtherExit(@Length(256) byte[] padding) implements Exit {}

  /**
   * What a processor shares with user space, at the beginning of its mapping.
   *
   * @param requestInterruptWindow whether to leave the guest when it takes interrupts
   * @param immediateExit whether to leave the guest at once
   * @param exitReason why the guest was left
   * @param readyForInterruptInjection whether an interrupt can be queued
   * @param ifFlag whether the guest takes interrupts
   * @param flags where the processor was
   * @param cr8 the task priority
   * @param apicBase the address of the local APIC
   * @param exit what the exit has to say
   * @param kvmValidRegs which registers the kernel is to share
   * @param kvmDirtyRegs which registers user space has changed
   * @param s room for shared registers
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "kvm_run")
  record Run(
      @U8 boolean requestInterruptWindow,
      @PadAfter(value = 6, name = "padding1") @U8 boolean immediateExit,
      ExitReason exitReason,
      @U8 boolean readyForInterruptInjection,
      @U8 boolean ifFlag,
      @U16 int flags,
      @U64 long cr8,
      @U64 long apicBase,
      @CName("") @Tag("exitReason") Exit exit,
      @U64 long kvmValidRegs,
      @U64 long kvmDirtyRegs,
      @Length(2048) byte[] s) {}
}
