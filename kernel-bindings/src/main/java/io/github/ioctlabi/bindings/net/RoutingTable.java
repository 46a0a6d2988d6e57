package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.S16;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.Flags;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Routes, as the old commands have them. */
@IoctlInterface(header = "linux/route.h", prefix = "RTF", existing = true)
public interface RoutingTable {
  /** What a route is. */
  @IoctlFlags
  @U16
  @CName("rtf")
  enum Flag {
    /** It is in use. */
    @Bit(0)
    UP,
    /** It leads through a gateway. */
    @Bit(1)
    GATEWAY,
    /** It leads to one host. */
    @Bit(2)
    HOST,
    /** It is set again after a timeout. */
    @Bit(3)
    REINSTATE,
    /** A redirect made it. */
    @Bit(4)
    DYNAMIC,
    /** A redirect changed it. */
    @Bit(5)
    MODIFIED,
    /** It has its own largest packet. */
    @Bit(6)
    MTU,
    /** It has its own window. */
    @Bit(7)
    WINDOW,
    /** It has its own first round-trip time. */
    @Bit(8)
    IRTT,
    /** It refuses packets. */
    @Bit(9)
    REJECT
  }

  /**
   * A route.
   *
   * @param pad1 zero
   * @param destination where it leads
   * @param gateway the next host
   * @param mask the mask of its network
   * @param flags what it is
   * @param pad2 zero
   * @param pad3 zero
   * @param pad4 null
   * @param metric one more than its metric
   * @param device the interface's name with its NUL, or null
   * @param mtu bytes of the largest packet
   * @param window bytes of the window
   * @param initialRoundTrip the first round-trip time, in units of ten milliseconds
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "rtentry")
  record Route(
      @CName("rt_pad1") @Reserved @NativeULong long pad1,
      @CName("rt_dst") NetworkInterface.SocketAddress destination,
      @CName("rt_gateway") NetworkInterface.SocketAddress gateway,
      @CName("rt_genmask") NetworkInterface.SocketAddress mask,
      @CName("rt_flags") Flags<Flag> flags,
      @CName("rt_pad2") @Reserved @S16 int pad2,
      @CName("rt_pad3") @Reserved @NativeULong long pad3,
      @CName("rt_pad4") @NativePointer @Nullable MemorySegment pad4,
      @CName("rt_metric") @S16 int metric,
      @CName("rt_dev") @NativePointer(max = 16, flow = Flow.IN) byte @Nullable [] device,
      @CName("rt_mtu") @NativeULong long mtu,
      @CName("rt_window") @NativeULong long window,
      @CName("rt_irtt") @U16 int initialRoundTrip) {}
}
