package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.AllowRule;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Requires;
import io.github.ioctlabi.annotations.RuleId;
import io.github.ioctlabi.annotations.SiocDevPrivate;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.IoctlException;

/** Controls a virtual network device that gets back what it sends. */
@IoctlInterface(header = "linux/vnet.h", prefix = "VNET")
@AllowRule(
    rule = RuleId.PRIVATE_NET_IOCTL,
    because = "shows the commands that existing network drivers have")
public interface Vnet {

  /**
   * What the device has carried since its statistics were last reset.
   *
   * @param txPackets frames sent
   * @param txBytes bytes of the frames sent
   * @param rxPackets frames received
   * @param rxBytes bytes of the frames received
   * @param rxDropped frames that the receiving side had no room for
   */
  @IoctlStruct
  record Stats(
      @U64 long txPackets,
      @U64 long txBytes,
      @U64 long rxPackets,
      @U64 long rxBytes,
      @U64 long rxDropped) {}

  /** Starts all statistics again at zero. */
  @SiocDevPrivate(index = 0)
  @Requires(capability = "CAP_NET_ADMIN", namespaced = true)
  void resetStats() throws IoctlException;

  /** Tells the statistics. */
  @SiocDevPrivate(index = 1)
  Stats getStats() throws IoctlException;
}
