package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * The modes of a terminal, {@code termios(3)}. Where an architecture has structs of its own behind
 * a number, the number there is 0, which every terminal refuses.
 */
@IoctlInterface(type = 'T', header = "asm/ioctls.h", prefix = "TTY", existing = true)
public interface TtyModes {
  /** Tells the modes. */
  @IoRaw(
      request = 0x5401,
      name = "TCGETS",
      except = {
        @ArchNumber(arch = "alpha", request = 0x0),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x0)
      })
  TermBits.Termios modes() throws IoctlException;

  /** Sets the modes at once. */
  @IoRaw(
      request = 0x5402,
      name = "TCSETS",
      except = {
        @ArchNumber(arch = "alpha", request = 0x0),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x0)
      })
  void setModes(TermBits.Termios modes) throws IoctlException;

  /** Sets the modes when the output is sent. */
  @IoRaw(
      request = 0x5403,
      name = "TCSETSW",
      except = {
        @ArchNumber(arch = "alpha", request = 0x0),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x0)
      })
  void setModesAfterOutput(TermBits.Termios modes) throws IoctlException;

  /** Sets the modes when the output is sent, and discards input. */
  @IoRaw(
      request = 0x5404,
      name = "TCSETSF",
      except = {
        @ArchNumber(arch = "alpha", request = 0x0),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x0)
      })
  void setModesAndFlush(TermBits.Termios modes) throws IoctlException;

  /** Tells the modes in their oldest form. */
  @IoRaw(
      request = 0x5405,
      name = "TCGETA",
      except = {
        @ArchNumber(arch = "alpha", request = 0x40127417),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x40125401)
      })
  Termio.Modes oldModes() throws IoctlException;

  /** Sets the modes in their oldest form. */
  @IoRaw(
      request = 0x5406,
      name = "TCSETA",
      except = {
        @ArchNumber(arch = "alpha", request = 0x80127418),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x80125402)
      })
  void setOldModes(Termio.Modes modes) throws IoctlException;

  /** Sets them when the output is sent. */
  @IoRaw(
      request = 0x5407,
      name = "TCSETAW",
      except = {
        @ArchNumber(arch = "alpha", request = 0x80127419),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x80125403)
      })
  void setOldModesAfterOutput(Termio.Modes modes) throws IoctlException;

  /** Sets them when the output is sent, and discards input. */
  @IoRaw(
      request = 0x5408,
      name = "TCSETAF",
      except = {
        @ArchNumber(arch = "alpha", request = 0x8012741c),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x80125404)
      })
  void setOldModesAndFlush(Termio.Modes modes) throws IoctlException;

  /** Tells the modes with their speeds. */
  @IoR(nr = 0x2a, name = "TCGETS2")
  TermBits.Termios2 modes2() throws IoctlException;

  /** Sets the modes with their speeds at once. */
  @IoW(nr = 0x2b, name = "TCSETS2")
  void setModes2(TermBits.Termios2 modes) throws IoctlException;

  /** Sets them when the output is sent. */
  @IoW(nr = 0x2c, name = "TCSETSW2")
  void setModes2AfterOutput(TermBits.Termios2 modes) throws IoctlException;

  /** Sets them when the output is sent, and discards input. */
  @IoW(nr = 0x2d, name = "TCSETSF2")
  void setModes2AndFlush(TermBits.Termios2 modes) throws IoctlException;

  /** Tells which modes are locked. */
  @IoRaw(
      request = 0x5456,
      name = "TIOCGLCKTRMIOS",
      except = {
        @ArchNumber(arch = "alpha", request = 0x0),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x0)
      })
  TermBits.Termios locks() throws IoctlException;

  /** Locks the modes whose bits are set. */
  @IoRaw(
      request = 0x5457,
      name = "TIOCSLCKTRMIOS",
      except = {
        @ArchNumber(arch = "alpha", request = 0x0),
        @ArchNumber(arch = "mips64", request = 0x0),
        @ArchNumber(arch = "mips64el", request = 0x0),
        @ArchNumber(arch = "ppc64", request = 0x0),
        @ArchNumber(arch = "ppc64le", request = 0x0),
        @ArchNumber(arch = "sparcv9", request = 0x0)
      })
  void setLocks(TermBits.Termios locks) throws IoctlException;
}
