package io.github.ioctlabi.bindings.gpio;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Descriptor;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Nanoseconds;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import org.jspecify.annotations.Nullable;

/** A chip, {@code /dev/gpiochipN}, by the first version of its interface, which is deprecated. */
@IoctlInterface(type = 0xb4, header = "linux/gpio.h", prefix = "GPIO", existing = true)
public interface GpioV1 {
  /** Lines of one request. */
  @IoctlConstant
  @CName("GPIOHANDLES_MAX")
  int HANDLES_MAX = 64;

  /** Rising and falling edges. */
  @IoctlConstant
  @CName("GPIOEVENT_REQUEST_BOTH_EDGES")
  int EVENT_BOTH_EDGES = 3;

  /** How a line works. */
  @IoctlFlags
  @CName("gpioline_flag")
  enum LineFlag {
    /** The kernel has it. */
    @Bit(0)
    KERNEL,
    /** An output. */
    @Bit(1)
    IS_OUT,
    /** Active is low. */
    @Bit(2)
    ACTIVE_LOW,
    /** Only ever pulled low. */
    @Bit(3)
    OPEN_DRAIN,
    /** Only ever pulled high. */
    @Bit(4)
    OPEN_SOURCE,
    /** With a pull-up. */
    @Bit(5)
    BIAS_PULL_UP,
    /** With a pull-down. */
    @Bit(6)
    BIAS_PULL_DOWN,
    /** With neither. */
    @Bit(7)
    BIAS_DISABLE
  }

  /** How lines shall work. */
  @IoctlFlags
  @CName("gpiohandle_request")
  enum HandleFlag {
    /** As inputs. */
    @Bit(0)
    INPUT,
    /** As outputs. */
    @Bit(1)
    OUTPUT,
    /** Active is low. */
    @Bit(2)
    ACTIVE_LOW,
    /** Only ever pulled low. */
    @Bit(3)
    OPEN_DRAIN,
    /** Only ever pulled high. */
    @Bit(4)
    OPEN_SOURCE,
    /** With a pull-up. */
    @Bit(5)
    BIAS_PULL_UP,
    /** With a pull-down. */
    @Bit(6)
    BIAS_PULL_DOWN,
    /** With neither. */
    @Bit(7)
    BIAS_DISABLE
  }

  /** Which edges are events. */
  @IoctlFlags
  @CName("gpioevent_request")
  enum EventFlag {
    /** Rising ones. */
    @Bit(0)
    RISING_EDGE,
    /** Falling ones. */
    @Bit(1)
    FALLING_EDGE
  }

  /** What happened to a line. */
  @IoctlEnum
  @U32
  @CName("gpioline_changed")
  enum ChangeType {
    /** Somebody took it. */
    @Value(1)
    REQUESTED,
    /** Somebody let go of it. */
    @Value(2)
    RELEASED,
    /** Somebody changed it. */
    @Value(3)
    CONFIG,
    /** Something without a name. */
    @Other
    UNKNOWN
  }

  /** Kinds of events. */
  @IoctlEnum
  @U32
  @CName("gpioevent_event")
  enum EventId {
    /** From inactive to active. */
    @Value(1)
    RISING_EDGE,
    /** From active to inactive. */
    @Value(2)
    FALLING_EDGE,
    /** Something without a name. */
    @Other
    UNKNOWN
  }

  /**
   * What is known of a line.
   *
   * @param lineOffset which line of the chip
   * @param flags how it works
   * @param name its name
   * @param consumer what it is used for
   */
  @IoctlStruct(name = "gpioline_info")
  record LineInfo(
      @U32 int lineOffset,
      @Out Flags<LineFlag> flags,
      @Out @Length(32) String name,
      @Out @Length(32) String consumer) {}

  /**
   * A change to a line, which {@code read} delivers from a chip.
   *
   * @param info what is known of it now
   * @param timestamp when it happened
   * @param eventType what happened
   * @param padding zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpioline_info_changed")
  record LineInfoChanged(
      LineInfo info,
      @Nanoseconds long timestamp,
      ChangeType eventType,
      @Reserved @Length(5) @U32 int[] padding) {}

  /**
   * Lines that a program takes.
   *
   * @param lineOffsets which lines of the chip
   * @param flags how they shall work
   * @param defaultValues the values of outputs to begin with
   * @param consumerLabel what they are for
   * @param lines how many lines
   * @param fd the lines, to be used as {@link GpioV1Lines}
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpiohandle_request")
  record HandleRequest(
      @CName("lineoffsets") @Length(64) @U32 int[] lineOffsets,
      Flags<HandleFlag> flags,
      @Length(64) byte[] defaultValues,
      @Length(32) String consumerLabel,
      @U32 int lines,
      @Out @Descriptor @S32 @Nullable Device fd) {}

  /**
   * How lines shall work from now on.
   *
   * @param flags how they shall work
   * @param defaultValues the values of outputs to begin with
   * @param padding zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpiohandle_config")
  record HandleConfig(
      Flags<HandleFlag> flags,
      @Length(64) byte[] defaultValues,
      @Reserved @Length(4) @U32 int[] padding) {}

  /**
   * Values of the lines of a request.
   *
   * @param values 1 for active, in the order of the request
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpiohandle_data")
  record HandleData(@Length(64) byte[] values) {}

  /**
   * A line whose edges a program waits for.
   *
   * @param lineOffset which line of the chip
   * @param handleFlags how it shall work
   * @param eventFlags which edges are events
   * @param consumerLabel what it is for
   * @param fd the line, which delivers {@link EventData}
   */
  @IoctlStruct(name = "gpioevent_request")
  record EventRequest(
      @CName("lineoffset") @U32 int lineOffset,
      @CName("handleflags") Flags<HandleFlag> handleFlags,
      @CName("eventflags") Flags<EventFlag> eventFlags,
      @Length(32) String consumerLabel,
      @Out @Descriptor @S32 @Nullable Device fd) {}

  /**
   * An edge on a line, which {@code read} delivers from a request.
   *
   * @param timestamp when it happened
   * @param id which edge
   */
  @IoctlStruct(name = "gpioevent_data")
  record EventData(@Nanoseconds long timestamp, EventId id) {}

  /** Tells what is known of a line. */
  @IoWR(nr = 0x02, name = "GPIO_GET_LINEINFO_IOCTL")
  LineInfo lineInfo(LineInfo line) throws IoctlException;

  /** Takes lines. */
  @IoWR(nr = 0x03, name = "GPIO_GET_LINEHANDLE_IOCTL")
  HandleRequest request(HandleRequest request) throws IoctlException;

  /** Takes a line whose edges are events. */
  @IoWR(nr = 0x04, name = "GPIO_GET_LINEEVENT_IOCTL")
  EventRequest requestEvents(EventRequest request) throws IoctlException;

  /** Tells what is known of a line, and its changes from now on. */
  @IoWR(nr = 0x0b, name = "GPIO_GET_LINEINFO_WATCH_IOCTL")
  LineInfo watch(LineInfo line) throws IoctlException;
}
