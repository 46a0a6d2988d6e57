package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Capacity;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.ReadBackOn;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.ReturnsCount;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.MemorySegment;

/**
 * A processor of a virtual machine. Only the thread that runs it should use it.
 *
 * <p>Its mapping begins with {@link KvmRun.Run}. Left out: {@code KVM_DIRTY_TLB}, and the commands
 * with s390, Arm or PowerPC in their names.
 */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface KvmVcpu {

  /** The bits of a register's number that tell the architecture. */
  @IoctlConstant long REG_ARCH_MASK = 0xff00_0000_0000_0000L;

  /** The architecture of a register's number: any. */
  @IoctlConstant long REG_GENERIC = 0;

  /** The architecture of a register's number: x86. */
  @IoctlConstant long REG_X86 = 0x2000_0000_0000_0000L;

  /** Where the size in a register's number begins: the power of two of its bytes. */
  @IoctlConstant int REG_SIZE_SHIFT = 52;

  /** The bits of a register's number that tell its size. */
  @IoctlConstant long REG_SIZE_MASK = 0x00f0_0000_0000_0000L;

  /** The size in a register's number: 8 bits. */
  @IoctlConstant long REG_SIZE_U8 = 0x0000_0000_0000_0000L;

  /** The size in a register's number: 16 bits. */
  @IoctlConstant long REG_SIZE_U16 = 0x0010_0000_0000_0000L;

  /** The size in a register's number: 32 bits. */
  @IoctlConstant long REG_SIZE_U32 = 0x0020_0000_0000_0000L;

  /** The size in a register's number: 64 bits. */
  @IoctlConstant long REG_SIZE_U64 = 0x0030_0000_0000_0000L;

  /** The size in a register's number: 128 bits. */
  @IoctlConstant long REG_SIZE_U128 = 0x0040_0000_0000_0000L;

  /** The size in a register's number: 256 bits. */
  @IoctlConstant long REG_SIZE_U256 = 0x0050_0000_0000_0000L;

  /** The size in a register's number: 512 bits. */
  @IoctlConstant long REG_SIZE_U512 = 0x0060_0000_0000_0000L;

  /** The size in a register's number: 1024 bits. */
  @IoctlConstant long REG_SIZE_U1024 = 0x0070_0000_0000_0000L;

  /** The size in a register's number: 2048 bits. */
  @IoctlConstant long REG_SIZE_U2048 = 0x0080_0000_0000_0000L;

  /**
   * An address to translate, and its translation.
   *
   * @param linearAddress the address
   * @param physicalAddress where it leads
   * @param valid whether it leads anywhere
   * @param writeable whether the guest may write there
   * @param usermode whether its user mode may
   */
  @IoctlStruct
  record Translation(
      @U64 long linearAddress,
      @Out @U64 long physicalAddress,
      @Out @U8 boolean valid,
      @Out @U8 boolean writeable,
      @Out @PadAfter(value = 5, name = "pad") @U8 boolean usermode) {}

  /**
   * An interrupt.
   *
   * @param irq its vector
   */
  @IoctlStruct
  record Interrupt(@U32 int irq) {}

  /**
   * A breakpoint of the first debugging interface.
   *
   * @param enabled whether it is on
   * @param address where it is
   */
  @IoctlStruct
  record Breakpoint(
      @PadAfter(value = 4, name = "padding") @U32 boolean enabled, @U64 long address) {}

  /**
   * The first debugging interface, which the kernel has dropped.
   *
   * @param enabled whether the guest is debugged
   * @param breakpoints the breakpoints
   * @param singlestep whether it goes instruction by instruction
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record DebugGuest(
      @PadAfter(value = 4, name = "pad") @U32 boolean enabled,
      @Length(4) Breakpoint[] breakpoints,
      @U32 boolean singlestep) {}

  /**
   * The signals that are blocked while a processor runs.
   *
   * @param len the bytes of the set, 8
   * @param sigset the set, a bit a signal
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record SignalMask(@U32 int len, @FlexibleArray(count = "len", unit = Unit.BYTES) byte[] sigset) {}

  /**
   * Whether accesses to the task priority are reported.
   *
   * @param enabled whether they are
   * @param flags none is defined
   */
  @IoctlStruct
  record TprAccessCtl(
      @U32 boolean enabled, @PadAfter(value = 32, name = "reserved") @U32 int flags) {}

  /**
   * Where the guest has its copy of the task priority.
   *
   * @param vapicAddr the address in the guest
   */
  @IoctlStruct
  record VapicAddr(@U64 long vapicAddr) {}

  /** A state: it runs. */
  @IoctlConstant int MP_STATE_RUNNABLE = 0;

  /** A state: it waits for INIT. */
  @IoctlConstant int MP_STATE_UNINITIALIZED = 1;

  /** A state: it has got INIT and waits for the startup interrupt. */
  @IoctlConstant int MP_STATE_INIT_RECEIVED = 2;

  /** A state: it waits for an interrupt after HLT. */
  @IoctlConstant int MP_STATE_HALTED = 3;

  /** A state: it has got the startup interrupt. */
  @IoctlConstant int MP_STATE_SIPI_RECEIVED = 4;

  /** A state: it is stopped. */
  @IoctlConstant int MP_STATE_STOPPED = 5;

  /** A state: it has stopped after a machine check. */
  @IoctlConstant int MP_STATE_CHECK_STOP = 6;

  /** A state: it operates. */
  @IoctlConstant int MP_STATE_OPERATING = 7;

  /** A state: it loads. */
  @IoctlConstant int MP_STATE_LOAD = 8;

  /** A state: it waits for its reset to end, as an encrypted guest does. */
  @IoctlConstant int MP_STATE_AP_RESET_HOLD = 9;

  /** A state: it is suspended. */
  @IoctlConstant int MP_STATE_SUSPENDED = 10;

  /**
   * The state of a processor.
   *
   * @param mpState the state, such as {@link #MP_STATE_RUNNABLE}; s390 and Arm have more
   */
  @IoctlStruct
  record MpState(@U32 int mpState) {}

  /** How a guest is debugged from outside. */
  @CName("kvm_guestdbg")
  @IoctlFlags
  @U32
  enum DebugFlag {
    /** It is. */
    @Bit(0)
    ENABLE,
    /** Instruction by instruction. */
    @Bit(1)
    SINGLESTEP,
    /** With breakpoints in its code. */
    @Bit(16)
    USE_SW_BP,
    /** With the debug registers. */
    @Bit(17)
    USE_HW_BP,
    /** A debug exception is injected. */
    @Bit(18)
    INJECT_DB,
    /** A breakpoint exception is injected. */
    @Bit(19)
    INJECT_BP,
    /** Interrupts wait while it goes step by step. */
    @Bit(20)
    BLOCKIRQ
  }

  /**
   * How a guest is debugged from outside.
   *
   * @param control how
   * @param arch the debug registers
   */
  @IoctlStruct
  record GuestDebug(
      @PadAfter(value = 4, name = "pad") Flags<DebugFlag> control,
      X86Registers.GuestDebugArch arch) {}

  /**
   * A machine check to inject.
   *
   * @param status the bank's status
   * @param addr the bank's address
   * @param misc the bank's miscellaneous register
   * @param mcgStatus the global status
   * @param bank the bank
   * @param pad2 nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @CName("kvm_x86_mce")
  @IoctlStruct
  record MachineCheck(
      @U64 long status,
      @U64 long addr,
      @U64 long misc,
      @U64 long mcgStatus,
      @PadAfter(value = 7, name = "pad1") @U8 int bank,
      @Reserved @U64 @Length(3) long[] pad2) {}

  /**
   * A register by its number.
   *
   * @param id the number, with the architecture and the size in its upper bits
   * @param addr where its value is, as large as the number says
   */
  @IoctlStruct
  record OneReg(@U64 long id, @UserPointer MemorySegment addr) {}

  /**
   * The numbers of all registers.
   *
   * @param n how many there is room for; the kernel writes how many there are
   * @param reg the numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record RegList(@U64 long n, @U64 @FlexibleArray(count = "n") long[] reg) {}

  /** Runs the guest until it needs something: see the mapping. {@code EINTR} if a signal came. */
  @Io(nr = 0x80)
  void run() throws IoctlException;

  /** The general registers. */
  @IoR(nr = 0x81)
  X86Registers.Regs getRegs() throws IoctlException;

  /** Sets the general registers. */
  @IoW(nr = 0x82)
  void setRegs(X86Registers.Regs regs) throws IoctlException;

  /** The special registers. */
  @IoR(nr = 0x83)
  X86Registers.Sregs getSregs() throws IoctlException;

  /** Sets the special registers. */
  @IoW(nr = 0x84)
  void setSregs(X86Registers.Sregs sregs) throws IoctlException;

  /** Translates an address as the guest would. */
  @IoWR(nr = 0x85)
  Translation translate(Translation address) throws IoctlException;

  /** Queues an interrupt, if the kernel has no interrupt controller. */
  @IoW(nr = 0x86)
  void interrupt(Interrupt interrupt) throws IoctlException;

  /** Debugged the guest; the kernel has dropped it. */
  @IoW(nr = 0x87)
  void debugGuest(DebugGuest debug) throws IoctlException;

  /** The model-specific registers that the argument names, up to the first that is refused. */
  @IoWR(nr = 0x88)
  @ReturnsCount
  X86Registers.Msrs getMsrs(X86Registers.Msrs wanted) throws IoctlException;

  /** Sets model-specific registers; returns how many, up to the first that is refused. */
  @IoW(nr = 0x89)
  @ReturnsValue
  int setMsrs(X86Registers.Msrs msrs) throws IoctlException;

  /** Sets the leaves of CPUID, in the first form. */
  @IoW(nr = 0x8a)
  void setCpuid(X86Machine.Cpuid cpuid) throws IoctlException;

  /** Sets the signals that are blocked while the processor runs. */
  @IoW(nr = 0x8b)
  void setSignalMask(SignalMask mask) throws IoctlException;

  /** The registers of the floating-point unit. */
  @IoR(nr = 0x8c)
  X86Registers.Fpu getFpu() throws IoctlException;

  /** Sets the registers of the floating-point unit. */
  @IoW(nr = 0x8d)
  void setFpu(X86Registers.Fpu fpu) throws IoctlException;

  /** The local APIC. */
  @IoR(nr = 0x8e)
  X86Registers.LapicState getLapic() throws IoctlException;

  /** Sets the local APIC. */
  @IoW(nr = 0x8f)
  void setLapic(X86Registers.LapicState lapic) throws IoctlException;

  /** Sets the leaves of CPUID. */
  @IoW(nr = 0x90, name = "KVM_SET_CPUID2")
  void setCpuid2(X86Machine.Cpuid2 cpuid) throws IoctlException;

  /** The leaves of CPUID. */
  @IoWR(nr = 0x91, name = "KVM_GET_CPUID2")
  X86Machine.Cpuid2 getCpuid2(X86Machine.Cpuid2 room) throws IoctlException;

  /** Says whether accesses to the task priority are reported. */
  @IoWR(nr = 0x92)
  TprAccessCtl tprAccessReporting(TprAccessCtl control) throws IoctlException;

  /** Says where the guest has its copy of the task priority. */
  @IoW(nr = 0x93)
  void setVapicAddr(VapicAddr address) throws IoctlException;

  /** The processor's state. */
  @IoR(nr = 0x98)
  MpState getMpState() throws IoctlException;

  /** Sets the processor's state. */
  @IoW(nr = 0x99)
  void setMpState(MpState state) throws IoctlException;

  /** Queues a non-maskable interrupt. */
  @Io(nr = 0x9a)
  void nmi() throws IoctlException;

  /** Debugs the guest from outside. */
  @IoW(nr = 0x9b)
  void setGuestDebug(GuestDebug debug) throws IoctlException;

  /** Sets up the machine check architecture. */
  @IoW(nr = 0x9c, name = "KVM_X86_SETUP_MCE")
  void setupMce(@U64 long capabilities) throws IoctlException;

  /** Injects a machine check. */
  @IoW(nr = 0x9e, name = "KVM_X86_SET_MCE")
  void setMce(MachineCheck check) throws IoctlException;

  /** Exceptions and interrupts on their way. */
  @IoR(nr = 0x9f)
  X86Registers.VcpuEvents getVcpuEvents() throws IoctlException;

  /** Sets exceptions and interrupts on their way. */
  @IoW(nr = 0xa0)
  void setVcpuEvents(X86Registers.VcpuEvents events) throws IoctlException;

  /** The debug registers. */
  @IoR(nr = 0xa1)
  X86Registers.Debugregs getDebugregs() throws IoctlException;

  /** Sets the debug registers. */
  @IoW(nr = 0xa2)
  void setDebugregs(X86Registers.Debugregs registers) throws IoctlException;

  /** Sets how fast the time stamp counter runs, in kHz. */
  @Io(nr = 0xa2)
  void setTscKhz(@NativeULong long kiloHertz) throws IoctlException;

  /** How fast the time stamp counter runs, in kHz. */
  @Io(nr = 0xa3)
  @ReturnsValue
  int getTscKhz() throws IoctlException;

  /** Switches a capability on for this processor. */
  @IoW(nr = 0xa3)
  @ReturnsValue
  int enableCap(KvmVm.EnableCap capability) throws IoctlException;

  /** The first 4096 bytes of the extended state. */
  @IoR(nr = 0xa4)
  @U32
  @Length(1024)
  int[] getXsave() throws IoctlException;

  /** Sets the extended state, all of it. */
  @IoW(nr = 0xa5)
  void setXsave(X86Registers.Xsave state) throws IoctlException;

  /** The extended control registers. */
  @IoR(nr = 0xa6)
  X86Registers.Xcrs getXcrs() throws IoctlException;

  /** Sets the extended control registers. */
  @IoW(nr = 0xa7)
  void setXcrs(X86Registers.Xcrs registers) throws IoctlException;

  /** Fetches a register into the memory that the argument points to. */
  @IoW(nr = 0xab)
  void getOneReg(OneReg register) throws IoctlException;

  /** Sets a register. */
  @IoW(nr = 0xac)
  void setOneReg(OneReg register) throws IoctlException;

  /** Tells the guest's clock that it was stopped. */
  @Io(nr = 0xad, name = "KVM_KVMCLOCK_CTRL")
  void kvmclockCtrl() throws IoctlException;

  /** The numbers of all registers; {@code E2BIG} says how many there are. */
  @IoWR(nr = 0xb0)
  @ReadBackOn("E2BIG")
  RegList getRegList(RegList room) throws IoctlException;

  /** Queues a system management interrupt. */
  @Io(nr = 0xb7)
  void smi() throws IoctlException;

  /** The state of a nested guest; {@code E2BIG} says how many bytes it has. */
  @IoWR(nr = 0xbe)
  @ReadBackOn("E2BIG")
  X86Machine.NestedState getNestedState(X86Machine.NestedState room) throws IoctlException;

  /** Sets the state of a nested guest. */
  @IoW(nr = 0xbf)
  void setNestedState(X86Machine.NestedState state) throws IoctlException;

  /** The leaves of CPUID that tell of Hyper-V, as this processor may have them. */
  @IoWR(nr = 0xc1)
  X86Machine.Cpuid2 getSupportedHvCpuid(X86Machine.Cpuid2 room) throws IoctlException;

  /** An attribute of a Xen guest's processor; the argument says which. */
  @IoWR(nr = 0xca)
  KvmXen.XenVcpuAttr xenVcpuGetAttr(KvmXen.XenVcpuAttr wanted) throws IoctlException;

  /** Sets an attribute of a Xen guest's processor. */
  @IoW(nr = 0xcb)
  void xenVcpuSetAttr(KvmXen.XenVcpuAttr attribute) throws IoctlException;

  /** The special registers, with the page directory pointers. */
  @IoR(nr = 0xcc, name = "KVM_GET_SREGS2")
  X86Registers.Sregs2 getSregs2() throws IoctlException;

  /** Sets the special registers, with the page directory pointers. */
  @IoW(nr = 0xcd, name = "KVM_SET_SREGS2")
  void setSregs2(X86Registers.Sregs2 sregs) throws IoctlException;

  /** A new descriptor, from which this processor's statistics are read. */
  @Io(nr = 0xce)
  @ReturnsValue
  int getStatsFd() throws IoctlException;

  /**
   * The extended state. {@code KVM_CAP_XSAVE2} tells how many bytes it has; what is more than 4096
   * is to be said here, in words of four bytes.
   */
  @IoR(nr = 0xcf, name = "KVM_GET_XSAVE2")
  X86Registers.Xsave getXsave2(@Capacity int extraWords) throws IoctlException;
}
