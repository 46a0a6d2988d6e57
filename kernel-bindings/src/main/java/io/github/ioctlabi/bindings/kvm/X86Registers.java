package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.runtime.Flags;

/** The registers of an x86 processor, as {@code asm/kvm.h} has them. */
@IoctlInterface(header = "asm/kvm.h", prefix = "KVM", existing = true)
public interface X86Registers {

  /** The page of a processor's mapping that has the port accesses' data. */
  @IoctlConstant int PIO_PAGE_OFFSET = 1;

  /** The page of a processor's mapping that has the ring of coalesced accesses. */
  @IoctlConstant int COALESCED_MMIO_PAGE_OFFSET = 2;

  /** The page of a processor's mapping that has the ring of dirty pages. */
  @IoctlConstant int DIRTY_LOG_PAGE_OFFSET = 64;

  /** How many interrupt vectors there are. */
  @IoctlConstant int NR_INTERRUPTS = 256;

  /** The bytes of the local APIC's registers. */
  @IoctlConstant int APIC_REG_SIZE = 0x400;

  /** The room for extended control registers. */
  @IoctlConstant int MAX_XCRS = 16;

  /** The attribute of the system device that tells which states a guest may use. */
  @IoctlConstant int X86_XCOMP_GUEST_SUPP = 0;

  /** The attribute group of a processor's time stamp counter. */
  @IoctlConstant int VCPU_TSC_CTRL = 0;

  /** The attribute that holds the time stamp counter's offset. */
  @IoctlConstant int VCPU_TSC_OFFSET = 0;

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

  /**
   * The registers of the local APIC.
   *
   * @param regs the page that a guest sees, as far as it is used
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record LapicState(@Length(APIC_REG_SIZE) byte[] regs) {}

  /**
   * A segment with its hidden part.
   *
   * @param base its address
   * @param limit the largest offset in it
   * @param selector the visible part
   * @param type what the segment is for
   * @param present whether it is there
   * @param dpl its privilege level
   * @param db whether its code is 32-bit
   * @param s whether it holds code or data, rather than a system structure
   * @param l whether its code is 64-bit
   * @param g whether the limit counts pages
   * @param avl the bit left to software
   * @param unusable whether the processor refuses to use it
   */
  @IoctlStruct
  record Segment(
      @U64 long base,
      @U32 int limit,
      @U16 int selector,
      @U8 int type,
      @U8 int present,
      @U8 int dpl,
      @U8 int db,
      @U8 int s,
      @U8 int l,
      @U8 int g,
      @U8 int avl,
      @PadAfter(value = 1, name = "padding") @U8 int unusable) {}

  /**
   * A descriptor table.
   *
   * @param base its address
   * @param limit the largest offset in it
   */
  @IoctlStruct
  record Dtable(@U64 long base, @PadAfter(value = 6, name = "padding") @U16 int limit) {}

  /**
   * The special registers.
   *
   * @param cs the code segment
   * @param ds the data segment
   * @param es the extra segment
   * @param fs the segment FS
   * @param gs the segment GS
   * @param ss the stack segment
   * @param tr the task register
   * @param ldt the local descriptor table
   * @param gdt the global descriptor table
   * @param idt the interrupt descriptor table
   * @param cr0 control register 0
   * @param cr2 the address of the last page fault
   * @param cr3 the address of the page table
   * @param cr4 control register 4
   * @param cr8 the task priority
   * @param efer the extended features
   * @param apicBase the address of the local APIC, with its flags
   * @param interruptBitmap the interrupt that waits to be delivered: at most one bit is set
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Sregs(
      Segment cs,
      Segment ds,
      Segment es,
      Segment fs,
      Segment gs,
      Segment ss,
      Segment tr,
      Segment ldt,
      Dtable gdt,
      Dtable idt,
      @U64 long cr0,
      @U64 long cr2,
      @U64 long cr3,
      @U64 long cr4,
      @U64 long cr8,
      @U64 long efer,
      @U64 long apicBase,
      @U64 @Length(4) long[] interruptBitmap) {}

  /** What the special registers of the second form have. */
  @CName("kvm_sregs2_flags")
  @IoctlFlags
  @U64
  enum Sregs2Flag {
    /** The page directory pointers. */
    @Bit(0)
    PDPTRS_VALID
  }

  /**
   * The special registers, with the page directory pointers of a 32-bit guest.
   *
   * @param cs the code segment
   * @param ds the data segment
   * @param es the extra segment
   * @param fs the segment FS
   * @param gs the segment GS
   * @param ss the stack segment
   * @param tr the task register
   * @param ldt the local descriptor table
   * @param gdt the global descriptor table
   * @param idt the interrupt descriptor table
   * @param cr0 control register 0
   * @param cr2 the address of the last page fault
   * @param cr3 the address of the page table
   * @param cr4 control register 4
   * @param cr8 the task priority
   * @param efer the extended features
   * @param apicBase the address of the local APIC, with its flags
   * @param flags what else is there
   * @param pdptrs the page directory pointers
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Sregs2(
      Segment cs,
      Segment ds,
      Segment es,
      Segment fs,
      Segment gs,
      Segment ss,
      Segment tr,
      Segment ldt,
      Dtable gdt,
      Dtable idt,
      @U64 long cr0,
      @U64 long cr2,
      @U64 long cr3,
      @U64 long cr4,
      @U64 long cr8,
      @U64 long efer,
      @U64 long apicBase,
      Flags<Sregs2Flag> flags,
      @U64 @Length(4) long[] pdptrs) {}

  /**
   * The registers of the floating-point unit and of SSE.
   *
   * @param fpr the eight registers of the x87
   * @param fcw the control word
   * @param fsw the status word
   * @param ftwx the tag word, a bit a register
   * @param lastOpcode the last instruction's opcode
   * @param lastIp the last instruction's address
   * @param lastDp the address of its data
   * @param xmm the sixteen registers of SSE
   * @param mxcsr SSE's control and status
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Fpu(
      @U8 @Length({8, 16}) byte[][] fpr,
      @U16 int fcw,
      @U16 int fsw,
      @PadAfter(value = 1, name = "pad1") @U8 int ftwx,
      @U16 int lastOpcode,
      @U64 long lastIp,
      @U64 long lastDp,
      @U8 @Length({16, 16}) byte[][] xmm,
      @PadAfter(value = 4, name = "pad2") @U32 int mxcsr) {}

  /**
   * A model-specific register.
   *
   * @param index its number
   * @param data its value
   */
  @IoctlStruct
  record MsrEntry(@PadAfter(value = 4, name = "reserved") @U32 int index, @U64 long data) {}

  /**
   * Some model-specific registers.
   *
   * @param nmsrs how many
   * @param entries the registers
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Msrs(
      @PadAfter(value = 4, name = "pad") @U32 int nmsrs,
      @FlexibleArray(count = "nmsrs") MsrEntry[] entries) {}

  /**
   * The numbers of some model-specific registers.
   *
   * @param nmsrs how many there is room for; the kernel writes how many there are
   * @param indices the numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record MsrList(@U32 int nmsrs, @U32 @FlexibleArray(count = "nmsrs") int[] indices) {}

  /**
   * The debug registers.
   *
   * @param db the addresses of the four breakpoints
   * @param dr6 what happened
   * @param dr7 what the breakpoints wait for
   * @param flags none is defined
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Debugregs(
      @U64 @Length(4) long[] db,
      @U64 long dr6,
      @U64 long dr7,
      @PadAfter(value = 72, name = "reserved") @U64 long flags) {}

  /**
   * The extended state of a processor, in the layout that leaf 0xd of CPUID describes.
   *
   * @param region the first 4096 bytes
   * @param extra the rest, if a dynamic feature is enabled
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Xsave(@U32 @Length(1024) int[] region, @U32 @FlexibleArray int[] extra) {}

  /**
   * An extended control register.
   *
   * @param xcr its number
   * @param value its value
   */
  @IoctlStruct
  record Xcr(@PadAfter(value = 4, name = "reserved") @U32 int xcr, @U64 long value) {}

  /**
   * The extended control registers.
   *
   * @param nrXcrs how many there are
   * @param flags none is defined
   * @param xcrs the registers, and unused room
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Xcrs(
      @U32 int nrXcrs,
      @U32 int flags,
      @PadAfter(value = 128, name = "padding") @Length(MAX_XCRS) Xcr[] xcrs) {}

  /** What the interrupt shadow is from. */
  @CName("kvm_x86_shadow_int")
  @IoctlFlags
  @U8
  enum Shadow {
    /** An instruction that loads SS. */
    @Bit(0)
    MOV_SS,
    /** STI. */
    @Bit(1)
    STI
  }

  /** Which of the events are to be set. */
  @CName("kvm_vcpuevent_valid")
  @IoctlFlags
  @U32
  enum ValidEvents {
    /** The pending NMI. */
    @Bit(0)
    NMI_PENDING,
    /** The vector of the startup interrupt. */
    @Bit(1)
    SIPI_VECTOR,
    /** The interrupt shadow. */
    @Bit(2)
    SHADOW,
    /** The system management mode. */
    @Bit(3)
    SMM,
    /** The exception's payload. */
    @Bit(4)
    PAYLOAD,
    /** The triple fault. */
    @Bit(5)
    TRIPLE_FAULT
  }

  /**
   * An exception on its way. What is said by yes or no is a number here and below, as the kernel
   * keeps it: 0 for no.
   *
   * @param injected whether it is being delivered
   * @param nr its vector
   * @param hasErrorCode whether it has an error code
   * @param pending whether it waits
   * @param errorCode the error code
   */
  @CName("")
  @IoctlStruct
  record ExceptionEvent(
      @U8 int injected, @U8 int nr, @U8 int hasErrorCode, @U8 int pending, @U32 int errorCode) {}

  /**
   * An interrupt on its way.
   *
   * @param injected whether it is being delivered
   * @param nr its vector
   * @param soft whether an instruction raised it
   * @param shadow why interrupts are held back for an instruction
   */
  @CName("")
  @IoctlStruct
  record InterruptEvent(@U8 int injected, @U8 int nr, @U8 int soft, Flags<Shadow> shadow) {}

  /**
   * A non-maskable interrupt on its way.
   *
   * @param injected whether it is being delivered
   * @param pending how many wait
   * @param masked whether it is held back
   */
  @CName("")
  @IoctlStruct
  record NmiEvent(
      @U8 int injected, @U8 int pending, @PadAfter(value = 1, name = "pad") @U8 int masked) {}

  /**
   * The system management mode.
   *
   * @param smm whether the processor is in it
   * @param pending whether its interrupt waits
   * @param smmInsideNmi whether it began inside of an NMI
   * @param latchedInit whether an INIT waits for its end
   */
  @CName("")
  @IoctlStruct
  record SmiEvent(@U8 int smm, @U8 int pending, @U8 int smmInsideNmi, @U8 int latchedInit) {}

  /**
   * A triple fault.
   *
   * @param pending whether one waits
   */
  @CName("")
  @IoctlStruct
  record TripleFaultEvent(@U8 int pending) {}

  /**
   * Exceptions and interrupts on their way to a processor.
   *
   * @param exception an exception
   * @param interrupt an interrupt
   * @param nmi a non-maskable interrupt
   * @param sipiVector the vector of the startup interrupt
   * @param flags which of them are to be set
   * @param smi the system management mode
   * @param tripleFault a triple fault
   * @param exceptionHasPayload whether the exception has a payload
   * @param exceptionPayload the exception's payload
   */
  @IoctlStruct
  record VcpuEvents(
      ExceptionEvent exception,
      InterruptEvent interrupt,
      NmiEvent nmi,
      @U32 int sipiVector,
      Flags<ValidEvents> flags,
      SmiEvent smi,
      @PadAfter(value = 26, name = "reserved") TripleFaultEvent tripleFault,
      @U8 int exceptionHasPayload,
      @U64 long exceptionPayload) {}

  /**
   * Why a debugged guest stopped.
   *
   * @param exception the vector
   * @param pc where it stopped
   * @param dr6 debug register 6
   * @param dr7 debug register 7
   */
  @IoctlStruct
  record DebugExitArch(
      @PadAfter(value = 4, name = "pad") @U32 int exception,
      @U64 long pc,
      @U64 long dr6,
      @U64 long dr7) {}

  /**
   * The debug registers of a guest that is debugged from outside.
   *
   * @param debugreg registers 0 to 7
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record GuestDebugArch(@U64 @Length(8) long[] debugreg) {}

  /** Which registers a run shares. */
  @CName("kvm_sync_x86")
  @IoctlFlags
  @U64
  enum SyncField {
    /** The general registers. */
    @Bit(0)
    REGS,
    /** The special registers. */
    @Bit(1)
    SREGS,
    /** The events. */
    @Bit(2)
    EVENTS
  }

  /**
   * The registers that a run shares with user space.
   *
   * @param regs the general registers
   * @param sregs the special registers
   * @param events the events
   */
  @IoctlStruct
  record SyncRegs(Regs regs, Sregs sregs, VcpuEvents events) {}

  /** Where a processor was when it left the guest. */
  @CName("kvm_run_x86")
  @IoctlFlags
  @U16
  enum RunFlag {
    /** In system management mode. */
    @Bit(0)
    SMM,
    /** At an instruction that locked the bus. */
    @Bit(1)
    BUS_LOCK
  }
}
