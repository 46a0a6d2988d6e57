package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.Value;

/** Flags, states and kinds of network interfaces. */
@IoctlInterface(header = "linux/if.h", prefix = "IF", existing = true)
public interface InterfaceState {
  /** The flags that only the kernel sets. */
  @IoctlConstant
  @CName("IFF_VOLATILE")
  int VOLATILE = 0x70c5a;

  /** Asks a serial line for its kind. */
  @IoctlConstant int GET_IFACE = 0x0001;

  /** Asks a serial line for its protocol. */
  @IoctlConstant int GET_PROTO = 0x0002;

  /** The state of an interface. */
  @IoctlFlags
  @U32
  @CName("iff")
  enum Flag {
    /** It is switched on. */
    @Bit(0)
    UP,
    /** It has a broadcast address. */
    @Bit(1)
    BROADCAST,
    /** It logs more. */
    @Bit(2)
    DEBUG,
    /** It leads back. */
    @Bit(3)
    LOOPBACK,
    /** It has one other end. */
    @Bit(4)
    POINTOPOINT,
    /** No trailers. */
    @Bit(5)
    NOTRAILERS,
    /** It can carry packets. */
    @Bit(6)
    RUNNING,
    /** Addresses are not resolved. */
    @Bit(7)
    NOARP,
    /** It receives everything. */
    @Bit(8)
    PROMISC,
    /** It receives all multicast packets. */
    @Bit(9)
    ALLMULTI,
    /** Others are bundled in it. */
    @Bit(10)
    MASTER,
    /** It is bundled in another. */
    @Bit(11)
    SLAVE,
    /** It knows multicast. */
    @Bit(12)
    MULTICAST,
    /** Its medium can be set. */
    @Bit(13)
    PORTSEL,
    /** It finds its medium itself. */
    @Bit(14)
    AUTOMEDIA,
    /** Its address is given up with it. */
    @Bit(15)
    DYNAMIC,
    /** Its carrier is there. */
    @Bit(16)
    LOWER_UP,
    /** It waits for an event. */
    @Bit(17)
    DORMANT,
    /** It echoes what is sent. */
    @Bit(18)
    ECHO
  }

  /** Kinds of serial lines. */
  @IoctlEnum
  @U32
  @CName("if_iface")
  enum Kind {
    /** V.35. */
    @Value(0x1000)
    V35,
    /** V.24. */
    @Value(0x1001)
    V24,
    /** X.21. */
    @Value(0x1002)
    X21,
    /** T1. */
    @Value(0x1003)
    T1,
    /** E1. */
    @Value(0x1004)
    E1,
    /** Synchronous, which no program can set. */
    @Value(0x1005)
    SYNC_SERIAL,
    /** X.21 with two clocks. */
    @Value(0x1006)
    X21D
  }

  /** Protocols on serial lines. */
  @IoctlEnum
  @U32
  @CName("if_proto")
  enum Protocol {
    /** Raw HDLC. */
    @Value(0x2000)
    HDLC,
    /** PPP. */
    @Value(0x2001)
    PPP,
    /** HDLC of Cisco. */
    @Value(0x2002)
    CISCO,
    /** Frame Relay. */
    @Value(0x2003)
    FR,
    /** A new circuit of Frame Relay. */
    @Value(0x2004)
    FR_ADD_PVC,
    /** A circuit to be deleted. */
    @Value(0x2005)
    FR_DEL_PVC,
    /** X.25. */
    @Value(0x2006)
    X25,
    /** Ethernet over HDLC. */
    @Value(0x2007)
    HDLC_ETH,
    /** A new bridged circuit. */
    @Value(0x2008)
    FR_ADD_ETH_PVC,
    /** A bridged circuit to be deleted. */
    @Value(0x2009)
    FR_DEL_ETH_PVC,
    /** A circuit's state. */
    @Value(0x200A)
    FR_PVC,
    /** A bridged circuit's state. */
    @Value(0x200B)
    FR_ETH_PVC,
    /** A raw socket. */
    @Value(0x200C)
    RAW
  }

  /** States by RFC 2863. */
  @IoctlEnum
  @U32
  @CName("if_oper")
  enum OperationalState {
    /** Nobody knows. */
    @Value(0)
    UNKNOWN,
    /** A part is missing. */
    @Value(1)
    NOTPRESENT,
    /** It cannot carry packets. */
    @Value(2)
    DOWN,
    /** What it stands on cannot. */
    @Value(3)
    LOWERLAYERDOWN,
    /** It is tested. */
    @Value(4)
    TESTING,
    /** It waits for an event. */
    @Value(5)
    DORMANT,
    /** It can carry packets. */
    @Value(6)
    UP
  }

  /** What follows when the carrier comes. */
  @IoctlEnum
  @U32
  @CName("if_link_mode")
  enum LinkMode {
    /** It is up. */
    @Value(0)
    DEFAULT,
    /** It is dormant until a program says otherwise. */
    @Value(1)
    DORMANT,
    /** It is tested until a program says otherwise. */
    @Value(2)
    TESTING
  }
}
