package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.Extensible;
import io.github.ioctlabi.annotations.Extension;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Nanoseconds;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Range;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.Since;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.annotations.Wraps;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/** Keeps a bath at a temperature. */
@IoctlInterface(type = 0xBE, header = "linux/heater.h", prefix = "HEATER")
public interface Heater {

  /** What a driver can do, so that programs need not find out by trying. */
  @IoctlFlags
  @U64
  enum Feature {
    /** {@link Mode#BOOST} is understood. */
    @Bit(0)
    BOOST,
    /** {@link Mode#QUIET} is understood. */
    @Bit(1)
    QUIET,
    /** Settings have a ramp, and readings an average. */
    @Bit(2)
    RAMP,
    /** Settings have a band and a limit of energy, and readings a time. */
    @Bit(3)
    LIMIT
  }

  /**
   * What there is.
   *
   * @param features what the driver can do
   * @param probes how many there are
   */
  @IoctlStruct
  record Equipment(Flags<Feature> features, @U32 int probes, @Reserved @U32 int unused) {}

  /** How to heat. */
  @IoctlFlags
  @U32
  enum Mode {
    /** By both elements. */
    @Bit(0)
    BOOST,
    /** With the pump at half its speed, and half the power. */
    @Bit(1)
    QUIET
  }

  /**
   * What the heater is to do.
   *
   * @param target in thousandths of a degree Celsius; 0 turns the heater off
   * @param band how far the bath may be off the target, in thousandths of a degree; 0 is as before
   *     there was a choice: 500
   * @param watts the power that this takes
   * @param rampSeconds how long to take until the target; 0 is as fast as can be
   * @param expectedSeconds how long it will take
   * @param maxJoules when to stop, by the energy used; 0 is never
   * @param expectedJoules the energy it will take
   */
  @Extensible(mode = Extension.SIZE_FIELD)
  @IoctlStruct
  record Settings(
      Flags<Mode> mode,
      @U32 @Range(min = 0, max = 95_000) int target,
      @U32 @Range(min = 0, max = 5000) int band,
      @Out @U32 int watts,
      @Since(1) @U32 @Range(min = 0, max = 86_400) int rampSeconds,
      @Since(1) @Out @U32 int expectedSeconds,
      @Since(2) @Reserved @U32 int spare,
      @Since(2) @U64 long maxJoules,
      @Since(2) @Out @U64 long expectedJoules) {
    /** As in the first version. */
    public Settings(Flags<Mode> mode, int target, int band, int watts) {
      this(mode, target, band, watts, 0, 0, 0, 0, 0);
    }

    /** As in the second version. */
    public Settings(
        Flags<Mode> mode, int target, int band, int watts, int rampSeconds, int expectedSeconds) {
      this(mode, target, band, watts, rampSeconds, expectedSeconds, 0, 0, 0);
    }
  }

  /**
   * A reading of one probe.
   *
   * @param probe which one, from 0
   * @param temperature in thousandths of a degree Celsius
   * @param average how many readings to take the mean of; 0 is one
   * @param taken how many were taken
   * @param notBefore readings from before are of no use; 0 takes any
   * @param takenAt when the last one was taken
   */
  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  @IoctlStruct
  record Reading(
      @U32 @Range(min = 0, max = 3) int probe,
      @Out @U32 int temperature,
      @Since(1) @U32 @Range(min = 0, max = 256) int average,
      @Since(1) @Out @U32 int taken,
      @Since(2) @Nanoseconds long notBefore,
      @Since(2) @Out @Nanoseconds long takenAt) {
    /** As in the first version. */
    public Reading(int probe, int temperature) {
      this(probe, temperature, 0, 0, 0, 0);
    }

    /** As in the second version. */
    public Reading(int probe, int temperature, int average, int taken) {
      this(probe, temperature, average, taken, 0, 0);
    }
  }

  /** What a heater can be at. */
  @IoctlEnum
  @U32
  enum State {
    /** Is off. */
    @Value(0)
    OFF,
    /** Heats, or keeps the temperature. */
    @Value(1)
    HEATING,
    /** Waits until the bath is no warmer than its target. */
    @Value(2)
    COOLING,
    /** Something that this version has no name for. */
    @Other
    UNKNOWN
  }

  /**
   * What the heater is doing.
   *
   * @param state what it is at
   * @param settings how often it has been told what to do
   * @param alarms how often an alarm was set
   */
  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  @IoctlStruct
  record Status(State state, @U32 int settings, @Since(1) @U64 long alarms) {
    /** As in the first version. */
    public Status(State state, int settings) {
      this(state, settings, 0);
    }
  }

  /**
   * When to give an alarm.
   *
   * @param above at this temperature, in thousandths of a degree Celsius
   */
  @IoctlStruct
  record Alarm(@U32 @Range(min = 1, max = 99_000) int above) {}

  /**
   * When to give an alarm.
   *
   * @param above at this temperature and more, in thousandths of a degree Celsius
   * @param below at this temperature and less; 0 is never
   */
  @IoctlStruct
  record Limits(
      @U32 @Range(min = 1, max = 99_000) int above,
      @U32 @Range(min = 0, max = 99_000) int below,
      @Reserved @U64 long unused) {}

  /** Tells what there is, and what the driver can do. */
  @IoR(nr = 0x10)
  Equipment getEquipment() throws IoctlException;

  /** Tells the heater what to do. */
  @Io(nr = 0x11)
  Settings configure(Settings settings) throws IoctlException;

  /** Reads a temperature. */
  @IoWR(nr = 0x12)
  Reading measure(Reading reading) throws IoctlException;

  /** Tells what the heater is doing. */
  @IoR(nr = 0x13)
  Status getStatus() throws IoctlException;

  /**
   * Sets when to give an alarm.
   *
   * @deprecated {@link #setLimits} has a lower limit, too
   */
  @Deprecated(since = "2")
  @IoW(nr = 0x14)
  @Wraps("setLimits")
  void setAlarm(Alarm alarm) throws IoctlException;

  /** Sets when to give an alarm, on both sides. */
  @IoW(nr = 0x15)
  void setLimits(Limits limits) throws IoctlException;
}
