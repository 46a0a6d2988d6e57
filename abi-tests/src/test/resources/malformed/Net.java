package own;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** Commands of a network device. */
@AllowRule(rule = RuleId.PRIVATE_NET_IOCTL, because = "the driver is older")
@IoctlInterface(header = "linux/own_net.h", prefix = "OWN_NET")
public interface Net {
  @IoctlStruct
  record Stats(@U64 long sent, @U64 long received) {}

  @IoctlStruct
  record Setting(@U32 int key, @U32 int value) {}

  @SiocDevPrivate(index = 0) Stats stats() throws IoctlException;
  @SiocDevPrivate(index = 1) void set(Setting setting) throws IoctlException;
  @SiocDevPrivate(index = 15) Setting exchange(Setting setting) throws IoctlException;
}
