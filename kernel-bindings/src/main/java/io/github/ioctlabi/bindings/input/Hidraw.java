package io.github.ioctlabi.bindings.input;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Capacity;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.ReturnsCount;
import io.github.ioctlabi.annotations.S16;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * A raw HID device, {@code /dev/hidrawN}.
 *
 * <p>A report's first byte is its number, 0 if the device does not number its reports. What the
 * kernel delivers is cut to what it has written.
 */
@IoctlInterface(header = "linux/hidraw.h", type = 'H', prefix = "HIDRAW", existing = true)
public interface Hidraw {

  /** The minor number of the first device. */
  @IoctlConstant int FIRST_MINOR = 0;

  /** The largest number of devices. */
  @IoctlConstant int MAX_DEVICES = 64;

  /** How many reports the kernel keeps for a reader. */
  @IoctlConstant int BUFFER_SIZE = 64;

  /**
   * The description of all reports.
   *
   * @param size how many bytes are wanted
   * @param value the bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record ReportDescriptor(@U32 int size, @Out @Length(4096) byte[] value) {}

  /**
   * What a device is.
   *
   * @param bustype how it is attached: {@code BUS_USB} and so on
   * @param vendor its maker's number
   * @param product its number among the maker's products
   */
  @CName("hidraw_devinfo")
  @IoctlStruct
  record DeviceInfo(@U32 int bustype, @S16 short vendor, @S16 short product) {}

  /** How many bytes the report descriptor has. */
  @IoR(nr = 0x01, name = "HIDIOCGRDESCSIZE")
  @S32
  int getReportDescriptorSize() throws IoctlException;

  /** The report descriptor; the argument says how many bytes are wanted. */
  @IoR(nr = 0x02, name = "HIDIOCGRDESC")
  ReportDescriptor getReportDescriptor(ReportDescriptor wanted) throws IoctlException;

  /** What the device is. */
  @IoR(nr = 0x03, name = "HIDIOCGRAWINFO")
  DeviceInfo getInfo() throws IoctlException;

  /** The device's name, with the NUL at its end if there was room. */
  @IoR(nr = 0x04, name = "HIDIOCGRAWNAME")
  @ReturnsCount
  byte[] getName(@Capacity int bytes) throws IoctlException;

  /** Where the device is plugged in. */
  @IoR(nr = 0x05, name = "HIDIOCGRAWPHYS")
  @ReturnsCount
  byte[] getPhysicalPath(@Capacity int bytes) throws IoctlException;

  /** Sends a feature report. */
  @IoWR(nr = 0x06, name = "HIDIOCSFEATURE")
  void setFeature(byte[] report) throws IoctlException;

  /** Asks for a feature report; the argument has its number and the room. */
  @IoWR(nr = 0x07, name = "HIDIOCGFEATURE")
  @ReturnsCount
  byte[] getFeature(byte[] report) throws IoctlException;

  /** What tells the device from others of its kind. */
  @IoR(nr = 0x08, name = "HIDIOCGRAWUNIQ")
  @ReturnsCount
  byte[] getUniqueId(@Capacity int bytes) throws IoctlException;

  /** Sends an input report to the device. */
  @IoWR(nr = 0x09, name = "HIDIOCSINPUT")
  void setInput(byte[] report) throws IoctlException;

  /** Asks for an input report; the argument has its number and the room. */
  @IoWR(nr = 0x0a, name = "HIDIOCGINPUT")
  @ReturnsCount
  byte[] getInput(byte[] report) throws IoctlException;

  /** Sends an output report. */
  @IoWR(nr = 0x0b, name = "HIDIOCSOUTPUT")
  void setOutput(byte[] report) throws IoctlException;

  /** Asks for an output report; the argument has its number and the room. */
  @IoWR(nr = 0x0c, name = "HIDIOCGOUTPUT")
  @ReturnsCount
  byte[] getOutput(byte[] report) throws IoctlException;
}
