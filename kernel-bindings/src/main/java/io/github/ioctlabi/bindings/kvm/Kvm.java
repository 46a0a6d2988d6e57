package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.ReadBackOn;
import io.github.ioctlabi.annotations.ReturnsCount;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * {@code /dev/kvm}, which makes virtual machines.
 *
 * <p>A command that works on more than one kind of descriptor stands in the interface of each.
 */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface Kvm {

  /** The version of the interface, which has not changed since 2007. */
  @IoctlConstant int API_VERSION = 12;

  /**
   * How the kernel once traced its machines.
   *
   * @param bufSize the bytes of a buffer
   * @param bufNr the number of buffers
   */
  @IoctlStruct
  record UserTraceSetup(@U32 int bufSize, @U32 int bufNr) {}

  /** The version of the interface: {@link #API_VERSION}, or else the caller should give up. */
  @Io(nr = 0x00)
  @ReturnsValue
  int getApiVersion() throws IoctlException;

  /** Makes a virtual machine, without processors and memory; the type is 0 on most machines. */
  @Io(nr = 0x01)
  @ReturnsValue
  KvmVm createVm(@NativeULong long type) throws IoctlException;

  /** The model-specific registers that a guest may have; {@code E2BIG} says how many there are. */
  @IoWR(nr = 0x02)
  @ReadBackOn("E2BIG")
  X86Registers.MsrList getMsrIndexList(X86Registers.MsrList room) throws IoctlException;

  /** What the kernel has of an extension: 0 if nothing, else 1 or what the extension defines. */
  @Io(nr = 0x03)
  @ReturnsValue
  int checkExtension(@NativeULong long capability) throws IoctlException;

  /** How many bytes of a processor are to be mapped. */
  @Io(nr = 0x04)
  @ReturnsValue
  int getVcpuMmapSize() throws IoctlException;

  /** The leaves of CPUID that this machine can offer a guest. */
  @IoWR(nr = 0x05)
  X86Machine.Cpuid2 getSupportedCpuid(X86Machine.Cpuid2 room) throws IoctlException;

  /** Traced the machines; the kernel has dropped it. */
  @IoW(nr = 0x06)
  void traceEnable(UserTraceSetup setup) throws IoctlException;

  /** Paused the trace; the kernel has dropped it. */
  @Io(nr = 0x07)
  void tracePause() throws IoctlException;

  /** Ended the trace; the kernel has dropped it. */
  @Io(nr = 0x08)
  void traceDisable() throws IoctlException;

  /** The leaves of CPUID that the kernel emulates. */
  @IoWR(nr = 0x09)
  X86Machine.Cpuid2 getEmulatedCpuid(X86Machine.Cpuid2 room) throws IoctlException;

  /** The registers that tell of features; {@code E2BIG} says how many there are. */
  @IoWR(nr = 0x0a)
  @ReadBackOn("E2BIG")
  X86Registers.MsrList getMsrFeatureIndexList(X86Registers.MsrList room) throws IoctlException;

  /** Registers that tell of features: those that the argument names, up to the first refused. */
  @IoWR(nr = 0x88)
  @ReturnsCount
  X86Registers.Msrs getMsrs(X86Registers.Msrs wanted) throws IoctlException;

  /** What of the machine check architecture a guest may have. */
  @IoR(nr = 0x9d, name = "KVM_X86_GET_MCE_CAP_SUPPORTED")
  @U64
  long getMceCapSupported() throws IoctlException;

  /** The leaves of CPUID that tell of Hyper-V. */
  @IoWR(nr = 0xc1)
  X86Machine.Cpuid2 getSupportedHvCpuid(X86Machine.Cpuid2 room) throws IoctlException;
}
