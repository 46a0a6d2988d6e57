package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.runtime.Flags;

/** Addresses and the hardware they belong to. */
@IoctlInterface(header = "linux/if_arp.h", prefix = "ATF", existing = true)
public interface ArpTable {
  /** What an entry is. */
  @IoctlFlags
  @S32
  @CName("atf")
  enum Flag {
    /** It is complete. */
    @Bit(1)
    COM,
    /** It stays. */
    @Bit(2)
    PERM,
    /** It is told to others. */
    @Bit(3)
    PUBL,
    /** The host asked for trailers. */
    @Bit(4)
    USETRAILERS,
    /** It has a mask, for a proxy. */
    @Bit(5)
    NETMASK,
    /** It is not told to others. */
    @Bit(6)
    DONTPUB
  }

  /**
   * An entry of the table.
   *
   * @param protocolAddress the address
   * @param hardwareAddress the hardware's address
   * @param flags what it is
   * @param netmask the mask, for a proxy
   * @param device the interface's name, see {@link KernelText}
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "arpreq")
  record Entry(
      @CName("arp_pa") NetworkInterface.SocketAddress protocolAddress,
      @CName("arp_ha") NetworkInterface.SocketAddress hardwareAddress,
      @CName("arp_flags") Flags<Flag> flags,
      @CName("arp_netmask") NetworkInterface.SocketAddress netmask,
      @CName("arp_dev") @Length(16) byte[] device) {}

  /**
   * An entry, as programs knew it before interfaces had names.
   *
   * @param protocolAddress the address
   * @param hardwareAddress the hardware's address
   * @param flags what it is
   * @param netmask the mask, for a proxy
   */
  @IoctlStruct(name = "arpreq_old")
  record OldEntry(
      @CName("arp_pa") NetworkInterface.SocketAddress protocolAddress,
      @CName("arp_ha") NetworkInterface.SocketAddress hardwareAddress,
      @CName("arp_flags") Flags<Flag> flags,
      @CName("arp_netmask") NetworkInterface.SocketAddress netmask) {}
}
