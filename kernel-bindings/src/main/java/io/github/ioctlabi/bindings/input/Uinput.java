package io.github.ioctlabi.bindings.input;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Capacity;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.ReturnsCount;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * {@code /dev/uinput}, where a program makes an input device of its own.
 *
 * <p>Say what the device can do, set it up, create it; then write {@link Input.Event}s.
 */
@IoctlInterface(header = "linux/uinput.h", type = 'U', prefix = "UINPUT", existing = true)
public interface Uinput {

  /** The version of the protocol that this header describes. */
  @IoctlConstant int VERSION = 5;

  /** The room for a device's name, with its NUL. */
  @IoctlConstant int MAX_NAME_SIZE = 80;

  /** The type of events that ask the program for something. */
  @CName("EV_UINPUT")
  @IoctlConstant
  int EVENT = 0x0101;

  /** The code of the event that asks for an effect's upload; its value is the request's number. */
  @CName("UI_FF_UPLOAD")
  @IoctlConstant
  int UPLOAD = 1;

  /** The code of the event that asks to erase an effect; its value is the request's number. */
  @CName("UI_FF_ERASE")
  @IoctlConstant
  int ERASE = 2;

  /**
   * An effect that somebody uploads to the device.
   *
   * @param requestId the number from the event
   * @param retval the program's answer: 0 or a negated error number
   * @param effect the effect
   * @param old the effect that it replaces, if any
   */
  @IoctlStruct
  record FfUpload(
      @U32 int requestId, @S32 int retval, ForceFeedback.Effect effect, ForceFeedback.Effect old) {}

  /**
   * An effect that somebody erases.
   *
   * @param requestId the number from the event
   * @param retval the program's answer: 0 or a negated error number
   * @param effectId the effect's number
   */
  @IoctlStruct
  record FfErase(@U32 int requestId, @S32 int retval, @U32 int effectId) {}

  /**
   * What the new device is.
   *
   * @param id its bus and numbers
   * @param name its name
   * @param ffEffectsMax how many effects it holds
   */
  @IoctlStruct
  record Setup(Input.Id id, @Length(80) String name, @U32 int ffEffectsMax) {}

  /**
   * An absolute axis of the new device.
   *
   * @param code the axis
   * @param absinfo its range and values
   */
  @IoctlStruct
  record AbsSetup(@U16 int code, Input.AbsInfo absinfo) {}

  /**
   * What the new device is, in the form that is written and not ioctl'ed.
   *
   * @param name its name
   * @param id its bus and numbers
   * @param ffEffectsMax how many effects it holds
   * @param absmax the largest value of each axis
   * @param absmin the smallest value of each axis
   * @param absfuzz the noise of each axis
   * @param absflat the range of each axis that is taken for zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record UserDev(
      @Length(80) String name,
      Input.Id id,
      @U32 int ffEffectsMax,
      @Length(64) int[] absmax,
      @Length(64) int[] absmin,
      @Length(64) int[] absfuzz,
      @Length(64) int[] absflat) {}

  /** Creates the device. */
  @Io(nr = 1, name = "UI_DEV_CREATE")
  void create() throws IoctlException;

  /** Destroys the device. */
  @Io(nr = 2, name = "UI_DEV_DESTROY")
  void destroy() throws IoctlException;

  /** Says what the device will be. */
  @IoW(nr = 3, name = "UI_DEV_SETUP")
  void setup(Setup setup) throws IoctlException;

  /** Adds an absolute axis. */
  @IoW(nr = 4, name = "UI_ABS_SETUP")
  void setupAxis(AbsSetup axis) throws IoctlException;

  /** The device's name in sysfs, such as {@code input5}, with its NUL. */
  @IoR(nr = 44, name = "UI_GET_SYSNAME")
  @ReturnsCount
  byte[] getSysname(@Capacity int bytes) throws IoctlException;

  /** The version of the protocol that the kernel speaks. */
  @IoR(nr = 45, name = "UI_GET_VERSION")
  @U32
  int getVersion() throws IoctlException;

  /** Adds a type of events. */
  @IoW(nr = 100, name = "UI_SET_EVBIT")
  void addEventType(@ByValue @S32 int type) throws IoctlException;

  /** Adds a key or a button. */
  @IoW(nr = 101, name = "UI_SET_KEYBIT")
  void addKey(@ByValue @S32 int key) throws IoctlException;

  /** Adds a relative axis. */
  @IoW(nr = 102, name = "UI_SET_RELBIT")
  void addRelativeAxis(@ByValue @S32 int axis) throws IoctlException;

  /** Adds an absolute axis. */
  @IoW(nr = 103, name = "UI_SET_ABSBIT")
  void addAbsoluteAxis(@ByValue @S32 int axis) throws IoctlException;

  /** Adds a miscellaneous event. */
  @IoW(nr = 104, name = "UI_SET_MSCBIT")
  void addMiscellaneous(@ByValue @S32 int code) throws IoctlException;

  /** Adds a light. */
  @IoW(nr = 105, name = "UI_SET_LEDBIT")
  void addLed(@ByValue @S32 int led) throws IoctlException;

  /** Adds a sound. */
  @IoW(nr = 106, name = "UI_SET_SNDBIT")
  void addSound(@ByValue @S32 int sound) throws IoctlException;

  /** Adds a kind of force-feedback effects. */
  @IoW(nr = 107, name = "UI_SET_FFBIT")
  void addEffect(@ByValue @S32 int type) throws IoctlException;

  /** Says where the device claims to be plugged in. */
  @IoW(nr = 108, name = "UI_SET_PHYS", encodedAs = "char *")
  void setPhysicalPath(String path) throws IoctlException;

  /** Adds a switch. */
  @IoW(nr = 109, name = "UI_SET_SWBIT")
  void addSwitch(@ByValue @S32 int code) throws IoctlException;

  /** Adds a property. */
  @IoW(nr = 110, name = "UI_SET_PROPBIT")
  void addProperty(@ByValue @S32 int property) throws IoctlException;

  /** Fetches the effect that an upload brings; the argument has the request's number. */
  @IoWR(nr = 200, name = "UI_BEGIN_FF_UPLOAD")
  FfUpload beginUpload(FfUpload request) throws IoctlException;

  /** Answers an upload. */
  @IoW(nr = 201, name = "UI_END_FF_UPLOAD")
  void endUpload(FfUpload answer) throws IoctlException;

  /** Fetches the number of the effect to erase; the argument has the request's number. */
  @IoWR(nr = 202, name = "UI_BEGIN_FF_ERASE")
  FfErase beginErase(FfErase request) throws IoctlException;

  /** Answers a request to erase. */
  @IoW(nr = 203, name = "UI_END_FF_ERASE")
  void endErase(FfErase answer) throws IoctlException;
}
