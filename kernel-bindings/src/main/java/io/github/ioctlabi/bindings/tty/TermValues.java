package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;

/**
 * Numbers within the modes of a terminal: characters, delays, speeds and actions. They are those
 * that most architectures share.
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

  /** Mask of the speed. */
  @IoctlConstant
  @CName("CBAUD")
  int CBAUD = 0x100f;

  /** The bit of the speeds above 38400. */
  @IoctlConstant
  @CName("CBAUDEX")
  int CBAUDEX = 0x1000;

  /** The speed is a number of its own, {@link TermBits.Termios2#ospeed}. */
  @IoctlConstant
  @CName("BOTHER")
  int BOTHER = 0x1000;

  /** Mask of the speed of the input. */
  @IoctlConstant
  @CName("CIBAUD")
  int CIBAUD = 0x100f0000;

  /** How far the speed of the input is shifted. */
  @IoctlConstant
  @CName("IBSHIFT")
  int IBSHIFT = 0x10;

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

  /** Hang up. */
  @IoctlConstant
  @CName("B0")
  int B0 = 0x0;

  /** 50 bits a second. */
  @IoctlConstant
  @CName("B50")
  int B50 = 0x1;

  /** 75 bits a second. */
  @IoctlConstant
  @CName("B75")
  int B75 = 0x2;

  /** 110 bits a second. */
  @IoctlConstant
  @CName("B110")
  int B110 = 0x3;

  /** 134 bits a second. */
  @IoctlConstant
  @CName("B134")
  int B134 = 0x4;

  /** 150 bits a second. */
  @IoctlConstant
  @CName("B150")
  int B150 = 0x5;

  /** 200 bits a second. */
  @IoctlConstant
  @CName("B200")
  int B200 = 0x6;

  /** 300 bits a second. */
  @IoctlConstant
  @CName("B300")
  int B300 = 0x7;

  /** 600 bits a second. */
  @IoctlConstant
  @CName("B600")
  int B600 = 0x8;

  /** 1200 bits a second. */
  @IoctlConstant
  @CName("B1200")
  int B1200 = 0x9;

  /** 1800 bits a second. */
  @IoctlConstant
  @CName("B1800")
  int B1800 = 0xa;

  /** 2400 bits a second. */
  @IoctlConstant
  @CName("B2400")
  int B2400 = 0xb;

  /** 4800 bits a second. */
  @IoctlConstant
  @CName("B4800")
  int B4800 = 0xc;

  /** 9600 bits a second. */
  @IoctlConstant
  @CName("B9600")
  int B9600 = 0xd;

  /** 19200 bits a second. */
  @IoctlConstant
  @CName("B19200")
  int B19200 = 0xe;

  /** 38400 bits a second. */
  @IoctlConstant
  @CName("B38400")
  int B38400 = 0xf;

  /** 57600 bits a second. */
  @IoctlConstant
  @CName("B57600")
  int B57600 = 0x1001;

  /** 115200 bits a second. */
  @IoctlConstant
  @CName("B115200")
  int B115200 = 0x1002;

  /** 230400 bits a second. */
  @IoctlConstant
  @CName("B230400")
  int B230400 = 0x1003;

  /** 460800 bits a second. */
  @IoctlConstant
  @CName("B460800")
  int B460800 = 0x1004;

  /** 500000 bits a second. */
  @IoctlConstant
  @CName("B500000")
  int B500000 = 0x1005;

  /** 576000 bits a second. */
  @IoctlConstant
  @CName("B576000")
  int B576000 = 0x1006;

  /** 921600 bits a second. */
  @IoctlConstant
  @CName("B921600")
  int B921600 = 0x1007;

  /** 1000000 bits a second. */
  @IoctlConstant
  @CName("B1000000")
  int B1000000 = 0x1008;

  /** 1152000 bits a second. */
  @IoctlConstant
  @CName("B1152000")
  int B1152000 = 0x1009;

  /** 1500000 bits a second. */
  @IoctlConstant
  @CName("B1500000")
  int B1500000 = 0x100a;

  /** 2000000 bits a second. */
  @IoctlConstant
  @CName("B2000000")
  int B2000000 = 0x100b;

  /** 2500000 bits a second. */
  @IoctlConstant
  @CName("B2500000")
  int B2500000 = 0x100c;

  /** 3000000 bits a second. */
  @IoctlConstant
  @CName("B3000000")
  int B3000000 = 0x100d;

  /** 3500000 bits a second. */
  @IoctlConstant
  @CName("B3500000")
  int B3500000 = 0x100e;

  /** 4000000 bits a second. */
  @IoctlConstant
  @CName("B4000000")
  int B4000000 = 0x100f;

  /** Another name of {@link #B19200}. */
  @IoctlConstant
  @CName("EXTA")
  int EXTA = 14;

  /** Another name of {@link #B38400}. */
  @IoctlConstant
  @CName("EXTB")
  int EXTB = 15;
}
