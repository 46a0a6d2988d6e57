package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.runtime.IoctlException;

/** A namespace of the kernel, {@code ioctl_ns(2)}. */
@IoctlInterface(type = 0xb7, header = "sample/namespace.h", prefix = "NS")
public interface Namespace {
  /** The type of a namespace of host names. */
  @IoctlConstant int TYPE_UTS = 0x04000000;

  /** The type of a network namespace. */
  @IoctlConstant int TYPE_NET = 0x40000000;

  /** Asks for the type, which is the call's own result: 0 or more, one of the constants. */
  @Io(nr = 0x03, name = "NS_GET_NSTYPE")
  void type() throws IoctlException;
}
