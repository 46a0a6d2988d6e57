package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.U64;

/**
 * What {@link Kvm#checkExtension} can be asked for.
 *
 * <p>Left out are those that only s390, PowerPC, Arm or MIPS have.
 */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmCapabilities {

  /** The kernel has the interrupt controllers. */
  @IoctlConstant int CAP_IRQCHIP = 0;

  /** Guests can halt. */
  @IoctlConstant int CAP_HLT = 1;

  /** Memory of user space becomes the guest's. */
  @IoctlConstant int CAP_USER_MEMORY = 3;

  /** {@link KvmVm#setTssAddr} is there. */
  @IoctlConstant int CAP_SET_TSS_ADDR = 4;

  /** Accesses to the task priority can be reported. */
  @IoctlConstant int CAP_VAPIC = 6;

  /** CPUID has leaves of the second form. */
  @IoctlConstant int CAP_EXT_CPUID = 7;

  /** The guest has a clock of its own. */
  @IoctlConstant int CAP_CLOCKSOURCE = 8;

  /** How many processors a machine should have at most. */
  @IoctlConstant int CAP_NR_VCPUS = 9;

  /** How many slots of memory a machine can have. */
  @IoctlConstant int CAP_NR_MEMSLOTS = 10;

  /** The kernel has the 8254. */
  @IoctlConstant int CAP_PIT = 11;

  /** A write to port 0x80 costs nothing. */
  @IoctlConstant int CAP_NOP_IO_DELAY = 12;

  /** The guest could change page tables by hypercalls. */
  @IoctlConstant int CAP_PV_MMU = 13;

  /** {@link KvmVcpu#getMpState} is there. */
  @IoctlConstant int CAP_MP_STATE = 14;

  /** Writes can be gathered; the page of the ring in the mapping. */
  @IoctlConstant int CAP_COALESCED_MMIO = 15;

  /** A change of user space's memory is seen by the guest. */
  @IoctlConstant int CAP_SYNC_MMU = 16;

  /** PCI devices could be assigned. */
  @IoctlConstant int CAP_IOMMU = 18;

  /** Memory can be taken away. */
  @IoctlConstant int CAP_DESTROY_MEMORY_REGION_WORKS = 21;

  /** {@link KvmVcpu#nmi} is there. */
  @IoctlConstant int CAP_USER_NMI = 22;

  /** {@link KvmVcpu#setGuestDebug} is there. */
  @IoctlConstant int CAP_SET_GUEST_DEBUG = 23;

  /** {@link KvmVm#reinjectControl} is there. */
  @IoctlConstant int CAP_REINJECT_CONTROL = 24;

  /** {@link KvmVm#setGsiRouting} is there; how many entries it takes. */
  @IoctlConstant int CAP_IRQ_ROUTING = 25;

  /** {@link KvmVm#irqLineStatus} is there. */
  @IoctlConstant int CAP_IRQ_INJECT_STATUS = 26;

  /** Memory can be joined with its neighbour. */
  @IoctlConstant int CAP_JOIN_MEMORY_REGIONS_WORKS = 30;

  /** Machine checks; how many banks. */
  @IoctlConstant int CAP_MCE = 31;

  /** {@link KvmVm#irqfd} is there. */
  @IoctlConstant int CAP_IRQFD = 32;

  /** {@link KvmVm#createPit2} is there. */
  @IoctlConstant int CAP_PIT2 = 33;

  /** {@link KvmVm#setBootCpuId} is there. */
  @IoctlConstant int CAP_SET_BOOT_CPU_ID = 34;

  /** {@link KvmVm#getPit2} is there. */
  @IoctlConstant int CAP_PIT_STATE2 = 35;

  /** {@link KvmVm#ioeventfd} is there. */
  @IoctlConstant int CAP_IOEVENTFD = 36;

  /** {@link KvmVm#setIdentityMapAddr} is there. */
  @IoctlConstant int CAP_SET_IDENTITY_MAP_ADDR = 37;

  /** A machine can look like Xen; the bits of {@link KvmXen.XenFlag}. */
  @IoctlConstant int CAP_XEN_HVM = 38;

  /** {@link KvmVm#setClock} is there; the bits of {@link KvmVm.ClockFlag}. */
  @IoctlConstant int CAP_ADJUST_CLOCK = 39;

  /** An internal error has data. */
  @IoctlConstant int CAP_INTERNAL_ERROR_DATA = 40;

  /** {@link KvmVcpu#getVcpuEvents} is there. */
  @IoctlConstant int CAP_VCPU_EVENTS = 41;

  /** A machine can look like Hyper-V. */
  @IoctlConstant int CAP_HYPERV = 44;

  /** Hyper-V's APIC registers are there. */
  @IoctlConstant int CAP_HYPERV_VAPIC = 45;

  /** A guest can tell Hyper-V that it spins. */
  @IoctlConstant int CAP_HYPERV_SPIN = 46;

  /** An assigned device has a segment. */
  @IoctlConstant int CAP_PCI_SEGMENT = 47;

  /** The events have the interrupt shadow. */
  @IoctlConstant int CAP_INTR_SHADOW = 49;

  /** {@link KvmVcpu#getDebugregs} is there. */
  @IoctlConstant int CAP_DEBUGREGS = 50;

  /** Going step by step works in every case. */
  @IoctlConstant int CAP_X86_ROBUST_SINGLESTEP = 51;

  /** {@link KvmVm#enableCap} is there for processors. */
  @IoctlConstant int CAP_ENABLE_CAP = 54;

  /** {@link KvmVcpu#getXsave} is there. */
  @IoctlConstant int CAP_XSAVE = 55;

  /** {@link KvmVcpu#getXcrs} is there. */
  @IoctlConstant int CAP_XCRS = 56;

  /** The guest is told of pages that are being fetched. */
  @IoctlConstant int CAP_ASYNC_PF = 59;

  /** A processor's {@link KvmVm#setTscKhz} is there. */
  @IoctlConstant int CAP_TSC_CONTROL = 60;

  /** {@link KvmVm#getTscKhz} is there. */
  @IoctlConstant int CAP_GET_TSC_KHZ = 61;

  /** How many processors a machine can have. */
  @IoctlConstant int CAP_MAX_VCPUS = 66;

  /** {@link KvmVcpu#getOneReg} is there. */
  @IoctlConstant int CAP_ONE_REG = 70;

  /** The local APIC has the deadline timer. */
  @IoctlConstant int CAP_TSC_DEADLINE_TIMER = 72;

  /** Registers can be shared; the bits of {@link X86Registers.SyncField}. */
  @IoctlConstant int CAP_SYNC_REGS = 74;

  /** An assigned device can mask its interrupt. */
  @IoctlConstant int CAP_PCI_2_3 = 75;

  /** {@link KvmVcpu#kvmclockCtrl} is there. */
  @IoctlConstant int CAP_KVMCLOCK_CTRL = 76;

  /** {@link KvmVm#signalMsi} is there. */
  @IoctlConstant int CAP_SIGNAL_MSI = 77;

  /** Memory can be read-only. */
  @IoctlConstant int CAP_READONLY_MEM = 81;

  /** An interrupt's eventfd can have a second one. */
  @IoctlConstant int CAP_IRQFD_RESAMPLE = 82;

  /** {@link KvmVm#createDevice} is there. */
  @IoctlConstant int CAP_DEVICE_CTRL = 89;

  /** {@link Kvm#getEmulatedCpuid} is there. */
  @IoctlConstant int CAP_EXT_EMUL_CPUID = 95;

  /** Hyper-V's clocks are there. */
  @IoctlConstant int CAP_HYPERV_TIME = 96;

  /** The I/O APIC does not look at polarity. */
  @IoctlConstant int CAP_IOAPIC_POLARITY_IGNORED = 97;

  /** {@link KvmVm#enableCap} is there for machines. */
  @IoctlConstant int CAP_ENABLE_CAP_VM = 98;

  /** An eventfd can be bound to writes of any length. */
  @IoctlConstant int CAP_IOEVENTFD_NO_LENGTH = 100;

  /** Machines have attributes. */
  @IoctlConstant int CAP_VM_ATTRIBUTES = 101;

  /** Machines can be asked for extensions. */
  @IoctlConstant int CAP_CHECK_EXTENSION_VM = 105;

  /** Quirks can be switched off. */
  @IoctlConstant int CAP_DISABLE_QUIRKS = 116;

  /** {@link KvmVcpu#smi} is there. */
  @IoctlConstant int CAP_X86_SMM = 117;

  /** How many address spaces a machine has. */
  @IoctlConstant int CAP_MULTI_ADDRESS_SPACE = 118;

  /** How many hardware breakpoints there are. */
  @IoctlConstant int CAP_GUEST_DEBUG_HW_BPS = 119;

  /** How many hardware watchpoints there are. */
  @IoctlConstant int CAP_GUEST_DEBUG_HW_WPS = 120;

  /** The local APIC can be the kernel's and the rest user space's. */
  @IoctlConstant int CAP_SPLIT_IRQCHIP = 121;

  /** An eventfd can be bound to writes of length 0. */
  @IoctlConstant int CAP_IOEVENTFD_ANY_LENGTH = 122;

  /** Hyper-V's synthetic interrupt controller is there. */
  @IoctlConstant int CAP_HYPERV_SYNIC = 123;

  /** Processors have attributes. */
  @IoctlConstant int CAP_VCPU_ATTRIBUTES = 127;

  /** The largest number of a processor. */
  @IoctlConstant int CAP_MAX_VCPU_ID = 128;

  /** Interrupts can name 32-bit processors. */
  @IoctlConstant int CAP_X2APIC_API = 129;

  /** A message must have the number of its device. */
  @IoctlConstant int CAP_MSI_DEVID = 131;

  /** A run can end at once. */
  @IoctlConstant int CAP_IMMEDIATE_EXIT = 136;

  /** Some instructions need not leave the guest. */
  @IoctlConstant int CAP_X86_DISABLE_EXITS = 143;

  /** Hyper-V's synthetic interrupt controller is there, with pages that user space clears. */
  @IoctlConstant int CAP_HYPERV_SYNIC2 = 148;

  /** Hyper-V's number of a processor can be set. */
  @IoctlConstant int CAP_HYPERV_VP_INDEX = 149;

  /** {@link Kvm#getMsrFeatureIndexList} is there. */
  @IoctlConstant int CAP_GET_MSR_FEATURES = 153;

  /** {@link KvmVm#hypervEventfd} is there. */
  @IoctlConstant int CAP_HYPERV_EVENTFD = 154;

  /** Hyper-V's flush of translations is there. */
  @IoctlConstant int CAP_HYPERV_TLBFLUSH = 155;

  /** {@link KvmVcpu#getNestedState} is there; how many bytes it has at most. */
  @IoctlConstant int CAP_NESTED_STATE = 157;

  /** The register of the platform can be read. */
  @IoctlConstant int CAP_MSR_PLATFORM_INFO = 159;

  /** Hyper-V's interrupts between processors are there. */
  @IoctlConstant int CAP_HYPERV_SEND_IPI = 161;

  /** Writes to ports can be gathered. */
  @IoctlConstant int CAP_COALESCED_PIO = 162;

  /** A nested Hyper-V can use its own control structure. */
  @IoctlConstant int CAP_HYPERV_ENLIGHTENED_VMCS = 163;

  /** The events have an exception's payload. */
  @IoctlConstant int CAP_EXCEPTION_PAYLOAD = 164;

  /** The first, faulty form of {@link #CAP_MANUAL_DIRTY_LOG_PROTECT2}. */
  @IoctlConstant int CAP_MANUAL_DIRTY_LOG_PROTECT = 166;

  /** {@link Kvm#getSupportedHvCpuid} is there for processors. */
  @IoctlConstant int CAP_HYPERV_CPUID = 167;

  /** {@link KvmVm#clearDirtyLog} is there. */
  @IoctlConstant int CAP_MANUAL_DIRTY_LOG_PROTECT2 = 168;

  /** {@link KvmVm#setPmuEventFilter} is there. */
  @IoctlConstant int CAP_PMU_EVENT_FILTER = 173;

  /** A nested Hyper-V can flush its own guest's translations. */
  @IoctlConstant int CAP_HYPERV_DIRECT_TLBFLUSH = 175;

  /** How long the kernel polls at a halt can be set. */
  @IoctlConstant int CAP_HALT_POLL = 182;

  /** The guest is told of fetched pages by an interrupt. */
  @IoctlConstant int CAP_ASYNC_PF_INT = 183;

  /** A failed entry tells the processor. */
  @IoctlConstant int CAP_LAST_CPU = 184;

  /** The guest's addresses can be shorter than the machine's. */
  @IoctlConstant int CAP_SMALLER_MAXPHYADDR = 185;

  /** The guest is told how long it did not run. */
  @IoctlConstant int CAP_STEAL_TIME = 187;

  /** Accesses to registers can come to user space. */
  @IoctlConstant int CAP_X86_USER_SPACE_MSR = 188;

  /** {@link KvmVm#setMsrFilter} is there. */
  @IoctlConstant int CAP_X86_MSR_FILTER = 189;

  /** The guest gets no more of the kernel than CPUID says. */
  @IoctlConstant int CAP_ENFORCE_PV_FEATURE_CPUID = 190;

  /** {@link Kvm#getSupportedHvCpuid} is there for {@code /dev/kvm}. */
  @IoctlConstant int CAP_SYS_HYPERV_CPUID = 191;

  /** Rings of dirty pages are there; how many bytes at most. */
  @IoctlConstant int CAP_DIRTY_LOG_RING = 192;

  /** A lock of the bus can leave the guest. */
  @IoctlConstant int CAP_X86_BUS_LOCK_EXIT = 193;

  /** The bits of {@link KvmVcpu.DebugFlag} that there are. */
  @IoctlConstant int CAP_SET_GUEST_DEBUG2 = 195;

  /** The guest can get privileged attributes of SGX. */
  @IoctlConstant int CAP_SGX_ATTRIBUTE = 196;

  /** A machine can share another's encryption. */
  @IoctlConstant int CAP_VM_COPY_ENC_CONTEXT_FROM = 197;

  /** The guest can ask for the host's clock. */
  @IoctlConstant int CAP_PTP_KVM = 198;

  /** The guest gets no more of Hyper-V than CPUID says. */
  @IoctlConstant int CAP_HYPERV_ENFORCE_CPUID = 199;

  /** {@link KvmVcpu#getSregs2} is there. */
  @IoctlConstant int CAP_SREGS2 = 200;

  /** Hypercalls can come to user space; which. */
  @IoctlConstant int CAP_EXIT_HYPERCALL = 201;

  /** {@link KvmVm#getStatsFd} is there. */
  @IoctlConstant int CAP_BINARY_STATS_FD = 203;

  /** A failed emulation can come to user space. */
  @IoctlConstant int CAP_EXIT_ON_EMULATION_FAILURE = 204;

  /** A machine can take another's encryption over. */
  @IoctlConstant int CAP_VM_MOVE_ENC_CONTEXT_FROM = 206;

  /** How many bits the guest's addresses have. */
  @IoctlConstant int CAP_VM_GPA_BITS = 207;

  /** {@link KvmVcpu#getXsave2} is there; how many bytes it has. */
  @IoctlConstant int CAP_XSAVE2 = 208;

  /** {@code /dev/kvm} has attributes. */
  @IoctlConstant int CAP_SYS_ATTRIBUTES = 209;

  /** The performance counters can be switched off. */
  @IoctlConstant int CAP_PMU_CAPABILITY = 212;

  /** The bits of {@link X86Machine.Quirk} that can be switched off. */
  @IoctlConstant int CAP_DISABLE_QUIRKS2 = 213;

  /** A machine's {@link KvmVm#setTscKhz} is there. */
  @IoctlConstant int CAP_VM_TSC_CONTROL = 214;

  /** An event of the machine has data. */
  @IoctlConstant int CAP_SYSTEM_EVENT_DATA = 215;

  /** The events have a triple fault. */
  @IoctlConstant int CAP_X86_TRIPLE_FAULT_EVENT = 218;

  /** A guest can be left that runs too long. */
  @IoctlConstant int CAP_X86_NOTIFY_VMEXIT = 219;

  /** A machine can do without the guard of huge pages. */
  @IoctlConstant int CAP_VM_DISABLE_NX_HUGE_PAGES = 220;

  /** Rings of dirty pages are there, for programs that order their accesses. */
  @IoctlConstant int CAP_DIRTY_LOG_RING_ACQ_REL = 223;

  /** The instructions that {@link #CAP_X86_DISABLE_EXITS} lets the guest do alone. */
  @CName("kvm_x86_disable_exits")
  @IoctlFlags
  @U64
  enum DisabledExit {
    /** MWAIT. */
    @Bit(0)
    MWAIT,
    /** HLT. */
    @Bit(1)
    HLT,
    /** PAUSE. */
    @Bit(2)
    PAUSE,
    /** The read of how long the processor slept. */
    @Bit(3)
    CSTATE
  }

  /** How {@link #CAP_X2APIC_API} numbers processors. */
  @CName("kvm_x2apic_api")
  @IoctlFlags
  @U64
  enum X2apicFlag {
    /** By 32 bits. */
    @CName("KVM_X2APIC_API_USE_32BIT_IDS")
    @Bit(0)
    USE_32BIT_IDS,
    /** Number 255 is not all of them. */
    @Bit(1)
    DISABLE_BROADCAST_QUIRK
  }

  /** How {@link #CAP_MANUAL_DIRTY_LOG_PROTECT2} notes writes. */
  @CName("kvm_dirty_log")
  @IoctlFlags
  @U64
  enum DirtyLogFlag {
    /** Pages are noted anew only by {@link KvmVm#clearDirtyLog}. */
    @Bit(0)
    MANUAL_PROTECT_ENABLE,
    /** All pages count as written at first. */
    @Bit(1)
    INITIALLY_SET
  }

  /** What {@link #CAP_X86_BUS_LOCK_EXIT} does about locks of the bus. */
  @CName("kvm_bus_lock_detection")
  @IoctlFlags
  @U64
  enum BusLockFlag {
    /** Nothing. */
    @Bit(0)
    OFF,
    /** It leaves the guest. */
    @Bit(1)
    EXIT
  }

  /** What {@link #CAP_PMU_CAPABILITY} does about performance counters. */
  @CName("kvm_pmu_cap")
  @IoctlFlags
  @U64
  enum PmuFlag {
    /** It takes them away. */
    @Bit(0)
    DISABLE
  }

  /** What {@link #CAP_X86_NOTIFY_VMEXIT} does about a guest that runs too long. */
  @CName("kvm_x86_notify_vmexit")
  @IoctlFlags
  @U64
  enum NotifyFlag {
    /** It interrupts the guest. */
    @Bit(0)
    ENABLED,
    /** It leaves the guest then. */
    @Bit(1)
    USER
  }
}
