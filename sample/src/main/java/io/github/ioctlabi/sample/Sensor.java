package io.github.ioctlabi.sample;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Nanoseconds;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.Range;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.IoctlException;

/** Controls a sampling sensor. */
@IoctlInterface(type = 0xBE, header = "linux/sensor.h", prefix = "SENSOR")
public interface Sensor {

  /**
   * How the sensor samples.
   *
   * @param sampleHz samples a second
   * @param oversample raw readings averaged into one sample
   */
  @IoctlStruct
  record Config(@U32 @Range(min = 1, max = 48_000) int sampleHz, @U32 int oversample) {}

  /**
   * What the sensor is doing.
   *
   * @param state what it is at
   * @param errorCount readings that failed since the last reset
   * @param capturedAt when the last sample was taken
   */
  @IoctlStruct
  record Status(State state, @U32 int errorCount, @Nanoseconds long capturedAt) {}

  /** What a sensor can be at. */
  @IoctlEnum
  @U32
  enum State {
    /** Waits for a configuration. */
    @Value(0)
    IDLE,
    /** Takes samples. */
    @Value(1)
    SAMPLING,
    /** Needs a reset. */
    @Value(2)
    FAULT
  }

  /**
   * A new configuration, and the status that it leads to.
   *
   * @param config how to sample from now on
   * @param status what the sensor is doing then
   */
  @IoctlStruct
  record Packet(Config config, @Out Status status) {}

  /** Sets how the sensor samples. */
  @IoW(nr = 0x01)
  void setConfig(Config config) throws IoctlException;

  /** Tells what the sensor is doing. */
  @IoR(nr = 0x02)
  Status getStatus() throws IoctlException;

  /** Sets how the sensor samples and tells what it is doing. */
  @IoWR(nr = 0x03)
  Packet update(Packet packet) throws IoctlException;

  /** Goes back to the state after power-on. */
  @Io(nr = 0x04)
  void reset() throws IoctlException;
}
