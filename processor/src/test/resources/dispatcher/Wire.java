package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** Commands of a network device, in a header with two interfaces of one prefix. */
@AllowRule(rule = RuleId.PRIVATE_NET_IOCTL, because = "the tests want one")
@AllowRule(rule = RuleId.DUPLICATE_COMMAND, because = "the tests want one")
@IoctlInterface(header = "linux/wire.h", prefix = "WIRE")
public interface Wire {
  @IoctlStruct
  record Stats(@U64 long received, @U64 long sent) {}

  @IoctlStruct
  record Setting(@U32 @Range(min = 1, max = 9) int speed, @U32 @Reserved int zero) {}

  @Requires(capability = "CAP_NET_ADMIN", namespaced = true)
  @SiocDevPrivate(index = 0)
  void reset() throws IoctlException;

  @SiocDevPrivate(index = 1)
  Stats getStats() throws IoctlException;

  @SiocDevPrivate(index = 2)
  @ReadBackOn("EBUSY")
  void set(Setting setting) throws IoctlException;

  @SiocDevPrivate(index = 5)
  Setting exchange(Setting setting) throws IoctlException;

  @SiocDevPrivate(index = 6)
  void limit(@U32 int limit) throws IoctlException;

  @SiocDevPrivate(index = 7)
  void queue(Setting[] settings) throws IoctlException;

  @CName("WIRE_RESET_AGAIN")
  @SiocDevPrivate(index = 0)
  void resetAgain() throws IoctlException;
}
