package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.MemorySegment;

/**
 * A device of a virtual machine, made by {@link KvmVm#createDevice}.
 *
 * <p>Processors and {@code /dev/kvm} itself have attributes too: put this interface on their
 * descriptors.
 */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface KvmDevice {

  /** The flag with which {@link KvmVm#createDevice} only says whether it could. */
  @IoctlConstant int CREATE_DEVICE_TEST = 1;

  /** The attribute group of {@link DeviceType#VFIO}. */
  @IoctlConstant int DEV_VFIO_GROUP = 1;

  /** The attribute that adds a VFIO group. */
  @IoctlConstant int DEV_VFIO_GROUP_ADD = 1;

  /** The attribute that takes a VFIO group away. */
  @IoctlConstant int DEV_VFIO_GROUP_DEL = 2;

  /** The kinds of devices. */
  @CName("kvm_dev_type")
  @IoctlEnum
  @U32
  enum DeviceType {
    /** Freescale's interrupt controller, version 2.0. */
    @CName("KVM_DEV_TYPE_FSL_MPIC_20")
    @Value(1)
    FSL_MPIC_20,
    /** Freescale's interrupt controller, version 4.2. */
    @CName("KVM_DEV_TYPE_FSL_MPIC_42")
    @Value(2)
    FSL_MPIC_42,
    /** The XICS interrupt controller of PowerPC. */
    @Value(3)
    XICS,
    /** The link to VFIO, the only one on x86. */
    @Value(4)
    VFIO,
    /** Arm's interrupt controller, version 2. */
    @CName("KVM_DEV_TYPE_ARM_VGIC_V2")
    @Value(5)
    ARM_VGIC_V2,
    /** The floating interrupts of s390. */
    @Value(6)
    FLIC,
    /** Arm's interrupt controller, version 3. */
    @CName("KVM_DEV_TYPE_ARM_VGIC_V3")
    @Value(7)
    ARM_VGIC_V3,
    /** Arm's translation service for message-signalled interrupts. */
    @Value(8)
    ARM_VGIC_ITS,
    /** The XIVE interrupt controller of PowerPC. */
    @Value(9)
    XIVE,
    /** Arm's stolen time. */
    @Value(10)
    ARM_PV_TIME,
    /** One that this header does not name. */
    @Other
    OTHER
  }

  /**
   * An attribute of a device.
   *
   * @param flags none is defined
   * @param group the attribute's group, which the device defines
   * @param attr its number in the group
   * @param addr where its value is; as many bytes as the attribute has
   */
  @IoctlStruct(name = "kvm_device_attr")
  record Attribute(
      @U32 int flags, @U32 int group, @U64 long attr, @UserPointer MemorySegment addr) {}

  /** Sets an attribute. */
  @IoW(nr = 0xe1, name = "KVM_SET_DEVICE_ATTR")
  void setAttribute(Attribute attribute) throws IoctlException;

  /** Fetches an attribute into the memory that the argument points to. */
  @IoW(nr = 0xe2, name = "KVM_GET_DEVICE_ATTR")
  void getAttribute(Attribute attribute) throws IoctlException;

  /** Does nothing if there is such an attribute; {@code ENXIO} if there is not. */
  @IoW(nr = 0xe3, name = "KVM_HAS_DEVICE_ATTR")
  void hasAttribute(Attribute attribute) throws IoctlException;
}
