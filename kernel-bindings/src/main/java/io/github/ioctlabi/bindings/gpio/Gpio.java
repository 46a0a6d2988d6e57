package io.github.ioctlabi.bindings.gpio;

import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.IoctlException;

/** What both versions of {@code linux/gpio.h} share. */
@IoctlInterface(type = 0xb4, header = "linux/gpio.h", prefix = "GPIO", existing = true)
public interface Gpio {
  /** Bytes of a name with its NUL. */
  @IoctlConstant int MAX_NAME_SIZE = 32;

  /**
   * What a chip is.
   *
   * @param name the kernel's name of it
   * @param label what it is for
   * @param lines how many lines it has
   */
  @IoctlStruct(name = "gpiochip_info")
  record ChipInfo(@Length(32) String name, @Length(32) String label, @U32 int lines) {}

  /** Tells what the chip is. */
  @IoR(nr = 0x01, name = "GPIO_GET_CHIPINFO_IOCTL")
  ChipInfo chipInfo() throws IoctlException;

  /** Ends the watch on a line. */
  @IoWR(nr = 0x0c, name = "GPIO_GET_LINEINFO_UNWATCH_IOCTL")
  @U32
  int unwatch(@U32 int offset) throws IoctlException;
}
