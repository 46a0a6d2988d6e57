package io.github.ioctlabi.bindings.gpio;

import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.runtime.IoctlException;

/** Lines that a program has taken, {@link GpioV1.HandleRequest#fd}. */
@IoctlInterface(type = 0xb4, header = "linux/gpio.h", prefix = "GPIOHANDLE", existing = true)
public interface GpioV1Lines {
  /** Tells the values of the lines. */
  @IoWR(nr = 0x08, name = "GPIOHANDLE_GET_LINE_VALUES_IOCTL")
  GpioV1.HandleData values(GpioV1.HandleData values) throws IoctlException;

  /** Sets the values of outputs. */
  @IoWR(nr = 0x09, name = "GPIOHANDLE_SET_LINE_VALUES_IOCTL")
  void setValues(GpioV1.HandleData values) throws IoctlException;

  /** Changes how the lines work. */
  @IoWR(nr = 0x0a, name = "GPIOHANDLE_SET_CONFIG_IOCTL")
  void setConfig(GpioV1.HandleConfig config) throws IoctlException;
}
