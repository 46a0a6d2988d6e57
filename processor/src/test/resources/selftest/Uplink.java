package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** A network device in the header of others. */
@IoctlInterface(header = "linux/hub.h", prefix = "UPLINK")
public interface Uplink {
  @Requires(capability = "CAP_NET_ADMIN")
  @SiocDevPrivate(index = 3) void reset() throws IoctlException;
}
