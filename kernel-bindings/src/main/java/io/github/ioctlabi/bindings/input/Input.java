package io.github.ioctlabi.bindings.input;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Capacity;
import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.NrOffset;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.Range;
import io.github.ioctlabi.annotations.ReturnsCount;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * An event device, {@code /dev/input/eventN}.
 *
 * <p>Commands that take a length in bytes return as many bytes as the kernel has written. Bits are
 * in arrays of {@code long} as the machine stores them, so bit n is in byte n / 8 on little-endian
 * machines.
 */
@IoctlInterface(header = "linux/input.h", type = 'E', prefix = "INPUT", existing = true)
public interface Input {

  /** The version of the protocol that this header describes. */
  @CName("EV_VERSION")
  @IoctlConstant
  int VERSION = 0x010001;

  /** The value of an {@code EV_FF_STATUS} event for an effect that has stopped. */
  @CName("FF_STATUS_STOPPED")
  @IoctlConstant
  int STATUS_STOPPED = 0;

  /** The value of an {@code EV_FF_STATUS} event for an effect that plays. */
  @CName("FF_STATUS_PLAYING")
  @IoctlConstant
  int STATUS_PLAYING = 1;

  /** The code of an {@code EV_FF} event that sets the strength of all effects. */
  @CName("FF_GAIN")
  @IoctlConstant
  int GAIN = 0x60;

  /** The code of an {@code EV_FF} event that sets the strength of the centring spring. */
  @CName("FF_AUTOCENTER")
  @IoctlConstant
  int AUTOCENTER = 0x61;

  /** No device holds more effects than this. */
  @CName("FF_MAX_EFFECTS")
  @IoctlConstant
  int MAX_EFFECTS = 0x60;

  /** The number of force-feedback codes. */
  @CName("FF_CNT")
  @IoctlConstant
  int FORCE_CODES = 0x80;

  /** A bus: PCI. */
  @CName("BUS_PCI")
  @IoctlConstant
  int BUS_PCI = 0x01;

  /** A bus: ISA with plug and play. */
  @CName("BUS_ISAPNP")
  @IoctlConstant
  int BUS_ISAPNP = 0x02;

  /** A bus: USB. */
  @CName("BUS_USB")
  @IoctlConstant
  int BUS_USB = 0x03;

  /** A bus: HP-HIL. */
  @CName("BUS_HIL")
  @IoctlConstant
  int BUS_HIL = 0x04;

  /** A bus: bluetooth. */
  @CName("BUS_BLUETOOTH")
  @IoctlConstant
  int BUS_BLUETOOTH = 0x05;

  /** A bus: a device that a program has made. */
  @CName("BUS_VIRTUAL")
  @IoctlConstant
  int BUS_VIRTUAL = 0x06;

  /** A bus: ISA. */
  @CName("BUS_ISA")
  @IoctlConstant
  int BUS_ISA = 0x10;

  /** A bus: the PC's keyboard controller. */
  @CName("BUS_I8042")
  @IoctlConstant
  int BUS_I8042 = 0x11;

  /** A bus: an XT keyboard. */
  @CName("BUS_XTKBD")
  @IoctlConstant
  int BUS_XTKBD = 0x12;

  /** A bus: a serial line. */
  @CName("BUS_RS232")
  @IoctlConstant
  int BUS_RS232 = 0x13;

  /** A bus: the PC's game port. */
  @CName("BUS_GAMEPORT")
  @IoctlConstant
  int BUS_GAMEPORT = 0x14;

  /** A bus: the parallel port. */
  @CName("BUS_PARPORT")
  @IoctlConstant
  int BUS_PARPORT = 0x15;

  /** A bus: the Amiga's own ports. */
  @CName("BUS_AMIGA")
  @IoctlConstant
  int BUS_AMIGA = 0x16;

  /** A bus: Apple Desktop Bus. */
  @CName("BUS_ADB")
  @IoctlConstant
  int BUS_ADB = 0x17;

  /** A bus: I2C. */
  @CName("BUS_I2C")
  @IoctlConstant
  int BUS_I2C = 0x18;

  /** A bus: part of the machine itself. */
  @CName("BUS_HOST")
  @IoctlConstant
  int BUS_HOST = 0x19;

  /** A bus: HP's GSC bus. */
  @CName("BUS_GSC")
  @IoctlConstant
  int BUS_GSC = 0x1a;

  /** A bus: the Atari's own ports. */
  @CName("BUS_ATARI")
  @IoctlConstant
  int BUS_ATARI = 0x1b;

  /** A bus: SPI. */
  @CName("BUS_SPI")
  @IoctlConstant
  int BUS_SPI = 0x1c;

  /** A bus: Synaptics' RMI. */
  @CName("BUS_RMI")
  @IoctlConstant
  int BUS_RMI = 0x1d;

  /** A bus: HDMI's remote control line. */
  @CName("BUS_CEC")
  @IoctlConstant
  int BUS_CEC = 0x1e;

  /** A bus: intel's sensor hub. */
  @CName("BUS_INTEL_ISHTP")
  @IoctlConstant
  int BUS_INTEL_ISHTP = 0x1f;

  /** A bus: AMD's sensor hub. */
  @CName("BUS_AMD_SFH")
  @IoctlConstant
  int BUS_AMD_SFH = 0x20;

  /** The tool that touches a multi-touch surface, as {@code ABS_MT_TOOL_TYPE} reports it. */
  @CName("mt_tool")
  @IoctlEnum
  @S32
  enum Tool {
    /** A finger. */
    @Value(0x00)
    FINGER,
    /** A pen. */
    @Value(0x01)
    PEN,
    /** The palm of a hand. */
    @Value(0x02)
    PALM,
    /** A dial that stands on the surface. */
    @Value(0x0a)
    DIAL,
    /** A tool that this header does not name. */
    @Other
    OTHER
  }

  /** What {@code read} delivers, one or several at a time; {@code write} takes them too. */
  @IoctlStruct(name = "input_event")
  record Event(SysTime.Timeval time, @U16 int type, @U16 int code, @S32 int value) {}

  /**
   * What a device is.
   *
   * @param bustype how it is attached, such as {@link #BUS_USB}
   * @param vendor its maker's number on that bus
   * @param product its number among the maker's products
   * @param version the product's version
   */
  @IoctlStruct
  record Id(@U16 int bustype, @U16 int vendor, @U16 int product, @U16 int version) {}

  /**
   * An axis with absolute values.
   *
   * @param value the latest value
   * @param minimum the smallest value
   * @param maximum the largest value
   * @param fuzz changes up to this are taken for noise
   * @param flat values up to this are taken for zero by joysticks
   * @param resolution units a millimetre, or a radian for an axis that turns
   */
  @CName("input_absinfo")
  @IoctlStruct
  record AbsInfo(
      @S32 int value,
      @S32 int minimum,
      @S32 int maximum,
      @S32 int fuzz,
      @S32 int flat,
      @S32 int resolution) {}

  /** How a key map's entry is looked up. */
  @CName("input_keymap")
  @IoctlFlags
  @U8
  enum KeymapFlag {
    /** By its index rather than by its scan code. */
    @Bit(0)
    BY_INDEX
  }

  /**
   * An entry of the key map.
   *
   * @param flags how the entry is looked up
   * @param len how many bytes of the scan code count
   * @param index the entry's index
   * @param keycode the key that the scan code means
   * @param scancode the scan code, in the machine's byte order
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record KeymapEntry(
      Flags<KeymapFlag> flags,
      @U8 int len,
      @U16 int index,
      @U32 int keycode,
      @Length(32) byte[] scancode) {}

  /**
   * Which events of a type reach this descriptor.
   *
   * @param type the type of the events
   * @param codesSize how many bytes the bits have
   * @param codesPtr a bit for each code, set if its events come through
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Mask(
      @U32 int type,
      @U32 int codesSize,
      @UserPointer(count = "codesSize", unit = Unit.BYTES, flow = Flow.INOUT) byte[] codesPtr) {}

  /** The version of the protocol that the driver speaks. */
  @IoR(nr = 0x01, name = "EVIOCGVERSION")
  @S32
  int getVersion() throws IoctlException;

  /** What the device is. */
  @IoR(nr = 0x02, name = "EVIOCGID")
  Id getId() throws IoctlException;

  /** How keys repeat: the delay before the first repetition and the time between two, in ms. */
  @IoR(nr = 0x03, name = "EVIOCGREP")
  @U32
  @Length(2)
  int[] getRepeat() throws IoctlException;

  /**
   * Sets how keys repeat: the delay before the first repetition and the time between two, in ms.
   */
  @IoW(nr = 0x03, name = "EVIOCSREP")
  void setRepeat(@U32 @Length(2) int[] settings) throws IoctlException;

  /** Looks a key up: the first number is the scan code, the second comes back as the key. */
  @IoR(nr = 0x04, name = "EVIOCGKEYCODE")
  @U32
  @Length(2)
  int[] getKeycode(@U32 @Length(2) int[] scancodeAndKey) throws IoctlException;

  /** Looks an entry of the key map up. */
  @IoR(nr = 0x04, name = "EVIOCGKEYCODE_V2")
  KeymapEntry getKeymapEntry(KeymapEntry wanted) throws IoctlException;

  /** Gives a scan code, the first number, the key that the second names. */
  @IoW(nr = 0x04, name = "EVIOCSKEYCODE")
  void setKeycode(@U32 @Length(2) int[] scancodeAndKey) throws IoctlException;

  /** Changes an entry of the key map. */
  @IoW(nr = 0x04, name = "EVIOCSKEYCODE_V2")
  void setKeymapEntry(KeymapEntry entry) throws IoctlException;

  /** The device's name, with the NUL at its end if there was room. */
  @IoR(nr = 0x06, name = "EVIOCGNAME")
  @ReturnsCount
  byte[] getName(@Capacity int bytes) throws IoctlException;

  /** Where the device is plugged in; {@code ENOENT} if nobody knows. */
  @IoR(nr = 0x07, name = "EVIOCGPHYS")
  @ReturnsCount
  byte[] getPhysicalPath(@Capacity int bytes) throws IoctlException;

  /** What tells the device from others of its kind; {@code ENOENT} if nothing does. */
  @IoR(nr = 0x08, name = "EVIOCGUNIQ")
  @ReturnsCount
  byte[] getUniqueId(@Capacity int bytes) throws IoctlException;

  /** The device's properties, a bit each. */
  @IoR(nr = 0x09, name = "EVIOCGPROP")
  @ReturnsCount
  byte[] getProperties(@Capacity int bytes) throws IoctlException;

  /**
   * The values of all multi-touch slots. The first four bytes say which {@code ABS_MT} code; behind
   * them come four bytes for each slot.
   */
  @IoR(nr = 0x0a, name = "EVIOCGMTSLOTS")
  byte[] getSlots(byte[] codeAndValues) throws IoctlException;

  /** Which keys are down, a bit each. */
  @IoR(nr = 0x18, name = "EVIOCGKEY")
  @ReturnsCount
  byte[] getKeys(@Capacity int bytes) throws IoctlException;

  /** Which lights are on, a bit each. */
  @IoR(nr = 0x19, name = "EVIOCGLED")
  @ReturnsCount
  byte[] getLeds(@Capacity int bytes) throws IoctlException;

  /** Which sounds play, a bit each. */
  @IoR(nr = 0x1a, name = "EVIOCGSND")
  @ReturnsCount
  byte[] getSounds(@Capacity int bytes) throws IoctlException;

  /** Which switches are on, a bit each. */
  @IoR(nr = 0x1b, name = "EVIOCGSW")
  @ReturnsCount
  byte[] getSwitches(@Capacity int bytes) throws IoctlException;

  /** Which codes of a type the device has, a bit each; type 0 asks for the types themselves. */
  @IoR(nr = 0x20, name = "EVIOCGBIT")
  @ReturnsCount
  byte[] getBits(@NrOffset(0x1f) int eventType, @Capacity int bytes) throws IoctlException;

  /** An axis and its latest value. */
  @IoR(nr = 0x40, name = "EVIOCGABS")
  AbsInfo getAxis(@NrOffset(0x3f) int axis) throws IoctlException;

  /** Changes what is known of an axis. */
  @IoW(nr = 0xc0, name = "EVIOCSABS")
  void setAxis(@NrOffset(0x3f) int axis, AbsInfo info) throws IoctlException;

  /** Uploads an effect, or changes one; a new one has id -1, and comes back with its own. */
  @IoW(nr = 0x80, name = "EVIOCSFF")
  ForceFeedback.Effect uploadEffect(ForceFeedback.Effect effect) throws IoctlException;

  /** Erases an effect. */
  @IoW(nr = 0x81, name = "EVIOCRMFF")
  void removeEffect(@ByValue @S32 int id) throws IoctlException;

  /** How many effects the device can hold. */
  @IoR(nr = 0x84, name = "EVIOCGEFFECTS")
  @S32
  int getEffectCount() throws IoctlException;

  /** Takes the device for this descriptor alone (not zero), or gives it back (zero). */
  @IoW(nr = 0x90, name = "EVIOCGRAB")
  void grab(@ByValue @S32 int grab) throws IoctlException;

  /** Cuts this descriptor off the device for good; the argument is reserved. */
  @IoW(nr = 0x91, name = "EVIOCREVOKE")
  void revoke(@ByValue @S32 @Range(min = 0, max = 0) int reserved) throws IoctlException;

  /** Which events of a type come through; the kernel fills the bits that the argument points to. */
  @IoR(nr = 0x92, name = "EVIOCGMASK")
  Mask getMask(Mask wanted) throws IoctlException;

  /** Says which events of a type come through; what comes back is what was said. */
  @IoW(nr = 0x93, name = "EVIOCSMASK")
  Mask setMask(Mask mask) throws IoctlException;

  /** Chooses the clock of the events' times, by its number in {@code clock_gettime(2)}. */
  @IoW(nr = 0xa0, name = "EVIOCSCLOCKID")
  void setClock(@S32 int clockId) throws IoctlException;
}
