package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U8;

/** The size of a terminal, its modes in their oldest form, and the lines of a modem. */
@IoctlInterface(header = "asm/termios.h", prefix = "TIOCM", existing = true)
public interface Termio {
  /** Control characters of a {@link Modes}. */
  @IoctlConstant
  @CName("NCC")
  int NCC = 8;

  /** Another name of {@link ModemLine#CAR}. */
  @IoctlConstant int CD = 0x40;

  /** Another name of {@link ModemLine#RNG}. */
  @IoctlConstant int RI = 0x80;

  /** The lines of a modem. */
  @IoctlFlags
  @S32
  @CName("tiocm")
  enum ModemLine {
    /** Line enable. */
    @Bit(0)
    LE,
    /** Data terminal ready. */
    @Bit(1)
    DTR,
    /** Request to send. */
    @Bit(2)
    RTS,
    /** Secondary transmit. */
    @Bit(3)
    ST,
    /** Secondary receive. */
    @Bit(4)
    SR,
    /** Clear to send. */
    @Bit(5)
    CTS,
    /** Carrier detect. */
    @Bit(6)
    CAR,
    /** Ring. */
    @Bit(7)
    RNG,
    /** Data set ready. */
    @Bit(8)
    DSR,
    /** The first free output. */
    @Bit(13)
    OUT1,
    /** The second free output. */
    @Bit(14)
    OUT2,
    /** What is sent is received. */
    @Bit(15)
    LOOP
  }

  /**
   * The size of a terminal's window.
   *
   * @param rows lines of text
   * @param columns characters a line
   * @param widthPixels its width, which the kernel only keeps
   * @param heightPixels its height, which the kernel only keeps
   */
  @IoctlStruct(name = "winsize")
  record WindowSize(
      @CName("ws_row") @U16 int rows,
      @CName("ws_col") @U16 int columns,
      @CName("ws_xpixel") @U16 int widthPixels,
      @CName("ws_ypixel") @U16 int heightPixels) {}

  /**
   * The modes of a terminal in their oldest form.
   *
   * @param iflag the low bits of {@link TermBits.InputMode}
   * @param oflag the low bits of {@link TermBits.OutputMode}
   * @param cflag the low bits of {@link TermBits.ControlMode}
   * @param lflag the low bits of {@link TermBits.LocalMode}
   * @param line the line discipline
   * @param cc the control characters
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "termio")
  record Modes(
      @CName("c_iflag") @U16 int iflag,
      @CName("c_oflag") @U16 int oflag,
      @CName("c_cflag") @U16 int cflag,
      @CName("c_lflag") @U16 int lflag,
      @CName("c_line") @U8 int line,
      @CName("c_cc") @Length(8) byte[] cc) {}
}
