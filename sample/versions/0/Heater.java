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
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Range;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.Value;
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
    BOOST
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
    BOOST
  }

  /**
   * What the heater is to do.
   *
   * @param target in thousandths of a degree Celsius; 0 turns the heater off
   * @param watts the power that this takes
   */
  @Extensible(mode = Extension.SIZE_FIELD)
  @IoctlStruct
  record Settings(
      Flags<Mode> mode,
      @U32 @Range(min = 0, max = 95_000) int target,
      @Reserved @U32 int unused,
      @Out @U32 int watts) {}

  /**
   * A reading of one probe.
   *
   * @param probe which one, from 0
   * @param temperature in thousandths of a degree Celsius
   */
  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  @IoctlStruct
  record Reading(@U32 @Range(min = 0, max = 3) int probe, @Out @U32 int temperature) {}

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
    /** Something that this version has no name for. */
    @Other
    UNKNOWN
  }

  /**
   * What the heater is doing.
   *
   * @param state what it is at
   * @param settings how often it has been told what to do
   */
  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  @IoctlStruct
  record Status(State state, @U32 int settings) {}

  /**
   * When to give an alarm.
   *
   * @param above at this temperature, in thousandths of a degree Celsius
   */
  @IoctlStruct
  record Alarm(@U32 @Range(min = 1, max = 99_000) int above) {}

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

  /** Sets when to give an alarm. */
  @IoW(nr = 0x14)
  void setAlarm(Alarm alarm) throws IoctlException;
}
