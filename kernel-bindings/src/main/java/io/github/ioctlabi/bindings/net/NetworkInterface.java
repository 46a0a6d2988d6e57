package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S16;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.runtime.Overlay;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** The structs that name a network interface and say something of it. */
@IoctlInterface(header = "linux/if.h", prefix = "IF", existing = true)
public interface NetworkInterface {
  /** Bytes of a name with its NUL. */
  @IoctlConstant
  @CName("IFNAMSIZ")
  int NAME_SIZE = 16;

  /** Bytes of an alias with its NUL. */
  @IoctlConstant
  @CName("IFALIASZ")
  int ALIAS_SIZE = 256;

  /** Bytes of an alternative name with its NUL. */
  @IoctlConstant
  @CName("ALTIFNAMSIZ")
  int ALTERNATIVE_NAME_SIZE = 128;

  /** Bytes of an address of Ethernet. */
  @IoctlConstant
  @CName("IFHWADDRLEN")
  int HARDWARE_ADDRESS_SIZE = 6;

  /**
   * An address of any family.
   *
   * @param family the family, such as {@code AF_INET}
   * @param data the address, as the family has it
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "sockaddr")
  record SocketAddress(
      @CName("sa_family") @U16 int family, @CName("sa_data") @Length(14) byte[] data) {}

  /**
   * Where a card's memory and lines are.
   *
   * @param memStart where its memory begins
   * @param memEnd where its memory ends
   * @param baseAddr its first port
   * @param irq its interrupt
   * @param dma its channel of direct memory access
   * @param port which connector it uses
   */
  @IoctlStruct(name = "ifmap")
  record Map(
      @NativeULong long memStart,
      @NativeULong long memEnd,
      @U16 int baseAddr,
      @U8 int irq,
      @U8 int dma,
      @U8 int port) {}

  /** The data of a serial line's kind or protocol, by its address. */
  @IoctlUnion
  @CName("")
  sealed interface SettingsData {}

  /**
   * Raw HDLC.
   *
   * @param data a {@code raw_hdlc_proto}
   */
  @UnionMember(name = "raw_hdlc")
  record RawHdlc(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * HDLC of Cisco.
   *
   * @param data a {@code cisco_proto}
   */
  @UnionMember(name = "cisco")
  record Cisco(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * Frame Relay.
   *
   * @param data a {@code fr_proto}
   */
  @UnionMember(name = "fr")
  record FrameRelay(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * A circuit of Frame Relay.
   *
   * @param data a {@code fr_proto_pvc}
   */
  @UnionMember(name = "fr_pvc")
  record FrameRelayCircuit(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * A circuit and its master.
   *
   * @param data a {@code fr_proto_pvc_info}
   */
  @UnionMember(name = "fr_pvc_info")
  record FrameRelayCircuitInfo(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * X.25.
   *
   * @param data a {@code x25_hdlc_proto}
   */
  @UnionMember(name = "x25")
  record X25(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * A synchronous line.
   *
   * @param data a {@code sync_serial_settings}
   */
  @UnionMember(name = "sync")
  record SyncSerial(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * A T1 or E1 line.
   *
   * @param data a {@code te1_settings}
   */
  @UnionMember(name = "te1")
  record T1(@NativePointer MemorySegment data) implements SettingsData {}

  /**
   * The kind or protocol of a serial line.
   *
   * @param type a number of {@link InterfaceState.Kind} or {@link InterfaceState.Protocol}
   * @param size bytes of the data
   * @param data the data
   */
  @IoctlStruct(name = "if_settings")
  record Settings(@U32 int type, @U32 int size, @CName("ifs_ifsu") Overlay<SettingsData> data) {}

  /** What a request says of its interface; the command decides which member counts. */
  @IoctlUnion
  @CName("")
  sealed interface RequestData {}

  /**
   * An address.
   *
   * @param address the address
   */
  @UnionMember(name = "ifru_addr")
  record Address(SocketAddress address) implements RequestData {}

  /**
   * The address of the other end.
   *
   * @param address the address
   */
  @UnionMember(name = "ifru_dstaddr")
  record Destination(SocketAddress address) implements RequestData {}

  /**
   * The broadcast address.
   *
   * @param address the address
   */
  @UnionMember(name = "ifru_broadaddr")
  record Broadcast(SocketAddress address) implements RequestData {}

  /**
   * The mask of the network.
   *
   * @param mask the mask, as an address
   */
  @UnionMember(name = "ifru_netmask")
  record Netmask(SocketAddress mask) implements RequestData {}

  /**
   * The hardware's address.
   *
   * @param address the address, its family a kind of hardware
   */
  @UnionMember(name = "ifru_hwaddr")
  record HardwareAddress(SocketAddress address) implements RequestData {}

  /**
   * Flags.
   *
   * @param flags the low 16 bits of {@link InterfaceState.Flag}
   */
  @UnionMember(name = "ifru_flags")
  record RequestFlags(@S16 short flags) implements RequestData {}

  /**
   * A number: an index, a metric, a length.
   *
   * @param value the number
   */
  @UnionMember(name = "ifru_ivalue")
  record IntValue(@S32 int value) implements RequestData {}

  /**
   * The largest packet.
   *
   * @param mtu its bytes
   */
  @UnionMember(name = "ifru_mtu")
  record Mtu(@S32 int mtu) implements RequestData {}

  /**
   * Memory and lines.
   *
   * @param map the map
   */
  @UnionMember(name = "ifru_map")
  record DeviceMap(Map map) implements RequestData {}

  /**
   * Another interface.
   *
   * @param slave its name, see {@link KernelText}
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(name = "ifru_slave")
  record Slave(@Length(16) byte[] slave) implements RequestData {}

  /**
   * A new name.
   *
   * @param newName the name, see {@link KernelText}
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(name = "ifru_newname")
  record NewName(@Length(16) byte[] newName) implements RequestData {}

  /**
   * Data of the command's own, by its address.
   *
   * @param data the data
   */
  @UnionMember(name = "ifru_data")
  record Data(@NativePointer MemorySegment data) implements RequestData {}

  /**
   * The kind or protocol of a serial line.
   *
   * @param settings the settings
   */
  @UnionMember(name = "ifru_settings")
  record SerialSettings(Settings settings) implements RequestData {}

  /**
   * An interface's name, and something of it.
   *
   * @param name the interface's name, see {@link KernelText}
   * @param data what the command takes or gives
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "ifreq")
  record Request(
      @CName("ifr_name") @Length(16) byte[] name, @CName("ifr_ifru") Overlay<RequestData> data) {}

  /**
   * A list of interfaces with their addresses.
   *
   * @param length bytes of the list
   * @param requests the list, or null to ask for its length
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "ifconf")
  record RequestList(
      @CName("ifc_len") @S32 int length,
      @CName("ifc_req")
          @NativePointer(count = "length", unit = Unit.BYTES, max = 1 << 16, flow = Flow.OUT)
          Request @Nullable [] requests) {}
}
