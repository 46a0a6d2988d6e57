package io.github.ioctlabi.bindings.tun;

import io.github.ioctlabi.annotations.Be16;
import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.bindings.net.NetworkInterface;
import io.github.ioctlabi.bindings.nsfs.Namespace;
import io.github.ioctlabi.runtime.IoctlException;

/** A device {@code /dev/net/tun}: the program's end of a network device. */
@IoctlInterface(type = 'T', header = "linux/if_tun.h", prefix = "TUN", existing = true)
public interface Tun {
  /** Packets that wait to be read. */
  @IoctlConstant int READQ_SIZE = 500;

  /** The bits of the device's type. */
  @IoctlConstant int TYPE_MASK = 0x000f;

  /** The older name of {@link Flag#TUN}. */
  @IoctlConstant int TUN_DEV = 0x0001;

  /** The older name of {@link Flag#TAP}. */
  @IoctlConstant int TAP_DEV = 0x0002;

  /** No filter is set; the bit of {@link Flag#NO_PI}, read back. */
  @IoctlConstant
  @CName("IFF_NOFILTER")
  int NOFILTER = 0x1000;

  /** The socket option that asks for timestamps. */
  @IoctlConstant int TX_TIMESTAMP = 1;

  /** The packet was longer than the buffer. */
  @IoctlConstant int PKT_STRIP = 0x0001;

  /** All multicast packets pass. */
  @IoctlConstant int FLT_ALLMULTI = 0x0001;

  /** What kind of device it is, in the flags of its {@code ifreq}. */
  @IoctlFlags
  @U16
  @CName("iff")
  enum Flag {
    /** Packets of the network layer. */
    @Bit(0)
    TUN,
    /** Frames of Ethernet. */
    @Bit(1)
    TAP,
    /** Packets go through NAPI. */
    @Bit(4)
    NAPI,
    /** Their fragments do, too. */
    @Bit(5)
    NAPI_FRAGS,
    /** It comes up without a carrier. */
    @Bit(6)
    NO_CARRIER,
    /** It has several queues. */
    @Bit(8)
    MULTI_QUEUE,
    /** Attach this queue. */
    @Bit(9)
    ATTACH_QUEUE,
    /** Detach this queue. */
    @Bit(10)
    DETACH_QUEUE,
    /** It outlives its descriptor. */
    @Bit(11)
    PERSIST,
    /** No {@link PacketInfo} before the packets. */
    @Bit(12)
    NO_PI,
    /** Without effect. */
    @Bit(13)
    ONE_QUEUE,
    /** A header of virtio before the packets. */
    @Bit(14)
    VNET_HDR,
    /** Fail if there is such a device. */
    @Bit(15)
    TUN_EXCL
  }

  /** What the program can do for the kernel. */
  @IoctlFlags
  @CName("tun_f")
  enum Offload {
    /** Take packets without a checksum. */
    @Bit(0)
    CSUM,
    /** Split TCP over IPv4. */
    @Bit(1)
    TSO4,
    /** Split TCP over IPv6. */
    @Bit(2)
    TSO6,
    /** Split TCP with congestion bits. */
    @Bit(3)
    TSO_ECN,
    /** Split UDP. */
    @Bit(4)
    UFO
  }

  /**
   * What stands before each packet.
   *
   * @param flags {@link Tun#PKT_STRIP} or 0
   * @param proto the protocol, as Ethernet has it
   */
  @IoctlStruct(name = "tun_pi")
  record PacketInfo(@U16 int flags, @Be16 int proto) {}

  /**
   * The addresses that pass.
   *
   * @param flags {@link Tun#FLT_ALLMULTI} or 0
   * @param count how many addresses, or 0 to let all pass
   * @param addr the addresses
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "tun_filter")
  record AddressFilter(
      @U16 int flags, @U16 int count, @FlexibleArray(count = "count") @Length(6) byte[][] addr) {}

  /** Switched checksums off; without effect since Linux 2.6.27. */
  @IoW(nr = 200, name = "TUNSETNOCSUM")
  void setNoChecksum(@ByValue @S32 int on) throws IoctlException;

  /** Sets what the driver logs. */
  @IoW(nr = 201, name = "TUNSETDEBUG")
  void setDebug(@ByValue @S32 int level) throws IoctlException;

  /** Makes the device, or opens it, and returns its name. */
  @IoW(nr = 202, name = "TUNSETIFF", encodedAs = "int")
  NetworkInterface.Request setInterface(NetworkInterface.Request request) throws IoctlException;

  /** Lets the device outlive its descriptor. */
  @IoW(nr = 203, name = "TUNSETPERSIST")
  void setPersistent(@ByValue @S32 int on) throws IoctlException;

  /** Sets the user who may open it. */
  @IoW(nr = 204, name = "TUNSETOWNER")
  void setOwner(@ByValue @S32 int uid) throws IoctlException;

  /** Sets the kind of its hardware. */
  @IoW(nr = 205, name = "TUNSETLINK")
  void setLinkType(@ByValue @S32 int type) throws IoctlException;

  /** Sets the group that may open it. */
  @IoW(nr = 206, name = "TUNSETGROUP")
  void setGroup(@ByValue @S32 int gid) throws IoctlException;

  /** Tells the flags that the kernel knows. */
  @IoR(nr = 207, name = "TUNGETFEATURES")
  @U32
  int features() throws IoctlException;

  /** Sets what the program can do, bits of {@link Offload}. */
  @IoW(nr = 208, name = "TUNSETOFFLOAD")
  void setOffload(@ByValue @U32 int offload) throws IoctlException;

  /**
   * Sets the addresses that pass; returns how many of them are compared one by one, and 0 if the
   * filter is off.
   */
  @IoW(nr = 209, name = "TUNSETTXFILTER", encodedAs = "unsigned int")
  @ReturnsValue
  int setTransmitFilter(AddressFilter filter) throws IoctlException;

  /** Tells name and flags. */
  @IoR(nr = 210, name = "TUNGETIFF", encodedAs = "unsigned int")
  NetworkInterface.Request networkInterface() throws IoctlException;

  /** Tells the bytes that wait to be read at most. */
  @IoR(nr = 211, name = "TUNGETSNDBUF")
  @S32
  int sendBuffer() throws IoctlException;

  /** Sets the bytes that wait to be read at most. */
  @IoW(nr = 212, name = "TUNSETSNDBUF")
  void setSendBuffer(@S32 int bytes) throws IoctlException;

  /** Sets the program that picks packets. */
  @IoW(nr = 213, name = "TUNATTACHFILTER")
  void attachFilter(SocketFilter.Program program) throws IoctlException;

  /** Removes the program that picks packets. */
  @IoW(nr = 214, name = "TUNDETACHFILTER", encodedAs = "struct sock_fprog")
  void detachFilter() throws IoctlException;

  /** Tells the bytes of the header of virtio. */
  @IoR(nr = 215, name = "TUNGETVNETHDRSZ")
  @S32
  int virtioHeaderSize() throws IoctlException;

  /** Sets the bytes of the header of virtio. */
  @IoW(nr = 216, name = "TUNSETVNETHDRSZ")
  void setVirtioHeaderSize(@S32 int bytes) throws IoctlException;

  /** Attaches this queue or detaches it. */
  @IoW(nr = 217, name = "TUNSETQUEUE", encodedAs = "int")
  void setQueue(NetworkInterface.Request request) throws IoctlException;

  /** Sets the index that the device will have. */
  @IoW(nr = 218, name = "TUNSETIFINDEX")
  void setIndex(@U32 int index) throws IoctlException;

  /** Tells the program's struct as it was attached, with the address it had then. */
  @IoR(nr = 219, name = "TUNGETFILTER", encodedAs = "struct sock_fprog")
  @Length(16)
  byte[] filter() throws IoctlException;

  /** Sets the header of virtio to little-endian. */
  @IoW(nr = 220, name = "TUNSETVNETLE")
  void setVirtioLittleEndian(@S32 int on) throws IoctlException;

  /** Tells whether the header of virtio is little-endian: 1 if so. */
  @IoR(nr = 221, name = "TUNGETVNETLE")
  @S32
  int virtioLittleEndian() throws IoctlException;

  /** Sets the header of virtio to big-endian. */
  @IoW(nr = 222, name = "TUNSETVNETBE")
  void setVirtioBigEndian(@S32 int on) throws IoctlException;

  /** Tells whether the header of virtio is big-endian: 1 if so. */
  @IoR(nr = 223, name = "TUNGETVNETBE")
  @S32
  int virtioBigEndian() throws IoctlException;

  /** Sets the program that picks a queue; the number says read, the kernel reads. */
  @IoR(nr = 224, name = "TUNSETSTEERINGEBPF")
  void setSteering(@S32 int programFd) throws IoctlException;

  /** Sets the program that picks packets; the number says read, the kernel reads. */
  @IoR(nr = 225, name = "TUNSETFILTEREBPF")
  void setFilter(@S32 int programFd) throws IoctlException;

  /** Switches the carrier on or off. */
  @IoW(nr = 226, name = "TUNSETCARRIER")
  void setCarrier(@S32 int on) throws IoctlException;

  /** Opens the device's network namespace. */
  @Io(nr = 227, name = "TUNGETDEVNETNS")
  @ReturnsValue
  Namespace namespace() throws IoctlException;
}
