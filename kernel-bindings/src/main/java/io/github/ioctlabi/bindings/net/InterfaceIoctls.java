package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;

/** What any socket tells of the machine's network interfaces, {@code netdevice(7)}. */
@IoctlInterface(header = "linux/sockios.h", prefix = "SIOC", existing = true)
public interface InterfaceIoctls {
  /** Lists the interfaces that have an address of IPv4. */
  @IoRaw(request = 0x8912, name = "SIOCGIFCONF")
  NetworkInterface.RequestList interfaces(NetworkInterface.RequestList room) throws IoctlException;

  /** Tells the name of the interface with an index. */
  @IoRaw(request = 0x8910, name = "SIOCGIFNAME")
  NetworkInterface.Request interfaceName(NetworkInterface.Request request) throws IoctlException;

  /** Set a link's channel; kernels refuse it. */
  @IoRaw(request = 0x8911, name = "SIOCSIFLINK")
  void setLink(NetworkInterface.Request request) throws IoctlException;

  /** Tells the flags. */
  @IoRaw(request = 0x8913, name = "SIOCGIFFLAGS")
  NetworkInterface.Request interfaceFlags(NetworkInterface.Request request) throws IoctlException;

  /** Sets the flags. */
  @IoRaw(request = 0x8914, name = "SIOCSIFFLAGS")
  void setInterfaceFlags(NetworkInterface.Request request) throws IoctlException;

  /** Tells the address. */
  @IoRaw(request = 0x8915, name = "SIOCGIFADDR")
  NetworkInterface.Request address(NetworkInterface.Request request) throws IoctlException;

  /** Sets the address. */
  @IoRaw(request = 0x8916, name = "SIOCSIFADDR")
  void setAddress(NetworkInterface.Request request) throws IoctlException;

  /** Tells the address of the other end. */
  @IoRaw(request = 0x8917, name = "SIOCGIFDSTADDR")
  NetworkInterface.Request destination(NetworkInterface.Request request) throws IoctlException;

  /** Sets the address of the other end. */
  @IoRaw(request = 0x8918, name = "SIOCSIFDSTADDR")
  void setDestination(NetworkInterface.Request request) throws IoctlException;

  /** Tells the broadcast address. */
  @IoRaw(request = 0x8919, name = "SIOCGIFBRDADDR")
  NetworkInterface.Request broadcast(NetworkInterface.Request request) throws IoctlException;

  /** Sets the broadcast address. */
  @IoRaw(request = 0x891a, name = "SIOCSIFBRDADDR")
  void setBroadcast(NetworkInterface.Request request) throws IoctlException;

  /** Tells the mask of the network. */
  @IoRaw(request = 0x891b, name = "SIOCGIFNETMASK")
  NetworkInterface.Request netmask(NetworkInterface.Request request) throws IoctlException;

  /** Sets the mask of the network. */
  @IoRaw(request = 0x891c, name = "SIOCSIFNETMASK")
  void setNetmask(NetworkInterface.Request request) throws IoctlException;

  /** Tells the metric, which is always 0. */
  @IoRaw(request = 0x891d, name = "SIOCGIFMETRIC")
  NetworkInterface.Request metric(NetworkInterface.Request request) throws IoctlException;

  /** Would set the metric; kernels refuse it. */
  @IoRaw(request = 0x891e, name = "SIOCSIFMETRIC")
  void setMetric(NetworkInterface.Request request) throws IoctlException;

  /** Told the memory's address. */
  @IoRaw(request = 0x891f, name = "SIOCGIFMEM")
  NetworkInterface.Request memory(NetworkInterface.Request request) throws IoctlException;

  /** Set the memory's address. */
  @IoRaw(request = 0x8920, name = "SIOCSIFMEM")
  void setMemory(NetworkInterface.Request request) throws IoctlException;

  /** Tells the largest packet. */
  @IoRaw(request = 0x8921, name = "SIOCGIFMTU")
  NetworkInterface.Request mtu(NetworkInterface.Request request) throws IoctlException;

  /** Sets the largest packet. */
  @IoRaw(request = 0x8922, name = "SIOCSIFMTU")
  void setMtu(NetworkInterface.Request request) throws IoctlException;

  /** Renames the interface. */
  @IoRaw(request = 0x8923, name = "SIOCSIFNAME")
  void setName(NetworkInterface.Request request) throws IoctlException;

  /** Sets the hardware's address. */
  @IoRaw(request = 0x8924, name = "SIOCSIFHWADDR")
  void setHardwareAddress(NetworkInterface.Request request) throws IoctlException;

  /** Told the encapsulation; kernels refuse it. */
  @IoRaw(request = 0x8925, name = "SIOCGIFENCAP")
  NetworkInterface.Request encapsulation(NetworkInterface.Request request) throws IoctlException;

  /** Set the encapsulation; kernels refuse it. */
  @IoRaw(request = 0x8926, name = "SIOCSIFENCAP")
  void setEncapsulation(NetworkInterface.Request request) throws IoctlException;

  /** Tells the hardware's address. */
  @IoRaw(request = 0x8927, name = "SIOCGIFHWADDR")
  NetworkInterface.Request hardwareAddress(NetworkInterface.Request request) throws IoctlException;

  /** Told an interface's slave; kernels refuse it. */
  @IoRaw(request = 0x8929, name = "SIOCGIFSLAVE")
  NetworkInterface.Request slave(NetworkInterface.Request request) throws IoctlException;

  /** Set an interface's slave; kernels refuse it. */
  @IoRaw(request = 0x8930, name = "SIOCSIFSLAVE")
  void setSlave(NetworkInterface.Request request) throws IoctlException;

  /** Adds a multicast address. */
  @IoRaw(request = 0x8931, name = "SIOCADDMULTI")
  void addMulticast(NetworkInterface.Request request) throws IoctlException;

  /** Removes a multicast address. */
  @IoRaw(request = 0x8932, name = "SIOCDELMULTI")
  void deleteMulticast(NetworkInterface.Request request) throws IoctlException;

  /** Tells the index. */
  @IoRaw(request = 0x8933, name = "SIOCGIFINDEX")
  NetworkInterface.Request index(NetworkInterface.Request request) throws IoctlException;

  /** Sets the driver's own flags. */
  @IoRaw(request = 0x8934, name = "SIOCSIFPFLAGS")
  void setPrivateFlags(NetworkInterface.Request request) throws IoctlException;

  /** Tells the driver's own flags. */
  @IoRaw(request = 0x8935, name = "SIOCGIFPFLAGS")
  NetworkInterface.Request privateFlags(NetworkInterface.Request request) throws IoctlException;

  /** Deletes an address of IPv6 or AppleTalk. */
  @IoRaw(request = 0x8936, name = "SIOCDIFADDR")
  void deleteAddress(NetworkInterface.Request request) throws IoctlException;

  /** Sets the hardware's broadcast address. */
  @IoRaw(request = 0x8937, name = "SIOCSIFHWBROADCAST")
  void setHardwareBroadcast(NetworkInterface.Request request) throws IoctlException;

  /** Told how many interfaces there are; kernels refuse it. */
  @IoRaw(request = 0x8938, name = "SIOCGIFCOUNT")
  NetworkInterface.Request interfaceCount(NetworkInterface.Request request) throws IoctlException;

  /** Tells how many packets wait to be sent at most. */
  @IoRaw(request = 0x8942, name = "SIOCGIFTXQLEN")
  NetworkInterface.Request queueLength(NetworkInterface.Request request) throws IoctlException;

  /** Sets how many packets wait to be sent at most. */
  @IoRaw(request = 0x8943, name = "SIOCSIFTXQLEN")
  void setQueueLength(NetworkInterface.Request request) throws IoctlException;

  /** Tells memory and lines. */
  @IoRaw(request = 0x8970, name = "SIOCGIFMAP")
  NetworkInterface.Request map(NetworkInterface.Request request) throws IoctlException;

  /** Sets memory and lines. */
  @IoRaw(request = 0x8971, name = "SIOCSIFMAP")
  void setMap(NetworkInterface.Request request) throws IoctlException;
}
