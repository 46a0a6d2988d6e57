package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Flags;

/** Where the interrupts of a machine go. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmRouting {

  /** The priority of an event channel that is raised as the first Xen guests knew it. */
  @IoctlConstant long IRQ_ROUTING_XEN_EVTCHN_PRIO_2LEVEL = 0xffff_ffffL;

  /** The ways that an interrupt can go. */
  @CName("kvm_irq_routing")
  @IoctlEnum
  @U32
  enum RouteType {
    /** To a pin of an interrupt controller. */
    @Value(1)
    IRQCHIP,
    /** By a message. */
    @Value(2)
    MSI,
    /** To an adapter of s390. */
    @CName("KVM_IRQ_ROUTING_S390_ADAPTER")
    @Value(3)
    S390_ADAPTER,
    /** To Hyper-V's synthetic interrupt controller. */
    @Value(4)
    HV_SINT,
    /** To an event channel of Xen. */
    @Value(5)
    XEN_EVTCHN,
    /** A way that this header does not name. */
    @Other
    OTHER
  }

  /** Where an interrupt goes. */
  @CName("")
  @IoctlUnion
  sealed interface Target
      permits IrqRoutingIrqchip,
          IrqRoutingMsi,
          IrqRoutingHvSint,
          IrqRoutingXenEvtchn,
          OtherTarget {}

  /**
   * A pin of an interrupt controller.
   *
   * @param irqchip the controller
   * @param pin the pin
   */
  @IoctlStruct
  @UnionMember(tag = 1, name = "irqchip")
  record IrqRoutingIrqchip(X86Machine.ChipId irqchip, @U32 int pin) implements Target {}

  /**
   * A message.
   *
   * @param addressLo the low half of the address
   * @param addressHi the high half
   * @param data what is written there
   * @param devid the number of the device, if the entry's flags say so
   */
  @IoctlStruct
  @UnionMember(tag = 2, name = "msi")
  record IrqRoutingMsi(@U32 int addressLo, @U32 int addressHi, @U32 int data, @U32 int devid)
      implements Target {}

  /**
   * Hyper-V's synthetic interrupt controller.
   *
   * @param vcpu the processor
   * @param sint the interrupt
   */
  @IoctlStruct
  @UnionMember(tag = 4, name = "hv_sint")
  record IrqRoutingHvSint(@U32 int vcpu, @U32 int sint) implements Target {}

  /**
   * An event channel of Xen.
   *
   * @param port the channel
   * @param vcpu the processor
   * @param priority its priority
   */
  @IoctlStruct
  @UnionMember(tag = 5, name = "xen_evtchn")
  record IrqRoutingXenEvtchn(@U32 int port, @U32 int vcpu, @U32 int priority) implements Target {}

  /**
   * A way that is not of x86.
   *
   * @param pad the bytes of the union
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record OtherTarget(@Length(32) byte[] pad) implements Target {}

  /**
   * Where one interrupt goes.
   *
   * @param gsi the interrupt
   * @param type which way
   * @param flags whether a message has the number of its device
   * @param u where to
   */
  @IoctlStruct
  record IrqRoutingEntry(
      @U32 int gsi,
      RouteType type,
      @PadAfter(value = 4, name = "pad") Flags<KvmInterrupts.MsiFlag> flags,
      @Tag("type") Target u) {}

  /**
   * Where all interrupts go.
   *
   * @param nr how many entries
   * @param flags none is defined
   * @param entries the entries
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record IrqRouting(
      @U32 int nr, @U32 int flags, @FlexibleArray(count = "nr") IrqRoutingEntry[] entries) {}
}
