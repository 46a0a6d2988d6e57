package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;

/** The master side of a pseudoterminal, {@code pts(4)}, and what any file knows of its bytes. */
@IoctlInterface(type = 'T', header = "asm/termios.h", existing = true)
public interface Terminal {
  /**
   * The size of a terminal's window.
   *
   * @param rows lines of text
   * @param columns characters a line
   * @param widthPixels unused by the kernel
   * @param heightPixels unused by the kernel
   */
  @IoctlStruct(name = "winsize")
  record WindowSize(
      @CName("ws_row") @U16 int rows,
      @CName("ws_col") @U16 int columns,
      @CName("ws_xpixel") @U16 int widthPixels,
      @CName("ws_ypixel") @U16 int heightPixels) {}

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

  /** Tells the size of the window; the number is from before the scheme. */
  @IoRaw(
      request = 0x5413,
      name = "TIOCGWINSZ",
      except = @ArchNumber(arch = "ppc64le", request = 0x40087468))
  WindowSize windowSize() throws IoctlException;

  /** Sets the size of the window. */
  @IoRaw(
      request = 0x5414,
      name = "TIOCSWINSZ",
      except = @ArchNumber(arch = "ppc64le", request = 0x80087467))
  void setWindowSize(WindowSize size) throws IoctlException;

  /** Tells how many bytes wait to be read, or are left of a file. */
  @IoRaw(
      request = 0x541b,
      name = "FIONREAD",
      except = @ArchNumber(arch = "ppc64le", request = 0x4004667f))
  @S32
  int bytesWaiting() throws IoctlException;
}
