package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.U16;

/** The registers of an Ethernet transceiver. */
@IoctlInterface(header = "linux/mii.h", prefix = "MII", existing = true)
public interface MediaIndependent {
  /**
   * One access, in place of a request's {@link NetworkInterface.RequestData}.
   *
   * @param phyId the transceiver
   * @param regNum the register
   * @param valIn what is written
   * @param valOut what was read
   */
  @IoctlStruct(name = "mii_ioctl_data")
  record Access(@U16 int phyId, @U16 int regNum, @U16 int valIn, @U16 int valOut) {}
}
