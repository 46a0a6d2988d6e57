package io.github.ioctlabi.bindings.loop;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;

/** The device {@code /dev/loop-control}, which makes loop devices. */
@IoctlInterface(header = "linux/loop.h", prefix = "LOOP_CTL", existing = true)
public interface LoopControl {
  /** Makes a device, the next free one for a negative number, and returns its number. */
  @IoRaw(request = 0x4C80, name = "LOOP_CTL_ADD")
  @ReturnsValue
  int add(@ByValue @S32 int number) throws IoctlException;

  /** Removes a device that nobody uses. */
  @IoRaw(request = 0x4C81, name = "LOOP_CTL_REMOVE")
  @ReturnsValue
  int remove(@ByValue @S32 int number) throws IoctlException;

  /** Finds a free device, or makes one, and returns its number. */
  @IoRaw(request = 0x4C82, name = "LOOP_CTL_GET_FREE")
  @ReturnsValue
  int free() throws IoctlException;
}
