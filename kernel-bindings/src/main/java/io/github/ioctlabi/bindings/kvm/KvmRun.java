package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.Overlay;

/**
 * What a processor shares with user space by its mapping: why it has left the guest, and what it
 * needs.
 *
 * <p>Left out: the exits of s390, PowerPC, Arm and RISC-V, and {@code emulation_failure}, a second
 * view of {@code internal} that no tag in reach selects. {@link InternalErrorExit#data} has its
 * bytes.
 */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmRun {
  /** The bytes of the shared registers. */
  @CName("SYNC_REGS_SIZE_BYTES")
  @IoctlConstant
  int SYNC_REGS_BYTES = 2048;

  /** The internal error: an instruction could not be emulated. */
  @IoctlConstant int INTERNAL_ERROR_EMULATION = 1;

  /** The internal error: two exceptions came together that should not. */
  @IoctlConstant int INTERNAL_ERROR_SIMUL_EX = 2;

  /** The internal error: an event could not be delivered. */
  @IoctlConstant int INTERNAL_ERROR_DELIVERY_EV = 3;

  /** The internal error: the processor left the guest for a reason that nobody knows. */
  @IoctlConstant int INTERNAL_ERROR_UNEXPECTED_EXIT_REASON = 4;

  /** The bit in the first data of a failed emulation: the instruction's bytes follow. */
  @IoctlConstant long INTERNAL_ERROR_EMULATION_FLAG_INSTRUCTION_BYTES = 1;

  /** Why a processor has left the guest. */
  @CName("kvm_exit")
  @IoctlEnum
  @U32
  enum ExitReason {
    /** The processor gave a reason that the kernel does not know. */
    @Value(0)
    UNKNOWN,
    /** An exception. */
    @Value(1)
    EXCEPTION,
    /** It accesses a port. */
    @Value(2)
    IO,
    /** It makes a hypercall. */
    @Value(3)
    HYPERCALL,
    /** It is debugged, and something happened. */
    @Value(4)
    DEBUG,
    /** It halts. */
    @Value(5)
    HLT,
    /** It accesses memory that is not there. */
    @Value(6)
    MMIO,
    /** It takes interrupts now. */
    @Value(7)
    IRQ_WINDOW_OPEN,
    /** It has shut down, as after a triple fault. */
    @Value(8)
    SHUTDOWN,
    /** It could not enter the guest. */
    @Value(9)
    FAIL_ENTRY,
    /** A signal came. */
    @Value(10)
    INTR,
    /** It has set the task priority. */
    @Value(11)
    SET_TPR,
    /** It accesses the task priority. */
    @Value(12)
    TPR_ACCESS,
    /** An instruction of s390. */
    @CName("KVM_EXIT_S390_SIEIC")
    @Value(13)
    S390_SIEIC,
    /** A reset of s390. */
    @CName("KVM_EXIT_S390_RESET")
    @Value(14)
    S390_RESET,
    /** A device control register of PowerPC. */
    @Value(15)
    DCR,
    /** A non-maskable interrupt. */
    @Value(16)
    NMI,
    /** The kernel cannot go on. */
    @Value(17)
    INTERNAL_ERROR,
    /** A call of the Open Hack'Ware interface. */
    @Value(18)
    OSI,
    /** A hypercall of PowerPC. */
    @Value(19)
    PAPR_HCALL,
    /** A user-controlled machine of s390. */
    @CName("KVM_EXIT_S390_UCONTROL")
    @Value(20)
    S390_UCONTROL,
    /** The watchdog of PowerPC. */
    @Value(21)
    WATCHDOG,
    /** Test subchannel, of s390. */
    @CName("KVM_EXIT_S390_TSCH")
    @Value(22)
    S390_TSCH,
    /** The external proxy of PowerPC. */
    @Value(23)
    EPR,
    /** Something happened to the machine. */
    @Value(24)
    SYSTEM_EVENT,
    /** Store system information, of s390. */
    @CName("KVM_EXIT_S390_STSI")
    @Value(25)
    S390_STSI,
    /** It has served an interrupt of the I/O APIC. */
    @Value(26)
    IOAPIC_EOI,
    /** It talks to Hyper-V. */
    @Value(27)
    HYPERV,
    /** A load or store of Arm that could not be decoded. */
    @Value(28)
    ARM_NISV,
    /** It reads a model-specific register. */
    @CName("KVM_EXIT_X86_RDMSR")
    @Value(29)
    X86_RDMSR,
    /** It writes a model-specific register. */
    @CName("KVM_EXIT_X86_WRMSR")
    @Value(30)
    X86_WRMSR,
    /** The ring of dirty pages is full. */
    @Value(31)
    DIRTY_RING_FULL,
    /** It waits for its reset to end. */
    @Value(32)
    AP_RESET_HOLD,
    /** It has locked the bus. */
    @CName("KVM_EXIT_X86_BUS_LOCK")
    @Value(33)
    X86_BUS_LOCK,
    /** It talks to Xen. */
    @Value(34)
    XEN,
    /** A call of RISC-V's supervisor interface. */
    @Value(35)
    RISCV_SBI,
    /** A control register of RISC-V. */
    @Value(36)
    RISCV_CSR,
    /** It ran too long without an interrupt window. */
    @Value(37)
    NOTIFY,
    /** A reason that this header does not name. */
    @Other
    OTHER
  }

  /** Which way data goes. */
  @CName("kvm_exit_io")
  @IoctlEnum
  @U8
  enum IoDirection {
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
  sealed interface Exit
      permits UnknownExit,
          FailEntry,
          ExceptionExit,
          IoExit,
          DebugExit,
          MmioExit,
          HypercallExit,
          TprAccess,
          InternalErrorExit,
          SystemEvent,
          IoapicEoi,
          HypervExit,
          MsrExit,
          XenExit,
          NotifyExit,
          OtherExit {}

  /**
   * A reason that the kernel does not know.
   *
   * @param hardwareExitReason the reason that the processor gave
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 0, name = "hw")
  record UnknownExit(@U64 long hardwareExitReason) implements Exit {}

  /**
   * The guest could not be entered.
   *
   * @param hardwareEntryFailureReason the reason that the processor gave
   * @param cpu the processor of the host
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 9, name = "fail_entry")
  record FailEntry(@U64 long hardwareEntryFailureReason, @U32 int cpu) implements Exit {}

  /**
   * An exception.
   *
   * @param exception its vector
   * @param errorCode its error code
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 1, name = "ex")
  record ExceptionExit(@U32 int exception, @U32 int errorCode) implements Exit {}

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
  record IoExit(
      IoDirection direction, @U8 int size, @U16 int port, @U32 int count, @U64 long dataOffset)
      implements Exit {}

  /**
   * Something happened to a guest that is debugged.
   *
   * @param arch what
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 4, name = "debug")
  record DebugExit(X86Registers.DebugExitArch arch) implements Exit {}

  /**
   * An access to memory that is not there.
   *
   * @param physAddr the address
   * @param data what is written, or the place for what is read
   * @param len how many bytes
   * @param isWrite whether the guest writes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 6, name = "mmio")
  record MmioExit(@U64 long physAddr, @Length(8) byte[] data, @U32 int len, @U8 boolean isWrite)
      implements Exit {}

  /**
   * A hypercall.
   *
   * @param nr its number
   * @param args its arguments
   * @param ret the place for its result
   * @param longmode whether the guest is in 64-bit mode
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 3, name = "hypercall")
  record HypercallExit(
      @U64 long nr,
      @U64 @Length(6) long[] args,
      @U64 long ret,
      @PadAfter(value = 4, name = "pad") @U32 boolean longmode)
      implements Exit {}

  /**
   * An access to the task priority.
   *
   * @param rip the instruction
   * @param isWrite whether it writes
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 12, name = "tpr_access")
  record TprAccess(@U64 long rip, @PadAfter(value = 4, name = "pad") @U32 boolean isWrite)
      implements Exit {}

  /**
   * The kernel cannot go on.
   *
   * @param suberror why
   * @param ndata how many of the data there are
   * @param data what else is known; for a failed emulation flags, then the instruction's length and
   *     15 bytes of it
   */
  @SuppressWarnings({"ArrayRecordComponent", "AvoidCommonTypeNames"}) // As in the kernel.
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 17, name = "internal")
  record InternalErrorExit(@U32 int suberror, @U32 int ndata, @U64 @Length(16) long[] data)
      implements Exit {}

  /** What happened to a machine. */
  @CName("kvm_system_event")
  @IoctlEnum
  @U32
  enum SystemEventType {
    /** It asks to be switched off. */
    @Value(1)
    SHUTDOWN,
    /** It asks for a reset. */
    @Value(2)
    RESET,
    /** It has crashed. */
    @Value(3)
    CRASH,
    /** It wakes up. */
    @Value(4)
    WAKEUP,
    /** It asks to be suspended. */
    @Value(5)
    SUSPEND,
    /** It was encrypted and has ended itself. */
    @Value(6)
    SEV_TERM,
    /** Something that this header does not name. */
    @Other
    OTHER
  }

  /**
   * Something happened to the machine.
   *
   * @param type what
   * @param ndata how many of the data there are
   * @param data what else is known
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 24, name = "system_event")
  record SystemEvent(SystemEventType type, @U32 int ndata, @U64 @Length(16) long[] data)
      implements Exit {}

  /**
   * An interrupt of the I/O APIC was served.
   *
   * @param vector its vector
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 26, name = "eoi")
  record IoapicEoi(@U8 int vector) implements Exit {}

  /**
   * A guest talks to Hyper-V.
   *
   * @param type what it wants
   * @param u what it tells
   */
  @IoctlStruct
  @UnionMember(tag = 27, name = "hyperv")
  record HypervExit(
      @PadAfter(value = 4, name = "pad1") KvmHypercalls.HypervType type,
      @Tag("type") KvmHypercalls.HypervCall u)
      implements Exit {}

  /** Why an access to a model-specific register comes to user space. */
  @CName("kvm_msr_exit_reason")
  @IoctlFlags
  @U32
  enum MsrExitReason {
    /** The access is not valid. */
    @Bit(0)
    INVAL,
    /** The kernel does not know the register. */
    @Bit(1)
    UNKNOWN,
    /** The filter refuses it. */
    @Bit(2)
    FILTER
  }

  /**
   * An access to a model-specific register.
   *
   * @param error the answer: whether the guest gets an exception
   * @param reason why it comes to user space
   * @param index the register
   * @param data what is written, or the place for what is read
   */
  @CName("")
  @IoctlStruct
  @UnionMember(
      tag = {29, 30},
      name = "msr")
  record MsrExit(
      @PadAfter(value = 7, name = "pad") @U8 boolean error,
      Flags<MsrExitReason> reason,
      @U32 int index,
      @U64 long data)
      implements Exit {}

  /**
   * A guest talks to Xen.
   *
   * @param type what it wants
   * @param u what it tells
   */
  @IoctlStruct
  @UnionMember(tag = 34, name = "xen")
  record XenExit(KvmHypercalls.XenType type, @Tag("type") KvmHypercalls.XenCall u)
      implements Exit {}

  /** What is known when a guest ran too long. */
  @CName("kvm_notify")
  @IoctlFlags
  @U32
  enum NotifyFlag {
    /** The processor's state is lost. */
    @Bit(0)
    CONTEXT_INVALID
  }

  /**
   * A guest ran too long.
   *
   * @param flags what is known
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 37, name = "notify")
  record NotifyExit(Flags<NotifyFlag> flags) implements Exit {}

  /**
   * An exit that has nothing to say, or that is not of x86.
   *
   * @param padding the bytes of the union
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record OtherExit(@Length(256) byte[] padding) implements Exit {}

  /** The registers that a run shares, or the room for them. */
  @CName("")
  @IoctlUnion
  sealed interface Shared permits SharedRegs, SharedBytes {}

  /**
   * The shared registers.
   *
   * @param regs the registers
   */
  @UnionMember
  record SharedRegs(X86Registers.SyncRegs regs) implements Shared {}

  /**
   * The room for the shared registers.
   *
   * @param padding its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember
  record SharedBytes(@Length(SYNC_REGS_BYTES) byte[] padding) implements Shared {}

  /**
   * The head of a processor's mapping.
   *
   * @param requestInterruptWindow whether to leave the guest when it takes interrupts
   * @param immediateExit whether to leave the guest at once
   * @param exitReason why the guest was left
   * @param readyForInterruptInjection whether an interrupt can be queued
   * @param ifFlag whether the guest takes interrupts
   * @param flags where the processor was
   * @param cr8 the task priority
   * @param apicBase the address of the local APIC, with its flags
   * @param exit what the exit has to say
   * @param kvmValidRegs which registers the kernel is to share
   * @param kvmDirtyRegs which registers user space has changed
   * @param s the shared registers
   */
  @IoctlStruct
  record Run(
      @U8 boolean requestInterruptWindow,
      @PadAfter(value = 6, name = "padding1") @U8 boolean immediateExit,
      ExitReason exitReason,
      @U8 boolean readyForInterruptInjection,
      @U8 boolean ifFlag,
      Flags<X86Registers.RunFlag> flags,
      @U64 long cr8,
      @U64 long apicBase,
      @CName("") @Tag("exitReason") Exit exit,
      Flags<X86Registers.SyncField> kvmValidRegs,
      Flags<X86Registers.SyncField> kvmDirtyRegs,
      Overlay<Shared> s) {}
}
