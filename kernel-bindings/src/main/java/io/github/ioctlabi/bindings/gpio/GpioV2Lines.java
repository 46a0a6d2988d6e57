package io.github.ioctlabi.bindings.gpio;

import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.runtime.IoctlException;

/** Lines that a program has taken, {@link GpioV2.LineRequest#fd}. */
@IoctlInterface(type = 0xb4, header = "linux/gpio.h", prefix = "GPIO_V2_LINE", existing = true)
public interface GpioV2Lines {
  /** Changes how the lines work. */
  @IoWR(nr = 0x0d, name = "GPIO_V2_LINE_SET_CONFIG_IOCTL")
  void setConfig(GpioV2.LineConfig config) throws IoctlException;

  /** Tells the values of lines. */
  @IoWR(nr = 0x0e, name = "GPIO_V2_LINE_GET_VALUES_IOCTL")
  GpioV2.LineValues values(GpioV2.LineValues values) throws IoctlException;

  /** Sets the values of outputs. */
  @IoWR(nr = 0x0f, name = "GPIO_V2_LINE_SET_VALUES_IOCTL")
  void setValues(GpioV2.LineValues values) throws IoctlException;
}
