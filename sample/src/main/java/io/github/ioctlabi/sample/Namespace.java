package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.runtime.IoctlException;

/** A namespace of the kernel, {@code ioctl_ns(2)}. */
@IoctlInterface(type = 0xb7, header = "linux/nsfs.h", prefix = "NS", existing = true)
public interface Namespace extends AutoCloseable {
  /** The type of a namespace of host names, {@code CLONE_NEWUTS}. */
  int UTS = 0x04000000;

  /** The type of a namespace of users, {@code CLONE_NEWUSER}. */
  int USER = 0x10000000;

  /** Opens the user namespace that owns this one. */
  @Io(nr = 0x01, name = "NS_GET_USERNS")
  @ReturnsValue
  Namespace owner() throws IoctlException;

  /** Tells the type, such as {@link #UTS}. */
  @Io(nr = 0x03, name = "NS_GET_NSTYPE")
  @ReturnsValue
  int type() throws IoctlException;

  @Override
  void close();
}
