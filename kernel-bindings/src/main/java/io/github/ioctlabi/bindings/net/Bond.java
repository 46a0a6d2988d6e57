package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.S8;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.Value;

/** Interfaces that are bundled into one. */
@IoctlInterface(header = "linux/if_bonding.h", prefix = "BOND", existing = true)
public interface Bond {
  /** The version of these structs. */
  @IoctlConstant int ABI_VERSION = 2;

  /** Bundles made when the module is loaded. */
  @IoctlConstant int DEFAULT_MAX_BONDS = 1;

  /** Queues of a bundle. */
  @IoctlConstant int DEFAULT_TX_QUEUES = 16;

  /** Reports of membership after a change. */
  @IoctlConstant int DEFAULT_RESEND_IGMP = 1;

  /** How packets are spread. */
  @IoctlEnum
  @S32
  @CName("bond_mode")
  enum Mode {
    /** In turns. */
    @Value(0)
    ROUNDROBIN,
    /** Over one, while it works. */
    @Value(1)
    ACTIVEBACKUP,
    /** By their addresses. */
    @Value(2)
    XOR,
    /** Over all. */
    @Value(3)
    BROADCAST,
    /** As IEEE 802.3ad says. */
    @Value(4)
    @CName("BOND_MODE_8023AD")
    MODE_8023AD,
    /** By load when sent. */
    @Value(5)
    TLB,
    /** By load when sent and received. */
    @Value(6)
    ALB,
    /** A mode without a name. */
    @Other
    UNKNOWN
  }

  /** State of a link. */
  @IoctlEnum
  @S8
  @CName("bond_link")
  enum Link {
    /** It works. */
    @Value(0)
    UP,
    /** It has just failed. */
    @Value(1)
    FAIL,
    /** It does not work. */
    @Value(2)
    DOWN,
    /** It is coming back. */
    @Value(3)
    BACK,
    /** A state without a name. */
    @Other
    UNKNOWN
  }

  /** What an interface does in the bundle. */
  @IoctlEnum
  @S8
  @CName("bond_state")
  enum State {
    /** It carries packets. */
    @Value(0)
    ACTIVE,
    /** It waits. */
    @Value(1)
    BACKUP,
    /** A state without a name. */
    @Other
    UNKNOWN
  }

  /**
   * The state of a bundle.
   *
   * @param mode how packets are spread
   * @param numSlaves how many interfaces
   * @param miimon milliseconds between two looks at the links
   */
  @IoctlStruct(name = "ifbond")
  record BondInfo(@CName("bond_mode") Mode mode, @S32 int numSlaves, @S32 int miimon) {}

  /**
   * The state of one interface of a bundle.
   *
   * @param slaveId which one, from 0
   * @param slaveName its name
   * @param link its link
   * @param state what it does
   * @param linkFailureCount how often its link failed
   */
  @IoctlStruct(name = "ifslave")
  record Slave(
      @S32 int slaveId,
      @Out @Length(16) String slaveName,
      @Out Link link,
      @Out State state,
      @Out @U32 int linkFailureCount) {}
}
