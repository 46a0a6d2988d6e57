package io.github.ioctlabi.bindings.random;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.runtime.IoctlException;

/** The kernel's random number generator, {@code random(4)}. */
@IoctlInterface(type = 'R', header = "linux/random.h", prefix = "RND", existing = true)
public interface EntropyPool {
  /** How {@code getrandom(2)} behaves. */
  @IoctlFlags
  @CName("grnd")
  enum RandomFlag {
    /** Fail rather than wait. */
    @Bit(0)
    NONBLOCK,
    /** Without effect. */
    @Bit(1)
    RANDOM,
    /** Take bytes even before the generator is seeded. */
    @Bit(2)
    INSECURE
  }

  /**
   * Bytes for the pool, and what they are worth.
   *
   * @param entropyCount bits of entropy that the bytes add
   * @param bufSize bytes in {@code buf}
   * @param buf the bytes, in words
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "rand_pool_info")
  record PoolInfo(
      @S32 int entropyCount,
      @S32 int bufSize,
      @FlexibleArray(count = "bufSize", unit = Unit.BYTES) @U32 int[] buf) {}

  /** Tells how many bits of entropy the pool holds. */
  @IoR(nr = 0x00, name = "RNDGETENTCNT")
  @S32
  int entropyCount() throws IoctlException;

  /** Adds to the count of bits, or takes from it. */
  @IoW(nr = 0x01, name = "RNDADDTOENTCNT")
  void addToEntropyCount(@S32 int bits) throws IoctlException;

  /** Copies the pool itself out; kernels since 2.6.9 refuse it. */
  @IoR(nr = 0x02, name = "RNDGETPOOL", encodedAs = "int[2]")
  PoolInfo pool(PoolInfo room) throws IoctlException;

  /** Mixes bytes in and counts their entropy. */
  @IoW(nr = 0x03, name = "RNDADDENTROPY", encodedAs = "int[2]")
  void addEntropy(PoolInfo info) throws IoctlException;

  /** Sets the count of bits to zero. */
  @Io(nr = 0x04, name = "RNDZAPENTCNT")
  void zapEntropyCount() throws IoctlException;

  /** Sets the count of bits to zero, as {@link #zapEntropyCount} does. */
  @Io(nr = 0x06, name = "RNDCLEARPOOL")
  void clearPool() throws IoctlException;

  /** Seeds the generator anew from the pool. */
  @Io(nr = 0x07, name = "RNDRESEEDCRNG")
  void reseed() throws IoctlException;
}
