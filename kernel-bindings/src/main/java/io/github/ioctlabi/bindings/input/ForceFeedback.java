package io.github.ioctlabi.bindings.input;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S16;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.annotations.legacy.Opaque;
import java.lang.foreign.MemorySegment;

/** The force-feedback effects of {@code linux/input.h}. */
@IoctlInterface(header = "linux/input.h", prefix = "FF", existing = true)
public interface ForceFeedback {

  /** An effect: two motors shake the device. */
  @IoctlConstant int RUMBLE = 0x50;

  /** An effect: a wave. */
  @IoctlConstant int PERIODIC = 0x51;

  /** An effect: a force that stays the same. */
  @IoctlConstant int CONSTANT = 0x52;

  /** An effect: a force that grows with the distance from the centre. */
  @IoctlConstant int SPRING = 0x53;

  /** An effect: a force against any movement. */
  @IoctlConstant int FRICTION = 0x54;

  /** An effect: a force that grows with the speed. */
  @IoctlConstant int DAMPER = 0x55;

  /** An effect: a force that grows with the acceleration. */
  @IoctlConstant int INERTIA = 0x56;

  /** An effect: a force that grows or fades evenly. */
  @IoctlConstant int RAMP = 0x57;

  /** The shape of a wave: square. */
  @IoctlConstant int SQUARE = 0x58;

  /** The shape of a wave: triangle. */
  @IoctlConstant int TRIANGLE = 0x59;

  /** The shape of a wave: sine. */
  @IoctlConstant int SINE = 0x5a;

  /** The shape of a wave: a saw tooth that rises slowly. */
  @IoctlConstant int SAW_UP = 0x5b;

  /** The shape of a wave: a saw tooth that falls slowly. */
  @IoctlConstant int SAW_DOWN = 0x5c;

  /** The shape of a wave: the samples that come with the effect; no driver knows it. */
  @IoctlConstant int CUSTOM = 0x5d;

  /**
   * When an effect plays, in ms.
   *
   * @param length how long
   * @param delay how long after its start
   */
  @IoctlStruct
  record Replay(@U16 int length, @U16 int delay) {}

  /**
   * What starts an effect.
   *
   * @param button the button
   * @param interval how soon it starts the effect again, in ms
   */
  @IoctlStruct
  record Trigger(@U16 int button, @U16 int interval) {}

  /**
   * How an effect begins and ends. Levels go up to 0x7fff, lengths are in ms.
   *
   * @param attackLength how long it begins
   * @param attackLevel the level that it begins at
   * @param fadeLength how long it fades
   * @param fadeLevel the level that it ends at
   */
  @IoctlStruct
  record Envelope(
      @U16 int attackLength, @U16 int attackLevel, @U16 int fadeLength, @U16 int fadeLevel) {}

  /** What an effect of one kind has. */
  @CName("")
  @IoctlUnion
  sealed interface Data
      permits ConstantEffect, RampEffect, PeriodicEffect, Conditions, RumbleEffect, NoEffect {}

  /**
   * A force that stays the same.
   *
   * @param level its strength
   * @param envelope how it begins and ends
   */
  @IoctlStruct
  @UnionMember(tag = 0x52, name = "constant")
  record ConstantEffect(@S16 int level, Envelope envelope) implements Data {}

  /**
   * A force that grows or fades evenly.
   *
   * @param startLevel its strength at the beginning
   * @param endLevel its strength at the end
   * @param envelope how it begins and ends
   */
  @IoctlStruct
  @UnionMember(tag = 0x57, name = "ramp")
  record RampEffect(@S16 int startLevel, @S16 int endLevel, Envelope envelope) implements Data {}

  /**
   * A wave.
   *
   * @param waveform its shape, such as {@link #SINE}
   * @param period the length of one wave in ms
   * @param magnitude its largest strength
   * @param offset its mean strength
   * @param phase where in the wave it begins
   * @param envelope how it begins and ends
   * @param customLen the number of samples, for a custom wave
   * @param customData the samples, 16 bits each; {@code MemorySegment.NULL} if there are none
   */
  @IoctlStruct
  @UnionMember(tag = 0x51, name = "periodic")
  record PeriodicEffect(
      @U16 int waveform,
      @U16 int period,
      @S16 int magnitude,
      @S16 int offset,
      @U16 int phase,
      Envelope envelope,
      @U32 int customLen,
      @NativePointer MemorySegment customData)
      implements Data {}

  /**
   * A force that depends on where the stick is, on one axis.
   *
   * @param rightSaturation the largest force on the right
   * @param leftSaturation the largest force on the left
   * @param rightCoeff how fast the force grows to the right
   * @param leftCoeff how fast the force grows to the left
   * @param deadband how wide the range without a force is
   * @param center where that range is
   */
  @IoctlStruct
  record ConditionEffect(
      @U16 int rightSaturation,
      @U16 int leftSaturation,
      @S16 int rightCoeff,
      @S16 int leftCoeff,
      @U16 int deadband,
      @S16 int center) {}

  /**
   * A spring, friction, a damper or inertia.
   *
   * @param condition the force on either axis
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(tag = {0x53, 0x54, 0x55, 0x56})
  record Conditions(@Length(2) ConditionEffect[] condition) implements Data {}

  /**
   * Two motors of different weight.
   *
   * @param strongMagnitude the strength of the heavy one
   * @param weakMagnitude the strength of the light one
   */
  @IoctlStruct
  @UnionMember(tag = 0x50, name = "rumble")
  record RumbleEffect(@U16 int strongMagnitude, @U16 int weakMagnitude) implements Data {}

  /**
   * What stands in place of an effect that there is not.
   *
   * @param bytes the bytes of the union
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record NoEffect(@Opaque @Length(32) byte[] bytes) implements Data {}

  /**
   * An effect.
   *
   * @param type its kind, such as {@link #RUMBLE}, which decides what it has; zero where the kernel
   *     has no old effect
   * @param id its number, -1 for a new one
   * @param direction where the force comes from: 0 below, 0x4000 left, 0x8000 above, 0xc000 right
   * @param trigger what starts it
   * @param replay when it plays
   * @param u what an effect of its kind has
   */
  @IoctlStruct
  record Effect(
      @U16 int type,
      @S16 int id,
      @U16 int direction,
      Trigger trigger,
      Replay replay,
      @Tag("type") Data u) {}
}
