package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** A network device. */
@IoctlInterface(header = "linux/wire.h", prefix = "WIRE")
public interface Wire {
  @IoctlStruct
  record Stats(@U64 long received, @U64 long sent, @U64 @Reserved long reserved) {}

  @Requires(capability = "CAP_NET_ADMIN", namespaced = true)
  @SiocDevPrivate(index = 0) void resetStats() throws IoctlException;

  @SiocDevPrivate(index = 1) Stats getStats() throws IoctlException;

  @Requires(capability = "CAP_NET_ADMIN")
  @SiocDevPrivate(index = 2) void setRate(@U32 @Range(min = 1, max = 9) int rate) throws IoctlException;
}
