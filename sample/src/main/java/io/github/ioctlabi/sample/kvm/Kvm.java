package io.github.ioctlabi.sample.kvm;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.IoctlException;

/** {@code /dev/kvm}, which makes virtual machines. */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface Kvm {
  /** Makes a virtual machine, without processors and memory. */
  @Io(nr = 0x01)
  @ReturnsValue
  KvmVm createVm(@NativeULong long type) throws IoctlException;

  /** How many bytes of a processor are to be mapped. */
  @Io(nr = 0x04)
  @ReturnsValue
  int getVcpuMmapSize() throws IoctlException;
}
