package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.S64;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.ByAddress;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.annotations.legacy.NativeLong;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.bindings.nsfs.Namespace;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * What a socket can do beside its transfers: tell of itself, and change the machine's routes,
 * tables, bridges and bundles. The macros {@code SIOCINQ} and {@code SIOCOUTQ} are those of {@code
 * asm/ioctls.h}.
 */
@IoctlInterface(type = 0x89, header = "linux/sockios.h", prefix = "SIOC", existing = true)
public interface SocketIoctls {
  /** The ioctl type of the newer commands. */
  @IoctlConstant
  @CName("SOCK_IOC_TYPE")
  int TYPE = 0x89;

  /** The first of 16 numbers that each driver has to itself. */
  @IoctlConstant
  @CName("SIOCDEVPRIVATE")
  int DEVICE_PRIVATE = 0x89F0;

  /** The first of 16 numbers that each protocol has to itself. */
  @IoctlConstant
  @CName("SIOCPROTOPRIVATE")
  int PROTOCOL_PRIVATE = 0x89E0;

  /** Sets the process or, negated, the group that gets the socket's signals. */
  @IoRaw(
      request = 0x8901,
      name = "FIOSETOWN",
      except = {
        @ArchNumber(arch = "alpha", request = 0x8004667c),
        @ArchNumber(arch = "mips64", request = 0x8004667c),
        @ArchNumber(arch = "mips64el", request = 0x8004667c)
      })
  void setOwner(@ByAddress @S32 int pid) throws IoctlException;

  /** Does what {@link #setOwner} does. */
  @IoRaw(
      request = 0x8902,
      name = "SIOCSPGRP",
      except = {
        @ArchNumber(arch = "alpha", request = 0x80047308),
        @ArchNumber(arch = "mips64", request = 0x80047308),
        @ArchNumber(arch = "mips64el", request = 0x80047308)
      })
  void setProcessGroup(@ByAddress @S32 int pid) throws IoctlException;

  /** Tells who gets the socket's signals. */
  @IoRaw(
      request = 0x8903,
      name = "FIOGETOWN",
      except = {
        @ArchNumber(arch = "alpha", request = 0x4004667b),
        @ArchNumber(arch = "mips64", request = 0x4004667b),
        @ArchNumber(arch = "mips64el", request = 0x4004667b)
      })
  @S32
  int owner() throws IoctlException;

  /** Tells what {@link #owner} tells. */
  @IoRaw(
      request = 0x8904,
      name = "SIOCGPGRP",
      except = {
        @ArchNumber(arch = "alpha", request = 0x40047309),
        @ArchNumber(arch = "mips64", request = 0x40047309),
        @ArchNumber(arch = "mips64el", request = 0x40047309)
      })
  @S32
  int processGroup() throws IoctlException;

  /** Tells whether urgent data comes next: 1 if so. */
  @IoRaw(
      request = 0x8905,
      name = "SIOCATMARK",
      except = {
        @ArchNumber(arch = "alpha", request = 0x40047307),
        @ArchNumber(arch = "mips64", request = 0x40047307),
        @ArchNumber(arch = "mips64el", request = 0x40047307)
      })
  @S32
  int atMark() throws IoctlException;

  /** Tells when the last packet came, in seconds and microseconds. */
  @IoRaw(request = 0x8906, name = "SIOCGSTAMP_OLD")
  @NativeLong
  @Length(2)
  long[] oldTimestamp() throws IoctlException;

  /** Tells when the last packet came, in seconds and nanoseconds. */
  @IoRaw(request = 0x8907, name = "SIOCGSTAMPNS_OLD")
  @NativeLong
  @Length(2)
  long[] oldTimestampNs() throws IoctlException;

  /** Tells when the last packet came, in seconds and microseconds. */
  @IoR(nr = 0x06, name = "SIOCGSTAMP_NEW")
  @S64
  @Length(2)
  long[] timestamp() throws IoctlException;

  /** Tells when the last packet came, in seconds and nanoseconds. */
  @IoR(nr = 0x07, name = "SIOCGSTAMPNS_NEW")
  @S64
  @Length(2)
  long[] timestampNs() throws IoctlException;

  /** Adds a route. */
  @IoRaw(request = 0x890B, name = "SIOCADDRT")
  void addRoute(RoutingTable.Route route) throws IoctlException;

  /** Deletes a route. */
  @IoRaw(request = 0x890C, name = "SIOCDELRT")
  void deleteRoute(RoutingTable.Route route) throws IoctlException;

  /** Hands a struct of {@code linux/ethtool.h} to the driver. */
  @IoRaw(request = 0x8946, name = "SIOCETHTOOL")
  NetworkInterface.Request ethtool(NetworkInterface.Request request) throws IoctlException;

  /** Tells the transceiver in use, as {@link MediaIndependent.Access}. */
  @IoRaw(request = 0x8947, name = "SIOCGMIIPHY")
  NetworkInterface.Request transceiver(NetworkInterface.Request request) throws IoctlException;

  /** Reads a register of the transceiver. */
  @IoRaw(request = 0x8948, name = "SIOCGMIIREG")
  NetworkInterface.Request transceiverRegister(NetworkInterface.Request request)
      throws IoctlException;

  /** Writes a register of the transceiver. */
  @IoRaw(request = 0x8949, name = "SIOCSMIIREG")
  void setTransceiverRegister(NetworkInterface.Request request) throws IoctlException;

  /** Tells or sets the kind or protocol of a serial line. */
  @IoRaw(request = 0x894A, name = "SIOCWANDEV")
  NetworkInterface.Request serialLine(NetworkInterface.Request request) throws IoctlException;

  /** Tells how many bytes were not sent yet. */
  @IoRaw(request = 0x894B, name = "SIOCOUTQNSD")
  @S32
  int notSent() throws IoctlException;

  /** Opens the socket's network namespace. */
  @IoRaw(request = 0x894C, name = "SIOCGSKNS")
  @ReturnsValue
  Namespace namespace() throws IoctlException;

  /** Asks about bridges, by the command in the first number. */
  @IoRaw(request = 0x8940, name = "SIOCGIFBR")
  @ReturnsValue
  int bridges(@Length(4) @NativeULong long[] arguments) throws IoctlException;

  /** Changes bridges, by the command in the first number. */
  @IoRaw(request = 0x8941, name = "SIOCSIFBR")
  void setBridges(@Length(4) @NativeULong long[] arguments) throws IoctlException;

  /** Deletes an entry of the table of addresses. */
  @IoRaw(request = 0x8953, name = "SIOCDARP")
  void deleteArp(ArpTable.Entry entry) throws IoctlException;

  /** Tells an entry of the table of addresses. */
  @IoRaw(request = 0x8954, name = "SIOCGARP")
  ArpTable.Entry arp(ArpTable.Entry entry) throws IoctlException;

  /** Sets an entry of the table of addresses. */
  @IoRaw(request = 0x8955, name = "SIOCSARP")
  void setArp(ArpTable.Entry entry) throws IoctlException;

  /** Deleted an entry of the reverse table, gone since Linux 2.3. */
  @IoRaw(request = 0x8960, name = "SIOCDRARP")
  void deleteReverseArp(ArpTable.Entry entry) throws IoctlException;

  /** Told an entry of the reverse table, gone since Linux 2.3. */
  @IoRaw(request = 0x8961, name = "SIOCGRARP")
  ArpTable.Entry reverseArp(ArpTable.Entry entry) throws IoctlException;

  /** Set an entry of the reverse table, gone since Linux 2.3. */
  @IoRaw(request = 0x8962, name = "SIOCSRARP")
  void setReverseArp(ArpTable.Entry entry) throws IoctlException;

  /** Asks about virtual networks. */
  @IoRaw(request = 0x8982, name = "SIOCGIFVLAN")
  VirtualLan.Arguments virtualLan(VirtualLan.Arguments arguments) throws IoctlException;

  /** Changes virtual networks. */
  @IoRaw(request = 0x8983, name = "SIOCSIFVLAN")
  void setVirtualLan(VirtualLan.Arguments arguments) throws IoctlException;

  /** Adds an interface to a bundle. */
  @IoRaw(request = 0x8990, name = "SIOCBONDENSLAVE")
  void enslave(NetworkInterface.Request request) throws IoctlException;

  /** Removes an interface from a bundle. */
  @IoRaw(request = 0x8991, name = "SIOCBONDRELEASE")
  void release(NetworkInterface.Request request) throws IoctlException;

  /** Sets the hardware's address of a bundle. */
  @IoRaw(request = 0x8992, name = "SIOCBONDSETHWADDR")
  void setBondAddress(NetworkInterface.Request request) throws IoctlException;

  /** Tells the state of one interface of a bundle, {@link Bond.Slave}. */
  @IoRaw(request = 0x8993, name = "SIOCBONDSLAVEINFOQUERY")
  NetworkInterface.Request slaveInfo(NetworkInterface.Request request) throws IoctlException;

  /** Tells the state of a bundle, {@link Bond.BondInfo}. */
  @IoRaw(request = 0x8994, name = "SIOCBONDINFOQUERY")
  NetworkInterface.Request bondInfo(NetworkInterface.Request request) throws IoctlException;

  /** Makes another interface of a bundle the active one. */
  @IoRaw(request = 0x8995, name = "SIOCBONDCHANGEACTIVE")
  void changeActive(NetworkInterface.Request request) throws IoctlException;

  /** Makes a bridge. */
  @IoRaw(request = 0x89a0, name = "SIOCBRADDBR")
  void addBridge(@Length(16) String name) throws IoctlException;

  /** Removes a bridge. */
  @IoRaw(request = 0x89a1, name = "SIOCBRDELBR")
  void deleteBridge(@Length(16) String name) throws IoctlException;

  /** Adds the interface with an index to a bridge. */
  @IoRaw(request = 0x89a2, name = "SIOCBRADDIF")
  void addToBridge(NetworkInterface.Request request) throws IoctlException;

  /** Removes the interface with an index from a bridge. */
  @IoRaw(request = 0x89a3, name = "SIOCBRDELIF")
  void removeFromBridge(NetworkInterface.Request request) throws IoctlException;

  /** Sets {@link HardwareTimestamps.Config} and returns what was taken. */
  @IoRaw(request = 0x89b0, name = "SIOCSHWTSTAMP")
  NetworkInterface.Request setHardwareTimestamps(NetworkInterface.Request request)
      throws IoctlException;

  /** Tells {@link HardwareTimestamps.Config}. */
  @IoRaw(request = 0x89b1, name = "SIOCGHWTSTAMP")
  NetworkInterface.Request hardwareTimestamps(NetworkInterface.Request request)
      throws IoctlException;
}
