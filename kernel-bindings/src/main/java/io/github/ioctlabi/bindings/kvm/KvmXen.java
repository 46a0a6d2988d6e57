package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.Overlay;

/** What a machine needs to look like Xen to its guest. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmXen {

  /** What of Xen the kernel is to do, and what it can. */
  @CName("kvm_xen_hvm_config")
  @IoctlFlags
  @U32
  enum XenFlag {
    /** It fills the hypercall page. */
    @Bit(0)
    HYPERCALL_MSR,
    /** It passes hypercalls on. */
    @Bit(1)
    INTERCEPT_HCALL,
    /** It knows the shared page. */
    @Bit(2)
    SHARED_INFO,
    /** It counts how long a processor was in which state. */
    @Bit(3)
    RUNSTATE,
    /** It raises event channels of the first kind. */
    @Bit(4)
    EVTCHN_2LEVEL,
    /** It sends events by itself. */
    @Bit(5)
    EVTCHN_SEND
  }

  /**
   * How a machine looks like Xen.
   *
   * @param flags what the kernel is to do
   * @param msr the register by which the guest asks for the hypercall page
   * @param blobAddr32 the page for 32-bit guests, if it is not the kernel that fills it
   * @param blobAddr64 the page for 64-bit guests
   * @param blobSize32 the pages at the first address
   * @param blobSize64 the pages at the second address
   */
  @IoctlStruct
  record XenHvmConfig(
      Flags<XenFlag> flags,
      @U32 int msr,
      @CName("blob_addr_32") @U64 long blobAddr32,
      @CName("blob_addr_64") @U64 long blobAddr64,
      @CName("blob_size_32") @U8 int blobSize32,
      @CName("blob_size_64") @PadAfter(value = 30, name = "pad2") @U8 int blobSize64) {}

  /** The attributes of a machine. */
  @CName("kvm_xen_attr_type")
  @IoctlEnum
  @U16
  enum XenAttrType {
    /** Whether the guest is in 64-bit mode. */
    @Value(0)
    LONG_MODE,
    /** Where the shared page is. */
    @Value(1)
    SHARED_INFO,
    /** The vector by which events come. */
    @Value(2)
    UPCALL_VECTOR,
    /** Where the guest's own events go. */
    @Value(3)
    EVTCHN,
    /** The version of Xen. */
    @Value(4)
    XEN_VERSION,
    /** One that this header does not name. */
    @Other
    OTHER
  }

  /** The value of a machine's attribute. */
  @CName("")
  @IoctlUnion
  sealed interface XenHvmValue
      permits XenLongMode, XenSharedInfo, XenVector, XenEvtchn, XenVersion, XenHvmOther {}

  /**
   * Whether the guest is in 64-bit mode.
   *
   * @param longMode whether it is
   */
  @UnionMember(tag = 0)
  record XenLongMode(@U8 int longMode) implements XenHvmValue {}

  /**
   * Where the shared page is.
   *
   * @param gfn the page's number
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 1, name = "shared_info")
  record XenSharedInfo(@U64 long gfn) implements XenHvmValue {}

  /**
   * The vector by which events come.
   *
   * @param vector the vector
   */
  @UnionMember(tag = 2)
  record XenVector(@U8 int vector) implements XenHvmValue {}

  /** What becomes of an event channel. */
  @CName("kvm_xen_evtchn")
  @IoctlFlags
  @U32
  enum XenEvtchnFlag {
    /** It is unbound. */
    @Bit(0)
    DEASSIGN,
    /** It goes elsewhere. */
    @Bit(1)
    UPDATE,
    /** All are unbound. */
    @Bit(2)
    RESET
  }

  /** Where an event goes. */
  @CName("")
  @IoctlUnion
  sealed interface XenDelivery permits XenPort, XenEventfd, XenDeliveryBytes {}

  /**
   * Back to the guest.
   *
   * @param port the channel
   * @param vcpu the processor
   * @param priority its priority
   */
  @CName("")
  @IoctlStruct
  @UnionMember(name = "port")
  record XenPort(@U32 int port, @U32 int vcpu, @U32 int priority) implements XenDelivery {}

  /**
   * To an eventfd.
   *
   * @param port 0
   * @param fd the eventfd's number
   */
  @CName("")
  @IoctlStruct
  @UnionMember(name = "eventfd")
  record XenEventfd(@U32 int port, @S32 int fd) implements XenDelivery {}

  /**
   * The room for either.
   *
   * @param padding its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember
  record XenDeliveryBytes(@U32 @Length(4) int[] padding) implements XenDelivery {}

  /**
   * Where an event of the guest goes.
   *
   * @param sendPort the channel that the guest signals
   * @param type its kind, as Xen numbers them
   * @param flags what becomes of it
   * @param deliver where it goes; not to the guest if the port is 0
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 3, name = "evtchn")
  record XenEvtchn(
      @U32 int sendPort, @U32 int type, Flags<XenEvtchnFlag> flags, Overlay<XenDelivery> deliver)
      implements XenHvmValue {}

  /**
   * The version of Xen.
   *
   * @param xenVersion the number, the major version in its upper half
   */
  @UnionMember(tag = 4)
  record XenVersion(@U32 int xenVersion) implements XenHvmValue {}

  /**
   * An attribute that this header does not name.
   *
   * @param pad the bytes of the union
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record XenHvmOther(@Length(64) byte[] pad) implements XenHvmValue {}

  /**
   * An attribute of a machine.
   *
   * @param type which
   * @param u its value
   */
  @IoctlStruct
  record XenHvmAttr(
      @PadAfter(value = 6, name = "pad") XenAttrType type, @Tag("type") XenHvmValue u) {}

  /** The attributes of a processor. */
  @CName("kvm_xen_vcpu_attr_type")
  @IoctlEnum
  @U16
  enum XenVcpuAttrType {
    /** Where its page of information is. */
    @Value(0)
    VCPU_INFO,
    /** Where its time is. */
    @Value(1)
    VCPU_TIME_INFO,
    /** Where its states are counted. */
    @Value(2)
    RUNSTATE_ADDR,
    /** Its state. */
    @Value(3)
    RUNSTATE_CURRENT,
    /** How long it was in which state. */
    @Value(4)
    RUNSTATE_DATA,
    /** What is to be added to that. */
    @Value(5)
    RUNSTATE_ADJUST,
    /** Its number, as the guest has it. */
    @Value(6)
    VCPU_ID,
    /** Its timer. */
    @Value(7)
    TIMER,
    /** The vector by which its events come. */
    @Value(8)
    UPCALL_VECTOR,
    /** One that this header does not name. */
    @Other
    OTHER
  }

  /** The value of a processor's attribute. */
  @CName("")
  @IoctlUnion
  sealed interface XenVcpuValue
      permits XenAddress, XenRunstate, XenVcpuId, XenTimer, XenVcpuVector, XenVcpuOther {}

  /**
   * Where something is.
   *
   * @param gpa its address in the guest, or -1 to switch it off
   */
  @UnionMember(tag = {0, 1, 2})
  record XenAddress(@U64 long gpa) implements XenVcpuValue {}

  /**
   * How long a processor was in which state, in nanoseconds.
   *
   * @param state its state
   * @param stateEntryTime since when
   * @param timeRunning how long it ran
   * @param timeRunnable how long it could have run
   * @param timeBlocked how long it waited
   * @param timeOffline how long it was off
   */
  @CName("")
  @IoctlStruct
  @UnionMember(
      tag = {3, 4, 5},
      name = "runstate")
  record XenRunstate(
      @U64 long state,
      @U64 long stateEntryTime,
      @U64 long timeRunning,
      @U64 long timeRunnable,
      @U64 long timeBlocked,
      @U64 long timeOffline)
      implements XenVcpuValue {}

  /**
   * The number of a processor, as the guest has it.
   *
   * @param vcpuId the number
   */
  @UnionMember(tag = 6)
  record XenVcpuId(@U32 int vcpuId) implements XenVcpuValue {}

  /**
   * The timer of a processor.
   *
   * @param port the channel that it raises
   * @param priority the channel's priority
   * @param expiresNs when, in nanoseconds of the guest's clock; 0 for never
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 7, name = "timer")
  record XenTimer(@U32 int port, @U32 int priority, @U64 long expiresNs) implements XenVcpuValue {}

  /**
   * The vector by which the events of a processor come.
   *
   * @param vector the vector
   */
  @UnionMember(tag = 8)
  record XenVcpuVector(@U8 int vector) implements XenVcpuValue {}

  /**
   * An attribute that this header does not name.
   *
   * @param pad the bytes of the union
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record XenVcpuOther(@Length(64) byte[] pad) implements XenVcpuValue {}

  /**
   * An attribute of a processor.
   *
   * @param type which
   * @param u its value
   */
  @IoctlStruct
  record XenVcpuAttr(
      @PadAfter(value = 6, name = "pad") XenVcpuAttrType type, @Tag("type") XenVcpuValue u) {}
}
