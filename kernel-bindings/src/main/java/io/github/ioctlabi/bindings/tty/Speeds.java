package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;

/** Speeds of serial lines, as most architectures number them. */
@IoctlInterface(header = "asm/termbits.h", prefix = "TTY", existing = true)
public interface Speeds {
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
