package io.github.ioctlabi.bindings.input;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;

/**
 * Types and codes of events. Of the keys and buttons only a few stand here; the header has some six
 * hundred.
 */
@IoctlInterface(header = "linux/input-event-codes.h", prefix = "INPUT", existing = true)
public interface EventCodes {

  /** The type: ends a group of events. */
  @CName("EV_SYN")
  @IoctlConstant
  int EV_SYN = 0x00;

  /** The type: a key or button. */
  @CName("EV_KEY")
  @IoctlConstant
  int EV_KEY = 0x01;

  /** The type: a relative axis. */
  @CName("EV_REL")
  @IoctlConstant
  int EV_REL = 0x02;

  /** The type: an absolute axis. */
  @CName("EV_ABS")
  @IoctlConstant
  int EV_ABS = 0x03;

  /** The type: what fits nowhere else. */
  @CName("EV_MSC")
  @IoctlConstant
  int EV_MSC = 0x04;

  /** The type: a switch. */
  @CName("EV_SW")
  @IoctlConstant
  int EV_SW = 0x05;

  /** The type: a light. */
  @CName("EV_LED")
  @IoctlConstant
  int EV_LED = 0x11;

  /** The type: a sound. */
  @CName("EV_SND")
  @IoctlConstant
  int EV_SND = 0x12;

  /** The type: how keys repeat. */
  @CName("EV_REP")
  @IoctlConstant
  int EV_REP = 0x14;

  /** The type: force feedback. */
  @CName("EV_FF")
  @IoctlConstant
  int EV_FF = 0x15;

  /** The type: a power button. */
  @CName("EV_PWR")
  @IoctlConstant
  int EV_PWR = 0x16;

  /** The type: what an effect does. */
  @CName("EV_FF_STATUS")
  @IoctlConstant
  int EV_FF_STATUS = 0x17;

  /** The end of a group of events. */
  @CName("SYN_REPORT")
  @IoctlConstant
  int SYN_REPORT = 0x00;

  /** A change of the device. */
  @CName("SYN_CONFIG")
  @IoctlConstant
  int SYN_CONFIG = 0x01;

  /** The end of a contact, as the first multi-touch protocol has it. */
  @CName("SYN_MT_REPORT")
  @IoctlConstant
  int SYN_MT_REPORT = 0x02;

  /** Events were lost. */
  @CName("SYN_DROPPED")
  @IoctlConstant
  int SYN_DROPPED = 0x03;

  /** The relative axis X. */
  @CName("REL_X")
  @IoctlConstant
  int REL_X = 0x00;

  /** The relative axis Y. */
  @CName("REL_Y")
  @IoctlConstant
  int REL_Y = 0x01;

  /** The relative axis Z. */
  @CName("REL_Z")
  @IoctlConstant
  int REL_Z = 0x02;

  /** The relative turn about X. */
  @CName("REL_RX")
  @IoctlConstant
  int REL_RX = 0x03;

  /** The relative turn about Y. */
  @CName("REL_RY")
  @IoctlConstant
  int REL_RY = 0x04;

  /** The relative turn about Z. */
  @CName("REL_RZ")
  @IoctlConstant
  int REL_RZ = 0x05;

  /** The horizontal wheel. */
  @CName("REL_HWHEEL")
  @IoctlConstant
  int REL_HWHEEL = 0x06;

  /** A dial. */
  @CName("REL_DIAL")
  @IoctlConstant
  int REL_DIAL = 0x07;

  /** The wheel. */
  @CName("REL_WHEEL")
  @IoctlConstant
  int REL_WHEEL = 0x08;

  /** A relative axis of another kind. */
  @CName("REL_MISC")
  @IoctlConstant
  int REL_MISC = 0x09;

  /** The wheel, in parts of a notch of which 120 are one. */
  @CName("REL_WHEEL_HI_RES")
  @IoctlConstant
  int REL_WHEEL_HI_RES = 0x0b;

  /** The horizontal wheel, in parts of a notch of which 120 are one. */
  @CName("REL_HWHEEL_HI_RES")
  @IoctlConstant
  int REL_HWHEEL_HI_RES = 0x0c;

  /** The axis X. */
  @CName("ABS_X")
  @IoctlConstant
  int ABS_X = 0x00;

  /** The axis Y. */
  @CName("ABS_Y")
  @IoctlConstant
  int ABS_Y = 0x01;

  /** The axis Z. */
  @CName("ABS_Z")
  @IoctlConstant
  int ABS_Z = 0x02;

  /** The turn about X. */
  @CName("ABS_RX")
  @IoctlConstant
  int ABS_RX = 0x03;

  /** The turn about Y. */
  @CName("ABS_RY")
  @IoctlConstant
  int ABS_RY = 0x04;

  /** The turn about Z. */
  @CName("ABS_RZ")
  @IoctlConstant
  int ABS_RZ = 0x05;

  /** The throttle. */
  @CName("ABS_THROTTLE")
  @IoctlConstant
  int ABS_THROTTLE = 0x06;

  /** The rudder. */
  @CName("ABS_RUDDER")
  @IoctlConstant
  int ABS_RUDDER = 0x07;

  /** The steering wheel. */
  @CName("ABS_WHEEL")
  @IoctlConstant
  int ABS_WHEEL = 0x08;

  /** The accelerator. */
  @CName("ABS_GAS")
  @IoctlConstant
  int ABS_GAS = 0x09;

  /** The brake. */
  @CName("ABS_BRAKE")
  @IoctlConstant
  int ABS_BRAKE = 0x0a;

  /** The first hat's axis X. */
  @CName("ABS_HAT0X")
  @IoctlConstant
  int ABS_HAT0X = 0x10;

  /** The first hat's axis Y. */
  @CName("ABS_HAT0Y")
  @IoctlConstant
  int ABS_HAT0Y = 0x11;

  /** The second hat's axis X. */
  @CName("ABS_HAT1X")
  @IoctlConstant
  int ABS_HAT1X = 0x12;

  /** The second hat's axis Y. */
  @CName("ABS_HAT1Y")
  @IoctlConstant
  int ABS_HAT1Y = 0x13;

  /** The third hat's axis X. */
  @CName("ABS_HAT2X")
  @IoctlConstant
  int ABS_HAT2X = 0x14;

  /** The third hat's axis Y. */
  @CName("ABS_HAT2Y")
  @IoctlConstant
  int ABS_HAT2Y = 0x15;

  /** The fourth hat's axis X. */
  @CName("ABS_HAT3X")
  @IoctlConstant
  int ABS_HAT3X = 0x16;

  /** The fourth hat's axis Y. */
  @CName("ABS_HAT3Y")
  @IoctlConstant
  int ABS_HAT3Y = 0x17;

  /** The pressure. */
  @CName("ABS_PRESSURE")
  @IoctlConstant
  int ABS_PRESSURE = 0x18;

  /** The distance. */
  @CName("ABS_DISTANCE")
  @IoctlConstant
  int ABS_DISTANCE = 0x19;

  /** The tilt along X. */
  @CName("ABS_TILT_X")
  @IoctlConstant
  int ABS_TILT_X = 0x1a;

  /** The tilt along Y. */
  @CName("ABS_TILT_Y")
  @IoctlConstant
  int ABS_TILT_Y = 0x1b;

  /** The width of the tool. */
  @CName("ABS_TOOL_WIDTH")
  @IoctlConstant
  int ABS_TOOL_WIDTH = 0x1c;

  /** The volume. */
  @CName("ABS_VOLUME")
  @IoctlConstant
  int ABS_VOLUME = 0x20;

  /** An absolute axis of another kind. */
  @CName("ABS_MISC")
  @IoctlConstant
  int ABS_MISC = 0x28;

  /** The slot that the following events change. */
  @CName("ABS_MT_SLOT")
  @IoctlConstant
  int ABS_MT_SLOT = 0x2f;

  /** The longer axis of the touching ellipse. */
  @CName("ABS_MT_TOUCH_MAJOR")
  @IoctlConstant
  int ABS_MT_TOUCH_MAJOR = 0x30;

  /** The shorter axis of the touching ellipse. */
  @CName("ABS_MT_TOUCH_MINOR")
  @IoctlConstant
  int ABS_MT_TOUCH_MINOR = 0x31;

  /** The longer axis of the approaching ellipse. */
  @CName("ABS_MT_WIDTH_MAJOR")
  @IoctlConstant
  int ABS_MT_WIDTH_MAJOR = 0x32;

  /** The shorter axis of the approaching ellipse. */
  @CName("ABS_MT_WIDTH_MINOR")
  @IoctlConstant
  int ABS_MT_WIDTH_MINOR = 0x33;

  /** How the ellipse is turned. */
  @CName("ABS_MT_ORIENTATION")
  @IoctlConstant
  int ABS_MT_ORIENTATION = 0x34;

  /** The centre of the contact along X. */
  @CName("ABS_MT_POSITION_X")
  @IoctlConstant
  int ABS_MT_POSITION_X = 0x35;

  /** The centre of the contact along Y. */
  @CName("ABS_MT_POSITION_Y")
  @IoctlConstant
  int ABS_MT_POSITION_Y = 0x36;

  /** The tool that touches: {@link Input.Tool}. */
  @CName("ABS_MT_TOOL_TYPE")
  @IoctlConstant
  int ABS_MT_TOOL_TYPE = 0x37;

  /** The group that a contact belongs to. */
  @CName("ABS_MT_BLOB_ID")
  @IoctlConstant
  int ABS_MT_BLOB_ID = 0x38;

  /** The contact's number while it lasts. */
  @CName("ABS_MT_TRACKING_ID")
  @IoctlConstant
  int ABS_MT_TRACKING_ID = 0x39;

  /** The pressure of the contact. */
  @CName("ABS_MT_PRESSURE")
  @IoctlConstant
  int ABS_MT_PRESSURE = 0x3a;

  /** The distance of the contact. */
  @CName("ABS_MT_DISTANCE")
  @IoctlConstant
  int ABS_MT_DISTANCE = 0x3b;

  /** The centre of the tool along X. */
  @CName("ABS_MT_TOOL_X")
  @IoctlConstant
  int ABS_MT_TOOL_X = 0x3c;

  /** The centre of the tool along Y. */
  @CName("ABS_MT_TOOL_Y")
  @IoctlConstant
  int ABS_MT_TOOL_Y = 0x3d;

  /** How many absolute axes there can be. */
  @CName("ABS_CNT")
  @IoctlConstant
  int ABS_CNT = 0x40;

  /** The lid is shut. */
  @CName("SW_LID")
  @IoctlConstant
  int SW_LID = 0x00;

  /** It is used as a tablet. */
  @CName("SW_TABLET_MODE")
  @IoctlConstant
  int SW_TABLET_MODE = 0x01;

  /** Headphones are plugged in. */
  @CName("SW_HEADPHONE_INSERT")
  @IoctlConstant
  int SW_HEADPHONE_INSERT = 0x02;

  /** All radios are off. */
  @CName("SW_RFKILL_ALL")
  @IoctlConstant
  int SW_RFKILL_ALL = 0x03;

  /** A microphone is plugged in. */
  @CName("SW_MICROPHONE_INSERT")
  @IoctlConstant
  int SW_MICROPHONE_INSERT = 0x04;

  /** It is docked. */
  @CName("SW_DOCK")
  @IoctlConstant
  int SW_DOCK = 0x05;

  /** A serial number. */
  @CName("MSC_SERIAL")
  @IoctlConstant
  int MSC_SERIAL = 0x00;

  /** A light that pulses. */
  @CName("MSC_PULSELED")
  @IoctlConstant
  int MSC_PULSELED = 0x01;

  /** A gesture. */
  @CName("MSC_GESTURE")
  @IoctlConstant
  int MSC_GESTURE = 0x02;

  /** A raw code. */
  @CName("MSC_RAW")
  @IoctlConstant
  int MSC_RAW = 0x03;

  /** The scan code of a key. */
  @CName("MSC_SCAN")
  @IoctlConstant
  int MSC_SCAN = 0x04;

  /** A time in microseconds. */
  @CName("MSC_TIMESTAMP")
  @IoctlConstant
  int MSC_TIMESTAMP = 0x05;

  /** The light of num lock. */
  @CName("LED_NUML")
  @IoctlConstant
  int LED_NUML = 0x00;

  /** The light of caps lock. */
  @CName("LED_CAPSL")
  @IoctlConstant
  int LED_CAPSL = 0x01;

  /** The light of scroll lock. */
  @CName("LED_SCROLLL")
  @IoctlConstant
  int LED_SCROLLL = 0x02;

  /** The time before a key repeats, in ms. */
  @CName("REP_DELAY")
  @IoctlConstant
  int REP_DELAY = 0x00;

  /** The time between two repetitions, in ms. */
  @CName("REP_PERIOD")
  @IoctlConstant
  int REP_PERIOD = 0x01;

  /** A click. */
  @CName("SND_CLICK")
  @IoctlConstant
  int SND_CLICK = 0x00;

  /** The bell. */
  @CName("SND_BELL")
  @IoctlConstant
  int SND_BELL = 0x01;

  /** A tone. */
  @CName("SND_TONE")
  @IoctlConstant
  int SND_TONE = 0x02;

  /** The property: it needs a pointer on the screen. */
  @IoctlConstant int PROP_POINTER = 0x00;

  /** The property: it touches what it points at. */
  @IoctlConstant int PROP_DIRECT = 0x01;

  /** The property: its button is below the pad. */
  @IoctlConstant int PROP_BUTTONPAD = 0x02;

  /** The property: it knows two contacts as a rectangle. */
  @IoctlConstant int PROP_SEMI_MT = 0x03;

  /** The property: its buttons are at the pad's top. */
  @IoctlConstant int PROP_TOPBUTTONPAD = 0x04;

  /** The property: it is a pointing stick. */
  @IoctlConstant int PROP_POINTING_STICK = 0x05;

  /** The property: it measures acceleration. */
  @IoctlConstant int PROP_ACCELEROMETER = 0x06;

  /** The left button. */
  @CName("BTN_LEFT")
  @IoctlConstant
  int BTN_LEFT = 0x110;

  /** The right button. */
  @CName("BTN_RIGHT")
  @IoctlConstant
  int BTN_RIGHT = 0x111;

  /** The middle button. */
  @CName("BTN_MIDDLE")
  @IoctlConstant
  int BTN_MIDDLE = 0x112;

  /** Something touches the surface. */
  @CName("BTN_TOUCH")
  @IoctlConstant
  int BTN_TOUCH = 0x14a;

  /** The key Esc. */
  @CName("KEY_ESC")
  @IoctlConstant
  int KEY_ESC = 0x01;

  /** The key Enter. */
  @CName("KEY_ENTER")
  @IoctlConstant
  int KEY_ENTER = 0x1c;

  /** The space bar. */
  @CName("KEY_SPACE")
  @IoctlConstant
  int KEY_SPACE = 0x39;

  /** The key A. */
  @CName("KEY_A")
  @IoctlConstant
  int KEY_A = 0x1e;

  /** The largest code of a key. */
  @CName("KEY_MAX")
  @IoctlConstant
  int KEY_MAX = 0x2ff;
}
