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
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Nanoseconds;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import org.jspecify.annotations.Nullable;

/** A chip, {@code /dev/gpiochipN}, by the second version of its interface. */
@IoctlInterface(type = 0xb4, header = "linux/gpio.h", prefix = "GPIO_V2", existing = true)
public interface GpioV2 {
  /** Lines of one request. */
  @IoctlConstant int LINES_MAX = 64;

  /** Attributes of one request. */
  @IoctlConstant int LINE_NUM_ATTRS_MAX = 10;

  /** How a line works. */
  @IoctlFlags
  @U64
  @CName("gpio_v2_line_flag")
  enum LineFlag {
    /** Somebody has it. */
    @Bit(0)
    USED,
    /** Active is low. */
    @Bit(1)
    ACTIVE_LOW,
    /** An input. */
    @Bit(2)
    INPUT,
    /** An output. */
    @Bit(3)
    OUTPUT,
    /** Rising edges are events. */
    @Bit(4)
    EDGE_RISING,
    /** Falling edges are events. */
    @Bit(5)
    EDGE_FALLING,
    /** Only ever pulled low. */
    @Bit(6)
    OPEN_DRAIN,
    /** Only ever pulled high. */
    @Bit(7)
    OPEN_SOURCE,
    /** With a pull-up. */
    @Bit(8)
    BIAS_PULL_UP,
    /** With a pull-down. */
    @Bit(9)
    BIAS_PULL_DOWN,
    /** With neither. */
    @Bit(10)
    BIAS_DISABLED,
    /** Events carry the time of day. */
    @Bit(11)
    EVENT_CLOCK_REALTIME,
    /** Events carry the time of a hardware clock. */
    @Bit(12)
    EVENT_CLOCK_HTE
  }

  /** Kinds of attributes. */
  @IoctlEnum
  @U32
  @CName("gpio_v2_line_attr_id")
  enum AttributeId {
    /** The flags. */
    @Value(1)
    FLAGS,
    /** The values of outputs. */
    @Value(2)
    OUTPUT_VALUES,
    /** How long a level must last. */
    @Value(3)
    DEBOUNCE
  }

  /** What happened to a line. */
  @IoctlEnum
  @U32
  @CName("gpio_v2_line_changed_type")
  enum ChangeType {
    /** Somebody took it. */
    @Value(1)
    @CName("GPIO_V2_LINE_CHANGED_REQUESTED")
    REQUESTED,
    /** Somebody let go of it. */
    @Value(2)
    @CName("GPIO_V2_LINE_CHANGED_RELEASED")
    RELEASED,
    /** Somebody changed it. */
    @Value(3)
    @CName("GPIO_V2_LINE_CHANGED_CONFIG")
    CONFIG,
    /** Something without a name. */
    @Other
    UNKNOWN
  }

  /** Kinds of events. */
  @IoctlEnum
  @U32
  @CName("gpio_v2_line_event_id")
  enum EventId {
    /** From inactive to active. */
    @Value(1)
    @CName("GPIO_V2_LINE_EVENT_RISING_EDGE")
    RISING_EDGE,
    /** From active to inactive. */
    @Value(2)
    @CName("GPIO_V2_LINE_EVENT_FALLING_EDGE")
    FALLING_EDGE,
    /** Something without a name. */
    @Other
    UNKNOWN
  }

  /** An attribute of a line. */
  @IoctlUnion
  @CName("")
  sealed interface AttributeValue {}

  /**
   * The flags of some lines.
   *
   * @param flags how they work
   */
  @UnionMember(tag = 1, name = "flags")
  record LineFlags(Flags<LineFlag> flags) implements AttributeValue {}

  /**
   * The values of outputs.
   *
   * @param values one bit a line
   */
  @UnionMember(tag = 2, name = "values")
  record OutputValues(@U64 long values) implements AttributeValue {}

  /**
   * How long a level must last.
   *
   * @param debouncePeriodUs microseconds
   */
  @UnionMember(tag = 3, name = "debounce_period_us")
  record Debounce(@U32 int debouncePeriodUs) implements AttributeValue {}

  /**
   * An attribute of a kind without a name, or none.
   *
   * @param bytes its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record NoValue(@Length(8) byte[] bytes) implements AttributeValue {}

  /**
   * Values of the lines of a request.
   *
   * @param bits one bit a line, 1 for active
   * @param mask one bit for each line that is meant
   */
  @IoctlStruct(name = "gpio_v2_line_values")
  record LineValues(@U64 long bits, @U64 long mask) {}

  /**
   * An attribute of a line.
   *
   * @param id a number of {@link AttributeId}
   * @param padding zero
   * @param value the attribute
   */
  @IoctlStruct(name = "gpio_v2_line_attribute")
  record LineAttribute(
      @U32 int id, @Reserved @U32 int padding, @Tag("id") @CName("") AttributeValue value) {}

  /**
   * An attribute of some lines of a request.
   *
   * @param attr the attribute
   * @param mask one bit for each line that has it
   */
  @IoctlStruct(name = "gpio_v2_line_config_attribute")
  record ConfigAttribute(LineAttribute attr, @U64 long mask) {}

  /**
   * How the lines of a request work.
   *
   * @param flags how they work unless an attribute says more
   * @param numAttrs how many attributes there are
   * @param padding zero
   * @param attrs the attributes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpio_v2_line_config")
  record LineConfig(
      Flags<LineFlag> flags,
      @U32 int numAttrs,
      @Reserved @Length(5) @U32 int[] padding,
      @Length(10) ConfigAttribute[] attrs) {}

  /**
   * Lines that a program takes.
   *
   * @param offsets which lines of the chip
   * @param consumer what they are for
   * @param config how they work
   * @param numLines how many lines
   * @param eventBufferSize events that the kernel keeps, or 0 for what it thinks right
   * @param padding zero
   * @param fd the lines, to be used as {@link GpioV2Lines}
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpio_v2_line_request")
  record LineRequest(
      @Length(64) @U32 int[] offsets,
      @Length(32) String consumer,
      LineConfig config,
      @U32 int numLines,
      @U32 int eventBufferSize,
      @Reserved @Length(5) @U32 int[] padding,
      @Out @Descriptor @S32 @Nullable Device fd) {}

  /**
   * What is known of a line.
   *
   * @param name its name
   * @param consumer what it is used for
   * @param offset which line of the chip
   * @param numAttrs how many attributes there are
   * @param flags how it works
   * @param attrs the attributes
   * @param padding zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpio_v2_line_info")
  record LineInfo(
      @Out @Length(32) String name,
      @Out @Length(32) String consumer,
      @U32 int offset,
      @Out @U32 int numAttrs,
      @Out Flags<LineFlag> flags,
      @Out @Length(10) LineAttribute[] attrs,
      @Reserved @Length(4) @U32 int[] padding) {}

  /**
   * A change to a line, which {@code read} delivers from a chip.
   *
   * @param info what is known of it now
   * @param timestampNs when it happened
   * @param eventType what happened
   * @param padding zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpio_v2_line_info_changed")
  record LineInfoChanged(
      LineInfo info,
      @Nanoseconds long timestampNs,
      ChangeType eventType,
      @Reserved @Length(5) @U32 int[] padding) {}

  /**
   * An edge on a line, which {@code read} delivers from a request.
   *
   * @param timestampNs when it happened, by the clock that the flags name
   * @param id which edge
   * @param offset which line of the chip
   * @param seqno its number among the events of the request
   * @param lineSeqno its number among the events of the line
   * @param padding zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "gpio_v2_line_event")
  record LineEvent(
      @Nanoseconds long timestampNs,
      EventId id,
      @U32 int offset,
      @U32 int seqno,
      @U32 int lineSeqno,
      @Reserved @Length(6) @U32 int[] padding) {}

  /** Tells what is known of a line. */
  @IoWR(nr = 0x05, name = "GPIO_V2_GET_LINEINFO_IOCTL")
  LineInfo lineInfo(LineInfo line) throws IoctlException;

  /** Tells what is known of a line, and its changes from now on. */
  @IoWR(nr = 0x06, name = "GPIO_V2_GET_LINEINFO_WATCH_IOCTL")
  LineInfo watch(LineInfo line) throws IoctlException;

  /** Takes lines. */
  @IoWR(nr = 0x07, name = "GPIO_V2_GET_LINE_IOCTL")
  LineRequest request(LineRequest request) throws IoctlException;
}
