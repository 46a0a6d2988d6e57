package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.Flow;
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
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.annotations.legacy.Opaque;
import io.github.ioctlabi.runtime.Flags;
import org.jspecify.annotations.Nullable;

/** An x86 machine around its processors, as {@code asm/kvm.h} has it. */
@IoctlInterface(header = "asm/kvm.h", prefix = "KVM", existing = true)
public interface X86Machine {

  /** The interrupt lines of the I/O APIC. */
  @IoctlConstant int IOAPIC_NUM_PINS = 24;

  /** How many interrupt controllers there are. */
  @IoctlConstant int NR_IRQCHIPS = 3;

  /** The ranges that a filter of model-specific registers has. */
  @IoctlConstant int MSR_FILTER_MAX_RANGES = 16;

  /** The bytes that the bitmap of a range has at most. */
  @IoctlConstant int MSR_FILTER_MAX_BITMAP_SIZE = 0x600;

  /** The bytes of a nested control structure on Intel. */
  @IoctlConstant int STATE_NESTED_VMX_VMCS_SIZE = 0x1000;

  /** The bytes of a nested control structure on AMD. */
  @IoctlConstant int STATE_NESTED_SVM_VMCB_SIZE = 0x1000;

  /**
   * Memory that is seen at a second address. The kernel has dropped it.
   *
   * @param slot its number
   * @param flags its flags
   * @param guestPhysAddr the second address
   * @param memorySize its length in bytes
   * @param targetPhysAddr the first address
   */
  @IoctlStruct
  record MemoryAlias(
      @U32 int slot,
      @U32 int flags,
      @U64 long guestPhysAddr,
      @U64 long memorySize,
      @U64 long targetPhysAddr) {}

  /** The interrupt controllers. */
  @CName("kvm_irqchip")
  @IoctlEnum
  @U32
  enum ChipId {
    /** The first 8259. */
    @Value(0)
    PIC_MASTER,
    /** The second 8259. */
    @Value(1)
    PIC_SLAVE,
    /** The I/O APIC. */
    @Value(2)
    IOAPIC,
    /** One that this header does not name. */
    @Other
    OTHER
  }

  /** What an interrupt controller holds. */
  @CName("")
  @IoctlUnion
  sealed interface Chip permits PicState, IoapicState, UnknownChip {}

  /**
   * An 8259.
   *
   * @param lastIrr the lines as they were last seen
   * @param irr the interrupts that are requested
   * @param imr the interrupts that are masked
   * @param isr the interrupts that are served
   * @param priorityAdd the line with the highest priority
   * @param irqBase the vector of its first line
   * @param readRegSelect whether ISR is read rather than IRR
   * @param poll whether it is polled
   * @param specialMask whether the special mask mode is on
   * @param initState how far its initialisation is
   * @param autoEoi whether interrupts end by themselves
   * @param rotateOnAutoEoi whether priorities rotate then
   * @param specialFullyNestedMode whether that mode is on
   * @param init4 whether its initialisation has four bytes
   * @param elcr which lines are level-triggered
   * @param elcrMask which of them may be
   */
  @IoctlStruct
  @UnionMember(
      tag = {0, 1},
      name = "pic")
  record PicState(
      @U8 int lastIrr,
      @U8 int irr,
      @U8 int imr,
      @U8 int isr,
      @U8 int priorityAdd,
      @U8 int irqBase,
      @U8 int readRegSelect,
      @U8 int poll,
      @U8 int specialMask,
      @U8 int initState,
      @U8 int autoEoi,
      @U8 int rotateOnAutoEoi,
      @U8 int specialFullyNestedMode,
      @U8 int init4,
      @U8 int elcr,
      @U8 int elcrMask)
      implements Chip {}

  /**
   * The I/O APIC.
   *
   * @param baseAddress its address
   * @param ioregsel the register that is selected
   * @param id its number
   * @param irr the interrupts that are requested
   * @param redirtbl the entry of each line, in the bits that its data sheet gives them
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  @UnionMember(tag = 2, name = "ioapic")
  record IoapicState(
      @U64 long baseAddress,
      @U32 int ioregsel,
      @U32 int id,
      @PadAfter(value = 4, name = "pad") @U32 int irr,
      @U64 @Length(IOAPIC_NUM_PINS) long[] redirtbl)
      implements Chip {}

  /**
   * A controller that this header does not name.
   *
   * @param dummy its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record UnknownChip(@Length(512) byte[] dummy) implements Chip {}

  /** The model-specific registers that a filter refuses in ranges that it does not name. */
  @IoctlEnum
  @U32
  enum MsrFilterDefault {
    /** None. */
    @Value(0)
    ALLOW,
    /** All. */
    @Value(1)
    DENY
  }

  /** How a model-specific register is accessed. */
  @CName("kvm_msr_filter")
  @IoctlFlags
  @U32
  enum MsrFilterAccess {
    /** It is read. */
    @Bit(0)
    READ,
    /** It is written. */
    @Bit(1)
    WRITE
  }

  /**
   * A range of model-specific registers.
   *
   * @param flags the accesses that the bitmap speaks of
   * @param nmsrs how many registers, and bits
   * @param base the first register
   * @param bitmap a bit for each register, set if the accesses are allowed; null in an unused range
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record MsrFilterRange(
      Flags<MsrFilterAccess> flags,
      @U32 int nmsrs,
      @U32 int base,
      @NativePointer(max = MSR_FILTER_MAX_BITMAP_SIZE, flow = Flow.IN) byte @Nullable [] bitmap) {}

  /**
   * Which model-specific registers a guest may access.
   *
   * @param flags what holds for all others
   * @param ranges the ranges; an unused one has no registers
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record MsrFilter(
      MsrFilterDefault flags, @Length(MSR_FILTER_MAX_RANGES) MsrFilterRange[] ranges) {}

  /**
   * A leaf of CPUID, in the first form.
   *
   * @param function its number
   * @param eax what EAX gets
   * @param ebx what EBX gets
   * @param ecx what ECX gets
   * @param edx what EDX gets
   */
  @IoctlStruct
  record CpuidEntry(
      @U32 int function,
      @U32 int eax,
      @U32 int ebx,
      @U32 int ecx,
      @PadAfter(value = 4, name = "padding") @U32 int edx) {}

  /**
   * The leaves of CPUID, in the first form.
   *
   * @param nent how many
   * @param entries the leaves
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Cpuid(
      @PadAfter(value = 4, name = "padding") @U32 int nent,
      @FlexibleArray(count = "nent") CpuidEntry[] entries) {}

  /** What a leaf of CPUID depends on. */
  @IoctlFlags
  @U32
  enum CpuidFlag {
    /** Its index counts; the header spells it so. */
    @CName("KVM_CPUID_FLAG_SIGNIFCANT_INDEX")
    @Bit(0)
    SIGNIFICANT_INDEX,
    /** It changes from call to call. */
    @Bit(1)
    STATEFUL_FUNC,
    /** It is the next to be read. */
    @Bit(2)
    STATE_READ_NEXT
  }

  /**
   * A leaf of CPUID.
   *
   * @param function its number
   * @param index its index, ECX
   * @param flags what it depends on
   * @param eax what EAX gets
   * @param ebx what EBX gets
   * @param ecx what ECX gets
   * @param edx what EDX gets
   */
  @IoctlStruct
  record CpuidEntry2(
      @U32 int function,
      @U32 int index,
      Flags<CpuidFlag> flags,
      @U32 int eax,
      @U32 int ebx,
      @U32 int ecx,
      @PadAfter(value = 12, name = "padding") @U32 int edx) {}

  /**
   * The leaves of CPUID.
   *
   * @param nent how many there is room for; the kernel writes how many there are
   * @param entries the leaves
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Cpuid2(
      @PadAfter(value = 4, name = "padding") @U32 int nent,
      @FlexibleArray(count = "nent") CpuidEntry2[] entries) {}

  /**
   * A channel of the 8254.
   *
   * @param count what it counts down from, up to 65536
   * @param latchedCount the count that is latched
   * @param countLatched whether one is
   * @param statusLatched whether the status is latched
   * @param status the status that is latched
   * @param readState what is read next
   * @param writeState what is written next
   * @param writeLatch the first byte of what is written
   * @param rwMode how it is read and written
   * @param mode its mode
   * @param bcd whether it counts in decimals
   * @param gate whether its gate is open
   * @param countLoadTime when the count was loaded, on the kernel's own clock
   */
  @IoctlStruct
  record PitChannelState(
      @U32 int count,
      @U16 int latchedCount,
      @U8 int countLatched,
      @U8 int statusLatched,
      @U8 int status,
      @U8 int readState,
      @U8 int writeState,
      @U8 int writeLatch,
      @U8 int rwMode,
      @U8 int mode,
      @U8 int bcd,
      @U8 int gate,
      long countLoadTime) {}

  /**
   * The 8254, in the first form.
   *
   * @param channels its channels
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record PitState(@Length(3) PitChannelState[] channels) {}

  /** How the 8254 works. */
  @CName("kvm_pit_flags")
  @IoctlFlags
  @U32
  enum PitFlag {
    /** The HPET has taken its interrupts over. */
    @Bit(0)
    HPET_LEGACY,
    /** The speaker is on. */
    @Bit(1)
    SPEAKER_DATA_ON
  }

  /**
   * The 8254.
   *
   * @param channels its channels
   * @param flags how it works
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record PitState2(
      @Length(3) PitChannelState[] channels,
      @PadAfter(value = 36, name = "reserved") Flags<PitFlag> flags) {}

  /**
   * Whether the 8254's missed interrupts are made up for.
   *
   * @param pitReinject whether they are
   */
  @IoctlStruct
  record ReinjectControl(@PadAfter(value = 31, name = "reserved") @U8 boolean pitReinject) {}

  /** Oddities of the virtual hardware that can be switched off. */
  @CName("kvm_x86_quirk")
  @IoctlFlags
  @U64
  enum Quirk {
    /** The pin LINT0 is enabled after reset. */
    @Bit(0)
    LINT0_REENABLED,
    /** The bits CD and NW are cleared after reset. */
    @Bit(1)
    CD_NW_CLEARED,
    /** The local APIC's page is there in x2APIC mode too. */
    @Bit(2)
    LAPIC_MMIO_HOLE,
    /** The instruction pointer is behind an OUT to port 0x7e already. */
    @Bit(3)
    OUT_7E_INC_RIP,
    /** CPUID tells of MWAIT whatever the register says. */
    @Bit(4)
    MISC_ENABLE_NO_MWAIT,
    /** The hypercall of the other maker's processors is rewritten. */
    @Bit(5)
    FIX_HYPERCALL_INSN,
    /** MONITOR and MWAIT do nothing where they should fault. */
    @Bit(6)
    MWAIT_NEVER_UD_FAULTS
  }

  /** A nested state: intel's VMX. */
  @IoctlConstant int STATE_NESTED_FORMAT_VMX = 0;

  /** A nested state: AMD's SVM. */
  @IoctlConstant int STATE_NESTED_FORMAT_SVM = 1;

  /** Where a nested guest is. */
  @CName("kvm_state_nested")
  @IoctlFlags
  @U16
  enum NestedFlag {
    /** It runs. */
    @Bit(0)
    GUEST_MODE,
    /** It is about to run. */
    @Bit(1)
    RUN_PENDING,
    /** Its control structure is the enlightened one. */
    @Bit(2)
    EVMCS,
    /** A monitor trap waits. */
    @Bit(3)
    MTF_PENDING,
    /** The global interrupt flag is set. */
    @Bit(8)
    GIF_SET
  }

  /** Where a nested guest is in system management mode. */
  @CName("kvm_state_nested_smm")
  @IoctlFlags
  @U16
  enum NestedSmmFlag {
    /** It runs. */
    @Bit(0)
    GUEST_MODE,
    /** VMX is on. */
    @Bit(1)
    VMXON
  }

  /** What else the state of a nested guest on Intel has. */
  @CName("kvm_state_vmx")
  @IoctlFlags
  @U32
  enum VmxFlag {
    /** The time at which the preemption timer runs out. */
    @Bit(0)
    PREEMPTION_TIMER_DEADLINE
  }

  /**
   * The system management mode of a nested guest.
   *
   * @param flags where it is
   */
  @CName("")
  @IoctlStruct
  record NestedSmm(Flags<NestedSmmFlag> flags) {}

  /** The head of a nested guest's state. */
  @CName("")
  @IoctlUnion
  sealed interface NestedHeader permits VmxNestedStateHdr, SvmNestedStateHdr, UnknownNestedHeader {}

  /**
   * The head on Intel.
   *
   * @param vmxonPa the address that VMX was switched on with, or -1
   * @param vmcs12Pa the address of the control structure, or -1
   * @param smm the system management mode
   * @param flags what else there is
   * @param preemptionTimerDeadline when the preemption timer runs out
   */
  @IoctlStruct
  @UnionMember(tag = 0, name = "vmx")
  record VmxNestedStateHdr(
      @U64 long vmxonPa,
      @U64 long vmcs12Pa,
      @PadAfter(value = 2, name = "pad") NestedSmm smm,
      Flags<VmxFlag> flags,
      @U64 long preemptionTimerDeadline)
      implements NestedHeader {}

  /**
   * The head on AMD.
   *
   * @param vmcbPa the address of the control structure
   */
  @IoctlStruct
  @UnionMember(tag = 1, name = "svm")
  record SvmNestedStateHdr(@U64 long vmcbPa) implements NestedHeader {}

  /**
   * A head that this header does not name.
   *
   * @param pad its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record UnknownNestedHeader(@Length(120) byte[] pad) implements NestedHeader {}

  /**
   * The data of a nested guest's state on Intel.
   *
   * @param vmcs12 the control structure
   * @param shadowVmcs12 the shadow control structure
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record VmxNestedStateData(
      @Length(STATE_NESTED_VMX_VMCS_SIZE) byte[] vmcs12,
      @Length(STATE_NESTED_VMX_VMCS_SIZE) byte[] shadowVmcs12) {}

  /**
   * The data of a nested guest's state on AMD.
   *
   * @param vmcb12 the control structure
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record SvmNestedStateData(@Length(STATE_NESTED_SVM_VMCB_SIZE) byte[] vmcb12) {}

  /**
   * The state of a nested guest. Its data is opaque, since the header has a union of arrays of
   * length zero there.
   *
   * @param flags where it is
   * @param format what the state is made for, such as {@link #STATE_NESTED_FORMAT_VMX}
   * @param size how many bytes there is room for, or are, with this head
   * @param hdr the head
   * @param data the data: {@link VmxNestedStateData} or {@link SvmNestedStateData}, if any
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record NestedState(
      Flags<NestedFlag> flags,
      @U16 int format,
      @U32 int size,
      @Tag("format") NestedHeader hdr,
      @Opaque @FlexibleArray(count = "size", unit = Unit.STRUCT_BYTES) byte[] data) {}

  /** What a filter does with the events that it names. */
  @CName("kvm_pmu_event")
  @IoctlEnum
  @U32
  enum PmuAction {
    /** The guest may count them, and no others. */
    @Value(0)
    ALLOW,
    /** The guest may count all others. */
    @Value(1)
    DENY
  }

  /**
   * Which performance events a guest may count.
   *
   * @param action what happens to the events named here
   * @param nevents how many
   * @param fixedCounterBitmap the fixed counters
   * @param flags none is defined
   * @param events the events, each its select and unit mask
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record PmuEventFilter(
      PmuAction action,
      @U32 int nevents,
      @U32 int fixedCounterBitmap,
      @PadAfter(value = 16, name = "pad") @U32 int flags,
      @U64 @FlexibleArray(count = "nevents") long[] events) {}
}
