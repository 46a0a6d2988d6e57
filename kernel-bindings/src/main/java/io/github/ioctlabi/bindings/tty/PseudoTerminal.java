package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.ByAddress;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;

/** The master of a pseudoterminal, {@code pts(4)}. */
@IoctlInterface(type = 'T', header = "asm/ioctls.h", prefix = "TTY", existing = true)
public interface PseudoTerminal {
  /** Switches packet mode on or off. */
  @IoRaw(
      request = 0x5420,
      name = "TIOCPKT",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5470),
        @ArchNumber(arch = "mips64el", request = 0x5470),
        @ArchNumber(arch = "sparcv9", request = 0x80047470)
      })
  void setPacketMode(@ByAddress @S32 int on) throws IoctlException;

  /** Tells whether packet mode is on: 1 if so. */
  @IoR(nr = 0x38, name = "TIOCGPKT")
  @S32
  int packetMode() throws IoctlException;

  /** Tells the number of the other side, {@code /dev/pts/N}. */
  @IoR(nr = 0x30, name = "TIOCGPTN")
  @U32
  int number() throws IoctlException;

  /** Locks the other side or lets it be opened. */
  @IoW(nr = 0x31, name = "TIOCSPTLCK")
  void setLocked(@S32 int locked) throws IoctlException;

  /** Tells whether the other side is locked: 1 if so. */
  @IoR(nr = 0x39, name = "TIOCGPTLCK")
  @S32
  int locked() throws IoctlException;

  /** Sends a signal to the other side's processes. */
  @IoW(nr = 0x36, name = "TIOCSIG")
  void signal(@ByValue @S32 int signal) throws IoctlException;

  /** Opens the other side. */
  @Io(nr = 0x41, name = "TIOCGPTPEER")
  @ReturnsValue
  Tty peer(@ByValue @S32 int openFlags) throws IoctlException;
}
