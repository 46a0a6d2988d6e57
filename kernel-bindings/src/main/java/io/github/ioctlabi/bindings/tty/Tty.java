package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.S8;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.ByAddress;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.IoctlResult;
import java.io.IOException;

/**
 * A terminal, {@code ioctl_tty(2)}. The commands with a size in their number have the numbers that
 * all architectures but sparc share.
 */
@IoctlInterface(type = 'T', header = "asm/ioctls.h", prefix = "TTY", existing = true)
public interface Tty extends AutoCloseable {
  /** The first byte of a packet that holds data. */
  @IoctlConstant
  @CName("TIOCPKT_DATA")
  int PACKET_DATA = 0;

  /** What the first byte of a packet says, in packet mode. */
  @IoctlFlags
  @U8
  @CName("tiocpkt")
  enum PacketEvent {
    /** The input was discarded. */
    @Bit(0)
    FLUSHREAD,
    /** The output was discarded. */
    @Bit(1)
    FLUSHWRITE,
    /** The output was stopped. */
    @Bit(2)
    STOP,
    /** The output goes on. */
    @Bit(3)
    START,
    /** Characters no longer stop the output. */
    @Bit(4)
    NOSTOP,
    /** Characters stop the output. */
    @Bit(5)
    DOSTOP,
    /** The modes were changed. */
    @Bit(6)
    IOCTL
  }

  /** Sends a break, or only waits for the output if the argument is not 0. */
  @IoRaw(
      request = 0x5409,
      name = "TCSBRK",
      except = {
        @ArchNumber(arch = "alpha", request = 0x2000741d),
        @ArchNumber(arch = "mips64", request = 0x5405),
        @ArchNumber(arch = "mips64el", request = 0x5405),
        @ArchNumber(arch = "ppc64", request = 0x2000741d),
        @ArchNumber(arch = "ppc64le", request = 0x2000741d),
        @ArchNumber(arch = "sparcv9", request = 0x20005405)
      })
  void sendBreak(@ByValue @S32 int drain) throws IoctlException;

  /** Sends a break of some length. */
  @IoRaw(
      request = 0x5425,
      name = "TCSBRKP",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5486),
        @ArchNumber(arch = "mips64el", request = 0x5486)
      })
  void sendLongBreak(@ByValue @S32 int deciseconds) throws IoctlException;

  /** Begins a break. */
  @IoRaw(
      request = 0x5427,
      name = "TIOCSBRK",
      except = {@ArchNumber(arch = "sparcv9", request = 0x2000747b)})
  void startBreak() throws IoctlException;

  /** Ends a break. */
  @IoRaw(
      request = 0x5428,
      name = "TIOCCBRK",
      except = {@ArchNumber(arch = "sparcv9", request = 0x2000747a)})
  void endBreak() throws IoctlException;

  /** Stops and starts, by one of {@link TermValues#TCOOFF} and the three after it. */
  @IoRaw(
      request = 0x540A,
      name = "TCXONC",
      except = {
        @ArchNumber(arch = "alpha", request = 0x2000741e),
        @ArchNumber(arch = "mips64", request = 0x5406),
        @ArchNumber(arch = "mips64el", request = 0x5406),
        @ArchNumber(arch = "ppc64", request = 0x2000741e),
        @ArchNumber(arch = "ppc64le", request = 0x2000741e),
        @ArchNumber(arch = "sparcv9", request = 0x20005406)
      })
  void flow(@ByValue @S32 int action) throws IoctlException;

  /** Discards, by one of {@link TermValues#TCIFLUSH} and the two after it. */
  @IoRaw(
      request = 0x540B,
      name = "TCFLSH",
      except = {
        @ArchNumber(arch = "alpha", request = 0x2000741f),
        @ArchNumber(arch = "mips64", request = 0x5407),
        @ArchNumber(arch = "mips64el", request = 0x5407),
        @ArchNumber(arch = "ppc64", request = 0x2000741f),
        @ArchNumber(arch = "ppc64le", request = 0x2000741f),
        @ArchNumber(arch = "sparcv9", request = 0x20005407)
      })
  void flush(@ByValue @S32 int queue) throws IoctlException;

  /** Lets nobody else open it. */
  @IoRaw(
      request = 0x540C,
      name = "TIOCEXCL",
      except = {
        @ArchNumber(arch = "mips64", request = 0x740d),
        @ArchNumber(arch = "mips64el", request = 0x740d),
        @ArchNumber(arch = "sparcv9", request = 0x2000740d)
      })
  void setExclusive() throws IoctlException;

  /** Lets others open it again. */
  @IoRaw(
      request = 0x540D,
      name = "TIOCNXCL",
      except = {
        @ArchNumber(arch = "mips64", request = 0x740e),
        @ArchNumber(arch = "mips64el", request = 0x740e),
        @ArchNumber(arch = "sparcv9", request = 0x2000740e)
      })
  void clearExclusive() throws IoctlException;

  /** Tells whether nobody else may open it: 1 if so. */
  @IoR(nr = 0x40, name = "TIOCGEXCL")
  @S32
  int exclusive() throws IoctlException;

  /** Makes it the session's terminal; 1 takes it from another session. */
  @IoRaw(
      request = 0x540E,
      name = "TIOCSCTTY",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5480),
        @ArchNumber(arch = "mips64el", request = 0x5480),
        @ArchNumber(arch = "sparcv9", request = 0x20007484)
      })
  void setControlling(@ByValue @S32 int steal) throws IoctlException;

  /** Leaves the session without a terminal. */
  @IoRaw(
      request = 0x5422,
      name = "TIOCNOTTY",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5471),
        @ArchNumber(arch = "mips64el", request = 0x5471),
        @ArchNumber(arch = "sparcv9", request = 0x20007471)
      })
  void giveUpControlling() throws IoctlException;

  /** Tells the process group in the foreground. */
  @IoRaw(
      request = 0x540F,
      name = "TIOCGPGRP",
      except = {
        @ArchNumber(arch = "alpha", request = 0x40047477),
        @ArchNumber(arch = "mips64", request = 0x40047477),
        @ArchNumber(arch = "mips64el", request = 0x40047477),
        @ArchNumber(arch = "ppc64", request = 0x40047477),
        @ArchNumber(arch = "ppc64le", request = 0x40047477),
        @ArchNumber(arch = "sparcv9", request = 0x40047483)
      })
  @S32
  int foregroundGroup() throws IoctlException;

  /** Puts a process group in the foreground. */
  @IoRaw(
      request = 0x5410,
      name = "TIOCSPGRP",
      except = {
        @ArchNumber(arch = "alpha", request = 0x80047476),
        @ArchNumber(arch = "mips64", request = 0x80047476),
        @ArchNumber(arch = "mips64el", request = 0x80047476),
        @ArchNumber(arch = "ppc64", request = 0x80047476),
        @ArchNumber(arch = "ppc64le", request = 0x80047476),
        @ArchNumber(arch = "sparcv9", request = 0x80047482)
      })
  void setForegroundGroup(@ByAddress @S32 int group) throws IoctlException;

  /** Tells the session. */
  @IoRaw(
      request = 0x5429,
      name = "TIOCGSID",
      except = {
        @ArchNumber(arch = "mips64", request = 0x7416),
        @ArchNumber(arch = "mips64el", request = 0x7416),
        @ArchNumber(arch = "sparcv9", request = 0x40047485)
      })
  @S32
  int session() throws IoctlException;

  /** Tells how many bytes wait to be sent. */
  @IoRaw(
      request = 0x5411,
      name = "TIOCOUTQ",
      except = {
        @ArchNumber(arch = "alpha", request = 0x40047473),
        @ArchNumber(arch = "mips64", request = 0x7472),
        @ArchNumber(arch = "mips64el", request = 0x7472),
        @ArchNumber(arch = "ppc64", request = 0x40047473),
        @ArchNumber(arch = "ppc64le", request = 0x40047473),
        @ArchNumber(arch = "sparcv9", request = 0x40047473)
      })
  @S32
  int outputQueue() throws IoctlException;

  /** Puts a character in front of the input. */
  @IoRaw(
      request = 0x5412,
      name = "TIOCSTI",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5472),
        @ArchNumber(arch = "mips64el", request = 0x5472),
        @ArchNumber(arch = "sparcv9", request = 0x80017472)
      })
  void insert(@ByAddress @S8 byte character) throws IoctlException;

  /** Tells the size of the window. */
  @IoRaw(
      request = 0x5413,
      name = "TIOCGWINSZ",
      except = {
        @ArchNumber(arch = "alpha", request = 0x40087468),
        @ArchNumber(arch = "mips64", request = 0x40087468),
        @ArchNumber(arch = "mips64el", request = 0x40087468),
        @ArchNumber(arch = "ppc64", request = 0x40087468),
        @ArchNumber(arch = "ppc64le", request = 0x40087468),
        @ArchNumber(arch = "sparcv9", request = 0x40087468)
      })
  Termio.WindowSize windowSize() throws IoctlException;

  /** Sets the size of the window. */
  @IoRaw(
      request = 0x5414,
      name = "TIOCSWINSZ",
      except = {
        @ArchNumber(arch = "alpha", request = 0x80087467),
        @ArchNumber(arch = "mips64", request = 0x80087467),
        @ArchNumber(arch = "mips64el", request = 0x80087467),
        @ArchNumber(arch = "ppc64", request = 0x80087467),
        @ArchNumber(arch = "ppc64le", request = 0x80087467),
        @ArchNumber(arch = "sparcv9", request = 0x80087467)
      })
  void setWindowSize(Termio.WindowSize size) throws IoctlException;

  /**
   * Asks the console for something, by a code in the first byte. Some codes answer by the result,
   * such as that of the console in front, others in the first byte, such as that of the shift keys.
   */
  @IoRaw(
      request = 0x541C,
      name = "TIOCLINUX",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5483),
        @ArchNumber(arch = "mips64el", request = 0x5483)
      })
  @Length(16)
  IoctlResult<byte[]> console(@Length(16) byte[] command) throws IoctlException;

  /** Sends the console's output here. */
  @IoRaw(
      request = 0x541D,
      name = "TIOCCONS",
      except = {
        @ArchNumber(arch = "mips64", request = 0x80047478),
        @ArchNumber(arch = "mips64el", request = 0x80047478),
        @ArchNumber(arch = "sparcv9", request = 0x20007424)
      })
  void redirectConsole() throws IoctlException;

  /** Sets the line discipline. */
  @IoRaw(
      request = 0x5423,
      name = "TIOCSETD",
      except = {
        @ArchNumber(arch = "mips64", request = 0x7401),
        @ArchNumber(arch = "mips64el", request = 0x7401),
        @ArchNumber(arch = "sparcv9", request = 0x80047401)
      })
  void setDiscipline(@ByAddress @S32 int discipline) throws IoctlException;

  /** Tells the line discipline. */
  @IoRaw(
      request = 0x5424,
      name = "TIOCGETD",
      except = {
        @ArchNumber(arch = "mips64", request = 0x7400),
        @ArchNumber(arch = "mips64el", request = 0x7400),
        @ArchNumber(arch = "sparcv9", request = 0x40047400)
      })
  @S32
  int discipline() throws IoctlException;

  /** Tells the device behind the console. */
  @IoR(nr = 0x32, name = "TIOCGDEV")
  @U32
  int deviceNumber() throws IoctlException;

  /** Hangs up. */
  @IoRaw(
      request = 0x5437,
      name = "TIOCVHANGUP",
      except = {@ArchNumber(arch = "sparcv9", request = 0x20005437)})
  void hangUp() throws IoctlException;

  @Override
  void close() throws IOException;
}
