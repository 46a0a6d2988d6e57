package io.github.ioctlabi.bindings.nsfs;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;

/** A namespace of the kernel, {@code ioctl_ns(2)}: an open file of {@code /proc/PID/ns}. */
@IoctlInterface(type = 0xb7, header = "linux/nsfs.h", prefix = "NS", existing = true)
public interface Namespace extends AutoCloseable {
  /** The ioctl type. */
  @IoctlConstant
  @CName("NSIO")
  int TYPE = 0xb7;

  /** Opens the user namespace that owns this one. */
  @Io(nr = 0x1, name = "NS_GET_USERNS")
  @ReturnsValue
  Namespace userNamespace() throws IoctlException;

  /** Opens the parent of a namespace that is one of a hierarchy. */
  @Io(nr = 0x2, name = "NS_GET_PARENT")
  @ReturnsValue
  Namespace parent() throws IoctlException;

  /** Returns the type, one of the {@code CLONE_NEW} constants. */
  @Io(nr = 0x3, name = "NS_GET_NSTYPE")
  @ReturnsValue
  int type() throws IoctlException;

  /** Tells who owns a user namespace, as the caller's own sees that user. */
  @Io(nr = 0x4, name = "NS_GET_OWNER_UID")
  @U32
  int ownerUid() throws IoctlException;

  @Override
  void close() throws IOException;
}
