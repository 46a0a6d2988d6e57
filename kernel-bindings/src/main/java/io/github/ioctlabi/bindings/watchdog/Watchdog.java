package io.github.ioctlabi.bindings.watchdog;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/** A watchdog timer, which restarts the machine unless a program keeps it alive. */
@IoctlInterface(type = 'W', header = "linux/watchdog.h", prefix = "WDIOC", existing = true)
public interface Watchdog {
  /** The ioctl type. */
  @IoctlConstant
  @CName("WATCHDOG_IOCTL_BASE")
  int TYPE = 0x57;

  /** The state is not known. */
  @IoctlConstant
  @CName("WDIOF_UNKNOWN")
  int STATE_UNKNOWN = -1;

  /** The card's status is not known. */
  @IoctlConstant
  @CName("WDIOS_UNKNOWN")
  int CARD_UNKNOWN = -1;

  /** What a watchdog supports, and why it went off. */
  @IoctlFlags
  @U32
  @CName("wdiof")
  enum State {
    /** Reset since the processor was too hot. */
    @Bit(0)
    OVERHEAT,
    /** A fan failed. */
    @Bit(1)
    FANFAULT,
    /** First external relay. */
    @Bit(2)
    EXTERN1,
    /** Second external relay. */
    @Bit(3)
    EXTERN2,
    /** The power was bad. */
    @Bit(4)
    POWERUNDER,
    /** The card reset the processor before. */
    @Bit(5)
    CARDRESET,
    /** The voltage was too high. */
    @Bit(6)
    POWEROVER,
    /** The timeout can be set. */
    @Bit(7)
    SETTIMEOUT,
    /** Only writing {@code V} before closing stops the timer. */
    @Bit(8)
    MAGICCLOSE,
    /** There is a warning before the timeout. */
    @Bit(9)
    PRETIMEOUT,
    /** An alarm is raised in place of a restart. */
    @Bit(10)
    ALARMONLY,
    /** Keeping it alive is answered. */
    @Bit(15)
    KEEPALIVEPING
  }

  /** What {@link #setOptions} switches. */
  @IoctlFlags
  @S32
  @CName("wdios")
  enum Option {
    /** Stop the timer. */
    @Bit(0)
    DISABLECARD,
    /** Start the timer. */
    @Bit(1)
    ENABLECARD,
    /** Panic when it is too hot. */
    @Bit(2)
    TEMPPANIC
  }

  /**
   * What a watchdog is.
   *
   * @param options what it supports
   * @param firmwareVersion the version of its firmware
   * @param identity its name
   */
  @IoctlStruct(name = "watchdog_info")
  record WatchdogInfo(
      Flags<State> options, @U32 int firmwareVersion, @Length(32) String identity) {}

  /** Tells what the watchdog is. */
  @IoR(nr = 0, name = "WDIOC_GETSUPPORT")
  WatchdogInfo support() throws IoctlException;

  /** Tells the status, bits of {@link State}. */
  @IoR(nr = 1, name = "WDIOC_GETSTATUS")
  @S32
  int status() throws IoctlException;

  /** Tells the status at the last start, bits of {@link State}. */
  @IoR(nr = 2, name = "WDIOC_GETBOOTSTATUS")
  @S32
  int bootStatus() throws IoctlException;

  /** Tells the temperature in degrees Fahrenheit. */
  @IoR(nr = 3, name = "WDIOC_GETTEMP")
  @S32
  int temperature() throws IoctlException;

  /** Switches bits of {@link Option}; the number says read, the kernel reads. */
  @IoR(nr = 4, name = "WDIOC_SETOPTIONS")
  void setOptions(@S32 int options) throws IoctlException;

  /** Starts the timeout anew. */
  @IoR(nr = 5, name = "WDIOC_KEEPALIVE", encodedAs = "int")
  void keepAlive() throws IoctlException;

  /** Sets the timeout and returns the one that was taken. */
  @IoWR(nr = 6, name = "WDIOC_SETTIMEOUT")
  @S32
  int setTimeout(@S32 int seconds) throws IoctlException;

  /** Tells the timeout in seconds. */
  @IoR(nr = 7, name = "WDIOC_GETTIMEOUT")
  @S32
  int timeout() throws IoctlException;

  /** Sets how long before the timeout a warning comes. */
  @IoWR(nr = 8, name = "WDIOC_SETPRETIMEOUT")
  @S32
  int setPretimeout(@S32 int seconds) throws IoctlException;

  /** Tells how many seconds before the timeout a warning comes. */
  @IoR(nr = 9, name = "WDIOC_GETPRETIMEOUT")
  @S32
  int pretimeout() throws IoctlException;

  /** Tells how many seconds are left. */
  @IoR(nr = 10, name = "WDIOC_GETTIMELEFT")
  @S32
  int timeLeft() throws IoctlException;
}
