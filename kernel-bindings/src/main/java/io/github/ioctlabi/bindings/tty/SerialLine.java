package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.ByAddress;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.IoctlException;

/** A terminal that is a serial line. */
@IoctlInterface(type = 'T', header = "asm/ioctls.h", prefix = "TTY", existing = true)
public interface SerialLine {
  /** The bit of {@link #lineStatus} that says all is sent. */
  @IoctlConstant
  @CName("TIOCSER_TEMT")
  int TRANSMITTER_EMPTY = 1;

  /** Tells the lines, bits of {@link Termio.ModemLine}. */
  @IoRaw(
      request = 0x5415,
      name = "TIOCMGET",
      except = {
        @ArchNumber(arch = "mips64", request = 0x741d),
        @ArchNumber(arch = "mips64el", request = 0x741d),
        @ArchNumber(arch = "sparcv9", request = 0x4004746a)
      })
  @S32
  int modemLines() throws IoctlException;

  /** Raises some lines. */
  @IoRaw(
      request = 0x5416,
      name = "TIOCMBIS",
      except = {
        @ArchNumber(arch = "mips64", request = 0x741b),
        @ArchNumber(arch = "mips64el", request = 0x741b),
        @ArchNumber(arch = "sparcv9", request = 0x8004746c)
      })
  void raiseModemLines(@ByAddress @S32 int lines) throws IoctlException;

  /** Lowers some lines. */
  @IoRaw(
      request = 0x5417,
      name = "TIOCMBIC",
      except = {
        @ArchNumber(arch = "mips64", request = 0x741c),
        @ArchNumber(arch = "mips64el", request = 0x741c),
        @ArchNumber(arch = "sparcv9", request = 0x8004746b)
      })
  void lowerModemLines(@ByAddress @S32 int lines) throws IoctlException;

  /** Sets all lines. */
  @IoRaw(
      request = 0x5418,
      name = "TIOCMSET",
      except = {
        @ArchNumber(arch = "mips64", request = 0x741a),
        @ArchNumber(arch = "mips64el", request = 0x741a),
        @ArchNumber(arch = "sparcv9", request = 0x8004746d)
      })
  void setModemLines(@ByAddress @S32 int lines) throws IoctlException;

  /** Waits until one of some lines changes. */
  @IoRaw(
      request = 0x545C,
      name = "TIOCMIWAIT",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5491),
        @ArchNumber(arch = "mips64el", request = 0x5491)
      })
  void awaitModemLines(@ByValue @NativeULong long lines) throws IoctlException;

  /** Tells what has happened so far. */
  @IoRaw(
      request = 0x545D,
      name = "TIOCGICOUNT",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5492),
        @ArchNumber(arch = "mips64el", request = 0x5492)
      })
  Serial.Counters counters() throws IoctlException;

  /** Tells whether the carrier is ignored: 1 if so. */
  @IoRaw(
      request = 0x5419,
      name = "TIOCGSOFTCAR",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5481),
        @ArchNumber(arch = "mips64el", request = 0x5481),
        @ArchNumber(arch = "sparcv9", request = 0x40047464)
      })
  @S32
  int softCarrier() throws IoctlException;

  /** Sets whether the carrier is ignored. */
  @IoRaw(
      request = 0x541A,
      name = "TIOCSSOFTCAR",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5482),
        @ArchNumber(arch = "mips64el", request = 0x5482),
        @ArchNumber(arch = "sparcv9", request = 0x80047465)
      })
  void setSoftCarrier(@ByAddress @S32 int on) throws IoctlException;

  /** Tells the line and its circuit. */
  @IoRaw(
      request = 0x541E,
      name = "TIOCGSERIAL",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5484),
        @ArchNumber(arch = "mips64el", request = 0x5484)
      })
  Serial.Line line() throws IoctlException;

  /** Sets the line and its circuit. */
  @IoRaw(
      request = 0x541F,
      name = "TIOCSSERIAL",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5485),
        @ArchNumber(arch = "mips64el", request = 0x5485)
      })
  void setLine(Serial.Line line) throws IoctlException;

  /** Tells how the line works by RS-485. */
  @IoRaw(
      request = 0x542E,
      name = "TIOCGRS485",
      except = {
        @ArchNumber(arch = "alpha", request = 0x4020542e),
        @ArchNumber(arch = "mips64", request = 0x4020542e),
        @ArchNumber(arch = "mips64el", request = 0x4020542e),
        @ArchNumber(arch = "sparcv9", request = 0x40205441)
      })
  SerialStandards.Rs485 rs485() throws IoctlException;

  /** Sets how the line works by RS-485 and returns what was taken. */
  @IoRaw(
      request = 0x542F,
      name = "TIOCSRS485",
      except = {
        @ArchNumber(arch = "alpha", request = 0xc020542f),
        @ArchNumber(arch = "mips64", request = 0xc020542f),
        @ArchNumber(arch = "mips64el", request = 0xc020542f),
        @ArchNumber(arch = "sparcv9", request = 0xc0205442)
      })
  SerialStandards.Rs485 setRs485(SerialStandards.Rs485 settings) throws IoctlException;

  /** Tells how the line of a smart card works. */
  @IoR(nr = 0x42, name = "TIOCGISO7816")
  SerialStandards.Iso7816 iso7816() throws IoctlException;

  /** Sets how the line of a smart card works and returns what was taken. */
  @IoWR(nr = 0x43, name = "TIOCSISO7816")
  SerialStandards.Iso7816 setIso7816(SerialStandards.Iso7816 settings) throws IoctlException;

  /** Looks for the circuit. */
  @IoRaw(
      request = 0x5453,
      name = "TIOCSERCONFIG",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5488),
        @ArchNumber(arch = "mips64el", request = 0x5488)
      })
  void configure() throws IoctlException;

  /** Told the interrupts that may be looked for; without effect. */
  @IoRaw(
      request = 0x5454,
      name = "TIOCSERGWILD",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5489),
        @ArchNumber(arch = "mips64el", request = 0x5489)
      })
  @S32
  int wildInterrupts() throws IoctlException;

  /** Set the interrupts that may be looked for; without effect. */
  @IoRaw(
      request = 0x5455,
      name = "TIOCSERSWILD",
      except = {
        @ArchNumber(arch = "mips64", request = 0x548a),
        @ArchNumber(arch = "mips64el", request = 0x548a)
      })
  void setWildInterrupts(@ByAddress @S32 int interrupts) throws IoctlException;

  /** Tells the line's status. */
  @IoRaw(
      request = 0x5459,
      name = "TIOCSERGETLSR",
      except = {
        @ArchNumber(arch = "mips64", request = 0x548e),
        @ArchNumber(arch = "mips64el", request = 0x548e)
      })
  @U32
  int lineStatus() throws IoctlException;

  /** Tells which ports share an interrupt. */
  @IoRaw(
      request = 0x545A,
      name = "TIOCSERGETMULTI",
      except = {
        @ArchNumber(arch = "mips64", request = 0x548f),
        @ArchNumber(arch = "mips64el", request = 0x548f)
      })
  Serial.Multiport multiport() throws IoctlException;

  /** Sets which ports share an interrupt. */
  @IoRaw(
      request = 0x545B,
      name = "TIOCSERSETMULTI",
      except = {
        @ArchNumber(arch = "mips64", request = 0x5490),
        @ArchNumber(arch = "mips64el", request = 0x5490)
      })
  void setMultiport(Serial.Multiport ports) throws IoctlException;
}
