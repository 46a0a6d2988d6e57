package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S16;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.runtime.Flags;

/** Virtual networks by IEEE 802.1Q. */
@IoctlInterface(header = "linux/if_vlan.h", prefix = "VLAN", existing = true)
public interface VirtualLan {
  /** What is asked for. */
  @IoctlEnum
  @S32
  @CName("vlan_cmd")
  enum Command {
    /** Make an interface. */
    @Value(0)
    @CName("ADD_VLAN_CMD")
    ADD,
    /** Remove it. */
    @Value(1)
    @CName("DEL_VLAN_CMD")
    DELETE,
    /** Set what a received priority becomes. */
    @Value(2)
    @CName("SET_VLAN_INGRESS_PRIORITY_CMD")
    SET_INGRESS_PRIORITY,
    /** Set what a priority is sent as. */
    @Value(3)
    @CName("SET_VLAN_EGRESS_PRIORITY_CMD")
    SET_EGRESS_PRIORITY,
    /** Tell what a received priority becomes. */
    @Value(4)
    @CName("GET_VLAN_INGRESS_PRIORITY_CMD")
    GET_INGRESS_PRIORITY,
    /** Tell what a priority is sent as. */
    @Value(5)
    @CName("GET_VLAN_EGRESS_PRIORITY_CMD")
    GET_EGRESS_PRIORITY,
    /** Set how new interfaces are named. */
    @Value(6)
    @CName("SET_VLAN_NAME_TYPE_CMD")
    SET_NAME_TYPE,
    /** Set a flag. */
    @Value(7)
    @CName("SET_VLAN_FLAG_CMD")
    SET_FLAG,
    /** Tell the interface beneath. */
    @Value(8)
    @CName("GET_VLAN_REALDEV_NAME_CMD")
    GET_REAL_DEVICE,
    /** Tell the number of the network. */
    @Value(9)
    @CName("GET_VLAN_VID_CMD")
    GET_ID
  }

  /** Flags of an interface. */
  @IoctlFlags
  @U32
  @CName("vlan_flag")
  enum Flag {
    /** The header is put in order. */
    @Bit(0)
    REORDER_HDR,
    /** It registers by GVRP. */
    @Bit(1)
    GVRP,
    /** Its state is not that of the interface beneath. */
    @Bit(2)
    LOOSE_BINDING,
    /** It registers by MVRP. */
    @Bit(3)
    MVRP,
    /** Its state follows the ports of a bridge. */
    @Bit(4)
    BRIDGE_BINDING
  }

  /** Names of new interfaces: as vlan0005. */
  @IoctlConstant int NAME_TYPE_PLUS_VID = 0;

  /** Names of new interfaces: as eth1.0005. */
  @IoctlConstant int NAME_TYPE_RAW_PLUS_VID = 1;

  /** Names of new interfaces: as vlan5. */
  @IoctlConstant int NAME_TYPE_PLUS_VID_NO_PAD = 2;

  /** Names of new interfaces: as eth0.5. */
  @IoctlConstant int NAME_TYPE_RAW_PLUS_VID_NO_PAD = 3;

  /** What a command takes or gives. */
  @IoctlUnion
  @CName("")
  sealed interface Detail {}

  /**
   * The number of a network.
   *
   * @param id the number
   */
  @UnionMember(
      tag = {0, 9},
      name = "VID")
  record Id(@S32 int id) implements Detail {}

  /**
   * A priority of the kernel.
   *
   * @param priority the priority, {@link Arguments#qos} is the other side
   */
  @UnionMember(
      tag = {2, 3, 4, 5},
      name = "skb_priority")
  record Priority(@U32 int priority) implements Detail {}

  /**
   * How new interfaces are named.
   *
   * @param type the way, such as {@link #NAME_TYPE_PLUS_VID}
   */
  @UnionMember(tag = 6, name = "name_type")
  record Naming(@U32 int type) implements Detail {}

  /**
   * A flag.
   *
   * @param flag the flag, switched on or off by {@link Arguments#qos}
   */
  @UnionMember(tag = 7, name = "flag")
  record FlagSetting(Flags<Flag> flag) implements Detail {}

  /**
   * An interface beneath.
   *
   * @param name its name, see {@link KernelText}
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(tag = 8, name = "device2")
  record RealDevice(@Length(24) byte[] name) implements Detail {}

  /**
   * Nothing.
   *
   * @param bytes not used
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record NoDetail(@Length(24) byte[] bytes) implements Detail {}

  /**
   * What travels with each command.
   *
   * @param command the command
   * @param device the interface's name, see {@link KernelText}
   * @param detail what the command takes or gives
   * @param qos a priority of the network, or 1 to switch on
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "vlan_ioctl_args")
  record Arguments(
      @CName("cmd") Command command,
      @CName("device1") @Length(24) byte[] device,
      @CName("u") @Tag("command") Detail detail,
      @CName("vlan_qos") @S16 int qos) {}
}
