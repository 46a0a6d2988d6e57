package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;

/**
 * Numbers within the modes of a terminal: characters, delays and actions. They are those that most
 * architectures share.
 */
@IoctlInterface(header = "asm/termbits.h", prefix = "TTY", existing = true)
public interface TermValues {
  /** Index of the control character that interrupts. */
  @IoctlConstant
  @CName("VINTR")
  int VINTR = 0;

  /** Index of the control character that quits. */
  @IoctlConstant
  @CName("VQUIT")
  int VQUIT = 1;

  /** Index of the control character that erases a character. */
  @IoctlConstant
  @CName("VERASE")
  int VERASE = 2;

  /** Index of the control character that erases a line. */
  @IoctlConstant
  @CName("VKILL")
  int VKILL = 3;

  /** Index of the control character that ends the input. */
  @IoctlConstant
  @CName("VEOF")
  int VEOF = 4;

  /** Index of the control character that is the time to wait, in tenths of a second. */
  @IoctlConstant
  @CName("VTIME")
  int VTIME = 5;

  /** Index of the control character that is the number of characters to wait for. */
  @IoctlConstant
  @CName("VMIN")
  int VMIN = 6;

  /** Index of the control character that switches. */
  @IoctlConstant
  @CName("VSWTC")
  int VSWTC = 7;

  /** Index of the control character that lets output go on. */
  @IoctlConstant
  @CName("VSTART")
  int VSTART = 8;

  /** Index of the control character that stops output. */
  @IoctlConstant
  @CName("VSTOP")
  int VSTOP = 9;

  /** Index of the control character that suspends. */
  @IoctlConstant
  @CName("VSUSP")
  int VSUSP = 10;

  /** Index of the control character that ends a line. */
  @IoctlConstant
  @CName("VEOL")
  int VEOL = 11;

  /** Index of the control character that prints the line again. */
  @IoctlConstant
  @CName("VREPRINT")
  int VREPRINT = 12;

  /** Index of the control character that discards output. */
  @IoctlConstant
  @CName("VDISCARD")
  int VDISCARD = 13;

  /** Index of the control character that erases a word. */
  @IoctlConstant
  @CName("VWERASE")
  int VWERASE = 14;

  /** Index of the control character that quotes the next character. */
  @IoctlConstant
  @CName("VLNEXT")
  int VLNEXT = 15;

  /** Index of the control character that ends a line, too. */
  @IoctlConstant
  @CName("VEOL2")
  int VEOL2 = 16;

  /** Mask of the delay after a newline. */
  @IoctlConstant
  @CName("NLDLY")
  int NLDLY = 0x100;

  /** No delay after a newline. */
  @IoctlConstant
  @CName("NL0")
  int NL0 = 0;

  /** A delay after a newline. */
  @IoctlConstant
  @CName("NL1")
  int NL1 = 0x100;

  /** Mask of the delay after a carriage return. */
  @IoctlConstant
  @CName("CRDLY")
  int CRDLY = 0x600;

  /** No delay after a carriage return. */
  @IoctlConstant
  @CName("CR0")
  int CR0 = 0;

  /** The first delay after a carriage return. */
  @IoctlConstant
  @CName("CR1")
  int CR1 = 0x200;

  /** The second delay after a carriage return. */
  @IoctlConstant
  @CName("CR2")
  int CR2 = 0x400;

  /** The third delay after a carriage return. */
  @IoctlConstant
  @CName("CR3")
  int CR3 = 0x600;

  /** Mask of the delay after a tab. */
  @IoctlConstant
  @CName("TABDLY")
  int TABDLY = 0x1800;

  /** No delay after a tab. */
  @IoctlConstant
  @CName("TAB0")
  int TAB0 = 0;

  /** The first delay after a tab. */
  @IoctlConstant
  @CName("TAB1")
  int TAB1 = 0x800;

  /** The second delay after a tab. */
  @IoctlConstant
  @CName("TAB2")
  int TAB2 = 0x1000;

  /** Tabs become spaces. */
  @IoctlConstant
  @CName("TAB3")
  int TAB3 = 0x1800;

  /** Another name of {@link #TAB3}. */
  @IoctlConstant
  @CName("XTABS")
  int XTABS = 0x1800;

  /** Mask of the delay after a backspace. */
  @IoctlConstant
  @CName("BSDLY")
  int BSDLY = 0x2000;

  /** No delay after a backspace. */
  @IoctlConstant
  @CName("BS0")
  int BS0 = 0;

  /** A delay after a backspace. */
  @IoctlConstant
  @CName("BS1")
  int BS1 = 0x2000;

  /** Mask of the delay after a vertical tab. */
  @IoctlConstant
  @CName("VTDLY")
  int VTDLY = 0x4000;

  /** No delay after a vertical tab. */
  @IoctlConstant
  @CName("VT0")
  int VT0 = 0;

  /** A delay after a vertical tab. */
  @IoctlConstant
  @CName("VT1")
  int VT1 = 0x4000;

  /** Mask of the delay after a form feed. */
  @IoctlConstant
  @CName("FFDLY")
  int FFDLY = 0x8000;

  /** No delay after a form feed. */
  @IoctlConstant
  @CName("FF0")
  int FF0 = 0;

  /** A delay after a form feed. */
  @IoctlConstant
  @CName("FF1")
  int FF1 = 0x8000;

  /** Mask of the bits of a character. */
  @IoctlConstant
  @CName("CSIZE")
  int CSIZE = 0x30;

  /** Five bits a character. */
  @IoctlConstant
  @CName("CS5")
  int CS5 = 0;

  /** Six bits a character. */
  @IoctlConstant
  @CName("CS6")
  int CS6 = 0x10;

  /** Seven bits a character. */
  @IoctlConstant
  @CName("CS7")
  int CS7 = 0x20;

  /** Eight bits a character. */
  @IoctlConstant
  @CName("CS8")
  int CS8 = 0x30;

  /** Stops output. */
  @IoctlConstant
  @CName("TCOOFF")
  int TCOOFF = 0;

  /** Lets output go on. */
  @IoctlConstant
  @CName("TCOON")
  int TCOON = 1;

  /** Sends the character that stops the other side. */
  @IoctlConstant
  @CName("TCIOFF")
  int TCIOFF = 2;

  /** Sends the character that starts the other side. */
  @IoctlConstant
  @CName("TCION")
  int TCION = 3;

  /** Discards what was received. */
  @IoctlConstant
  @CName("TCIFLUSH")
  int TCIFLUSH = 0;

  /** Discards what waits to be sent. */
  @IoctlConstant
  @CName("TCOFLUSH")
  int TCOFLUSH = 1;

  /** Discards both. */
  @IoctlConstant
  @CName("TCIOFLUSH")
  int TCIOFLUSH = 2;

  /** Changes modes at once. */
  @IoctlConstant
  @CName("TCSANOW")
  int TCSANOW = 0;

  /** Changes modes when the output is sent. */
  @IoctlConstant
  @CName("TCSADRAIN")
  int TCSADRAIN = 1;

  /** Changes modes when the output is sent, and discards input. */
  @IoctlConstant
  @CName("TCSAFLUSH")
  int TCSAFLUSH = 2;
}
