package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * PCI devices of the host in a virtual machine, as it was before VFIO. Kernels since 4.12 answer
 * {@code ENOTTY} to these commands on a machine's descriptor.
 */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface KvmAssignment {

  /** The entries of a device's table of interrupts, at most. */
  @IoctlConstant int MAX_MSIX_PER_DEV = 256;

  /** How a device is assigned. */
  @CName("kvm_dev_assign")
  @IoctlFlags
  @U32
  enum AssignFlag {
    /** Behind the IOMMU. */
    @Bit(0)
    ENABLE_IOMMU,
    /** It can mask its interrupt, as PCI 2.3 has it. */
    @CName("KVM_DEV_ASSIGN_PCI_2_3")
    @Bit(1)
    PCI_2_3,
    /** Its interrupt is masked. */
    @Bit(2)
    MASK_INTX
  }

  /** The kinds of interrupts on either side. */
  @CName("kvm_dev_irq")
  @IoctlFlags
  @U32
  enum IrqFlag {
    /** The host gets a line. */
    @Bit(0)
    HOST_INTX,
    /** The host gets a message. */
    @Bit(1)
    HOST_MSI,
    /** The host gets one of several messages. */
    @Bit(2)
    HOST_MSIX,
    /** The guest gets a line. */
    @Bit(8)
    GUEST_INTX,
    /** The guest gets a message. */
    @Bit(9)
    GUEST_MSI,
    /** The guest gets one of several messages. */
    @Bit(10)
    GUEST_MSIX
  }

  /**
   * A device to assign.
   *
   * @param assignedDevId the number by which the other commands know it
   * @param busnr its bus
   * @param devfn its device and function
   * @param flags how it is assigned
   * @param segnr its segment
   */
  @IoctlStruct
  record AssignedPciDev(
      @U32 int assignedDevId,
      @U32 int busnr,
      @U32 int devfn,
      Flags<AssignFlag> flags,
      @PadAfter(value = 44, name = "reserved") @U32 int segnr) {}

  /**
   * The interrupt of a device.
   *
   * @param assignedDevId the device
   * @param hostIrq ignored
   * @param guestIrq the guest's interrupt
   * @param flags the kinds on either side
   */
  @IoctlStruct
  record AssignedIrq(
      @U32 int assignedDevId,
      @U32 int hostIrq,
      @U32 int guestIrq,
      @PadAfter(value = 48, name = "reserved") Flags<IrqFlag> flags) {}

  /**
   * How many messages a device has.
   *
   * @param assignedDevId the device
   * @param entryNr how many
   */
  @IoctlStruct
  record AssignedMsixNr(
      @U32 int assignedDevId, @PadAfter(value = 2, name = "padding") @U16 int entryNr) {}

  /**
   * A message of a device.
   *
   * @param assignedDevId the device
   * @param gsi the guest's interrupt
   * @param entry the message's place in the table
   */
  @IoctlStruct
  record AssignedMsixEntry(
      @U32 int assignedDevId,
      @U32 int gsi,
      @PadAfter(value = 6, name = "padding") @U16 int entry) {}

  /** Assigned a device. */
  @IoR(nr = 0x69)
  void assignPciDevice(AssignedPciDev device) throws IoctlException;

  /** Assigned a device's interrupt, in the first form; the header gives it another direction. */
  @IoR(nr = 0x70)
  void assignIrq(AssignedIrq irq) throws IoctlException;

  /** Assigned a device's interrupt. */
  @IoW(nr = 0x70)
  void assignDevIrq(AssignedIrq irq) throws IoctlException;

  /** Gave a device back. */
  @IoW(nr = 0x72)
  void deassignPciDevice(AssignedPciDev device) throws IoctlException;

  /** Set how many messages a device has. */
  @IoW(nr = 0x73)
  void assignSetMsixNr(AssignedMsixNr number) throws IoctlException;

  /** Set a message of a device. */
  @IoW(nr = 0x74)
  void assignSetMsixEntry(AssignedMsixEntry entry) throws IoctlException;

  /** Gave a device's interrupt back. */
  @IoW(nr = 0x75)
  void deassignDevIrq(AssignedIrq irq) throws IoctlException;

  /** Masked a device's interrupt. */
  @IoW(nr = 0xa4)
  void assignSetIntxMask(AssignedPciDev device) throws IoctlException;
}
