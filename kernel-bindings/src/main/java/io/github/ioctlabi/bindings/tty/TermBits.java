package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.runtime.Flags;

/**
 * The modes of a terminal. Structs and values are those that most architectures share; alpha, mips,
 * powerpc and sparc have others.
 */
@IoctlInterface(header = "asm/termbits.h", prefix = "TTY", existing = true)
public interface TermBits {
  /** Control characters of a {@link Termios}. */
  @IoctlConstant
  @CName("NCCS")
  int NCCS = 19;

  /** What happens to input. */
  @IoctlFlags
  @U32
  @CName("tty_iflag")
  enum InputMode {
    /** Breaks are ignored. */
    @Bit(0)
    @CName("IGNBRK")
    IGNBRK,
    /** Breaks interrupt. */
    @Bit(1)
    @CName("BRKINT")
    BRKINT,
    /** Characters with wrong parity are ignored. */
    @Bit(2)
    @CName("IGNPAR")
    IGNPAR,
    /** Wrong parity is marked. */
    @Bit(3)
    @CName("PARMRK")
    PARMRK,
    /** Parity is checked. */
    @Bit(4)
    @CName("INPCK")
    INPCK,
    /** The eighth bit is cleared. */
    @Bit(5)
    @CName("ISTRIP")
    ISTRIP,
    /** Newline becomes carriage return. */
    @Bit(6)
    @CName("INLCR")
    INLCR,
    /** Carriage return is ignored. */
    @Bit(7)
    @CName("IGNCR")
    IGNCR,
    /** Carriage return becomes newline. */
    @Bit(8)
    @CName("ICRNL")
    ICRNL,
    /** Capitals become small. */
    @Bit(9)
    @CName("IUCLC")
    IUCLC,
    /** Output can be stopped. */
    @Bit(10)
    @CName("IXON")
    IXON,
    /** Any character starts it again. */
    @Bit(11)
    @CName("IXANY")
    IXANY,
    /** The other side is stopped when the buffer is full. */
    @Bit(12)
    @CName("IXOFF")
    IXOFF,
    /** The bell rings when the buffer is full. */
    @Bit(13)
    @CName("IMAXBEL")
    IMAXBEL,
    /** Input is UTF-8. */
    @Bit(14)
    @CName("IUTF8")
    IUTF8
  }

  /** What happens to output. */
  @IoctlFlags
  @U32
  @CName("tty_oflag")
  enum OutputMode {
    /** Output is processed. */
    @Bit(0)
    @CName("OPOST")
    OPOST,
    /** Small letters become capitals. */
    @Bit(1)
    @CName("OLCUC")
    OLCUC,
    /** Newline becomes carriage return and newline. */
    @Bit(2)
    @CName("ONLCR")
    ONLCR,
    /** Carriage return becomes newline. */
    @Bit(3)
    @CName("OCRNL")
    OCRNL,
    /** No carriage return in column 0. */
    @Bit(4)
    @CName("ONOCR")
    ONOCR,
    /** Newline does what carriage return does. */
    @Bit(5)
    @CName("ONLRET")
    ONLRET,
    /** Delays are filled with characters. */
    @Bit(6)
    @CName("OFILL")
    OFILL,
    /** The fill is DEL. */
    @Bit(7)
    @CName("OFDEL")
    OFDEL
  }

  /** How characters travel. */
  @IoctlFlags
  @U32
  @CName("tty_cflag")
  enum ControlMode {
    /** Two stop bits. */
    @Bit(6)
    @CName("CSTOPB")
    CSTOPB,
    /** Characters are received. */
    @Bit(7)
    @CName("CREAD")
    CREAD,
    /** With parity. */
    @Bit(8)
    @CName("PARENB")
    PARENB,
    /** Odd parity. */
    @Bit(9)
    @CName("PARODD")
    PARODD,
    /** The last close hangs up. */
    @Bit(10)
    @CName("HUPCL")
    HUPCL,
    /** Modem lines are ignored. */
    @Bit(11)
    @CName("CLOCAL")
    CLOCAL,
    /** An address bit. */
    @Bit(29)
    @CName("ADDRB")
    ADDRB,
    /** Parity does not change. */
    @Bit(30)
    @CName("CMSPAR")
    CMSPAR,
    /** Flow control by the lines. */
    @Bit(31)
    @CName("CRTSCTS")
    CRTSCTS
  }

  /** How the terminal behaves. */
  @IoctlFlags
  @U32
  @CName("tty_lflag")
  enum LocalMode {
    /** Characters raise signals. */
    @Bit(0)
    @CName("ISIG")
    ISIG,
    /** Input comes in lines. */
    @Bit(1)
    @CName("ICANON")
    ICANON,
    /** Capitals only. */
    @Bit(2)
    @CName("XCASE")
    XCASE,
    /** Input is echoed. */
    @Bit(3)
    @CName("ECHO")
    ECHO,
    /** Erased characters vanish. */
    @Bit(4)
    @CName("ECHOE")
    ECHOE,
    /** Erased lines vanish. */
    @Bit(5)
    @CName("ECHOK")
    ECHOK,
    /** Newlines are echoed in any case. */
    @Bit(6)
    @CName("ECHONL")
    ECHONL,
    /** Signals leave the queues alone. */
    @Bit(7)
    @CName("NOFLSH")
    NOFLSH,
    /** Background output stops its process. */
    @Bit(8)
    @CName("TOSTOP")
    TOSTOP,
    /** Control characters are echoed as letters. */
    @Bit(9)
    @CName("ECHOCTL")
    ECHOCTL,
    /** Erased characters are printed. */
    @Bit(10)
    @CName("ECHOPRT")
    ECHOPRT,
    /** Erased lines vanish character by character. */
    @Bit(11)
    @CName("ECHOKE")
    ECHOKE,
    /** Output is discarded. */
    @Bit(12)
    @CName("FLUSHO")
    FLUSHO,
    /** Input is printed again at the next character. */
    @Bit(14)
    @CName("PENDIN")
    PENDIN,
    /** More control characters have a meaning. */
    @Bit(15)
    @CName("IEXTEN")
    IEXTEN,
    /** Lines are edited elsewhere. */
    @Bit(16)
    @CName("EXTPROC")
    EXTPROC
  }

  /**
   * The modes of a terminal.
   *
   * @param iflag what happens to input
   * @param oflag what happens to output
   * @param cflag how characters travel
   * @param lflag how the terminal behaves
   * @param line the line discipline
   * @param cc the control characters
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "termios")
  record Termios(
      @CName("c_iflag") Flags<InputMode> iflag,
      @CName("c_oflag") Flags<OutputMode> oflag,
      @CName("c_cflag") Flags<ControlMode> cflag,
      @CName("c_lflag") Flags<LocalMode> lflag,
      @CName("c_line") @U8 int line,
      @CName("c_cc") @Length(19) byte[] cc) {}

  /**
   * The modes of a terminal, with speeds of any number.
   *
   * @param iflag what happens to input
   * @param oflag what happens to output
   * @param cflag how characters travel
   * @param lflag how the terminal behaves
   * @param line the line discipline
   * @param cc the control characters
   * @param ispeed the speed of the input
   * @param ospeed the speed of the output
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "termios2")
  record Termios2(
      @CName("c_iflag") Flags<InputMode> iflag,
      @CName("c_oflag") Flags<OutputMode> oflag,
      @CName("c_cflag") Flags<ControlMode> cflag,
      @CName("c_lflag") Flags<LocalMode> lflag,
      @CName("c_line") @U8 int line,
      @CName("c_cc") @Length(19) byte[] cc,
      @CName("c_ispeed") @U32 int ispeed,
      @CName("c_ospeed") @U32 int ospeed) {}

  /**
   * The modes of a terminal as the kernel keeps them.
   *
   * @param iflag what happens to input
   * @param oflag what happens to output
   * @param cflag how characters travel
   * @param lflag how the terminal behaves
   * @param line the line discipline
   * @param cc the control characters
   * @param ispeed the speed of the input
   * @param ospeed the speed of the output
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "ktermios")
  record KernelTermios(
      @CName("c_iflag") Flags<InputMode> iflag,
      @CName("c_oflag") Flags<OutputMode> oflag,
      @CName("c_cflag") Flags<ControlMode> cflag,
      @CName("c_lflag") Flags<LocalMode> lflag,
      @CName("c_line") @U8 int line,
      @CName("c_cc") @Length(19) byte[] cc,
      @CName("c_ispeed") @U32 int ispeed,
      @CName("c_ospeed") @U32 int ospeed) {}
}
