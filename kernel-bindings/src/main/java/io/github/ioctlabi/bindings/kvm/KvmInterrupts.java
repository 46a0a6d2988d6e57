package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Descriptor;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.Overlay;
import org.jspecify.annotations.Nullable;

/** The interrupts of a machine, and the eventfds that stand for them. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmInterrupts {
  /** Which interrupt line, or what became of it. */
  @CName("")
  @IoctlUnion
  sealed interface IrqOrStatus permits Irq, IrqStatus {}

  /**
   * An interrupt line.
   *
   * @param irq its number
   */
  @UnionMember
  record Irq(@U32 int irq) implements IrqOrStatus {}

  /**
   * What became of an interrupt.
   *
   * @param status 0 if it was lost, above if it was delivered, below if it is masked
   */
  @UnionMember
  record IrqStatus(@S32 int status) implements IrqOrStatus {}

  /**
   * The level of an interrupt line.
   *
   * @param line the line; {@link KvmVm#irqLineStatus} puts its answer there
   * @param level 1 or 0
   */
  @IoctlStruct
  record IrqLevel(@CName("") Overlay<IrqOrStatus> line, @U32 int level) {}

  /**
   * An interrupt controller.
   *
   * @param chipId which
   * @param chip what it holds
   */
  @IoctlStruct
  record Irqchip(
      @PadAfter(value = 4, name = "pad") X86Machine.ChipId chipId,
      @Tag("chipId") X86Machine.Chip chip) {}

  /** How an eventfd is bound to an address. */
  @CName("kvm_ioeventfd_flag")
  @IoctlFlags
  @U32
  enum IoeventfdFlag {
    /** Only a write of the value counts. */
    @Bit(0)
    DATAMATCH,
    /** The address is a port. */
    @Bit(1)
    PIO,
    /** It is unbound. */
    @Bit(2)
    DEASSIGN,
    /** The address is a notification of s390's virtio. */
    @Bit(3)
    VIRTIO_CCW_NOTIFY
  }

  /**
   * An eventfd that a write of the guest signals.
   *
   * @param datamatch the value that counts
   * @param addr the address
   * @param len how many bytes are written, or 0 for any
   * @param fd the eventfd
   * @param flags how it is bound
   */
  @IoctlStruct
  record Ioeventfd(
      @U64 long datamatch,
      @U64 long addr,
      @U32 int len,
      @Descriptor Device fd,
      @PadAfter(value = 36, name = "pad") Flags<IoeventfdFlag> flags) {}

  /** How an eventfd is bound to an interrupt. */
  @CName("kvm_irqfd_flag")
  @IoctlFlags
  @U32
  enum IrqfdFlag {
    /** It is unbound. */
    @Bit(0)
    DEASSIGN,
    /** The second eventfd is signalled when the guest has served the interrupt. */
    @Bit(1)
    RESAMPLE
  }

  /**
   * An eventfd that raises an interrupt.
   *
   * @param fd the eventfd
   * @param gsi the interrupt
   * @param flags how it is bound
   * @param resamplefd the second eventfd, or null
   */
  @IoctlStruct
  record Irqfd(
      @Descriptor Device fd,
      @U32 int gsi,
      Flags<IrqfdFlag> flags,
      @PadAfter(value = 16, name = "pad") @Descriptor @Nullable Device resamplefd) {}

  /** What a message-signalled interrupt has. */
  @CName("kvm_msi")
  @IoctlFlags
  @U32
  enum MsiFlag {
    /** The number of its device. */
    @Bit(0)
    VALID_DEVID
  }

  /**
   * A message-signalled interrupt.
   *
   * @param addressLo the low half of the address
   * @param addressHi the high half
   * @param data what is written there
   * @param flags what else it has
   * @param devid the number of its device
   */
  @IoctlStruct
  record Msi(
      @U32 int addressLo,
      @U32 int addressHi,
      @U32 int data,
      Flags<MsiFlag> flags,
      @PadAfter(value = 12, name = "pad") @U32 int devid) {}

  /** How an eventfd is bound to a Hyper-V connection. */
  @CName("kvm_hyperv_eventfd")
  @IoctlFlags
  @U32
  enum HypervEventfdFlag {
    /** It is unbound. */
    @Bit(0)
    DEASSIGN
  }

  /**
   * An eventfd that a hypercall of a Hyper-V guest signals.
   *
   * @param connId the connection, 24 bits
   * @param fd the eventfd
   * @param flags how it is bound
   */
  @IoctlStruct
  record HypervEventfd(
      @U32 int connId,
      @Descriptor Device fd,
      @PadAfter(value = 12, name = "padding") Flags<HypervEventfdFlag> flags) {}
}
