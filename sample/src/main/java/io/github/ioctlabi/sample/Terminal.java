package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.IoctlException;

/** The master side of a pseudoterminal, {@code pts(4)}. */
@IoctlInterface(type = 'T', header = "sample/terminal.h")
public interface Terminal {
  /**
   * The size of a terminal's window. The commands that carry it have old numbers without a
   * direction or a size, so a program passes the struct to {@code Device.ioctl} itself.
   *
   * @param rows lines of text
   * @param columns characters a line
   * @param widthPixels unused by the kernel
   * @param heightPixels unused by the kernel
   */
  @IoctlStruct(name = "terminal_winsize")
  record WindowSize(@U16 int rows, @U16 int columns, @U16 int widthPixels, @U16 int heightPixels) {}

  /** Tells the number of the other side, {@code /dev/pts/N}. */
  @IoR(nr = 0x30, name = "TIOCGPTN")
  @U32
  int number() throws IoctlException;

  /**
   * Locks the other side or lets it be opened.
   *
   * @param locked 1 to lock, 0 to unlock
   */
  @IoW(nr = 0x31, name = "TIOCSPTLCK")
  void setLocked(@S32 int locked) throws IoctlException;

  /** Tells whether the other side is locked: 1 if it is. */
  @IoR(nr = 0x39, name = "TIOCGPTLCK")
  @S32
  int locked() throws IoctlException;
}
