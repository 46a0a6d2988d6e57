package own;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;
import java.time.*;

/** Integers of every width and order, enums, flags and constants. */
@IoctlInterface(type = 0xC5, header = "linux/words.h", prefix = "WORDS", license = "MIT")
public interface Words {
  /** A constant. */
  @IoctlConstant int LIMIT = 0x40;

  /** A negative one. */
  @IoctlConstant @CName("WORDS_NONE") long NONE = -1L;

  /**
   * Integers.
   *
   * @param a {@code signed}
   * @param b <b>bold</b> &amp; more
   */
  @IoctlStruct
  record Numbers(
      @S8 byte a,
      @U8 int b,
      @S16 short c,
      @Be16 short d,
      @Le16 int e,
      @Be32 int f,
      @Le32 long g,
      @Be64 long h,
      @Le64 long i,
      @S32 int j,
      @U32 @PadAfter(8) int k,
      @S64 long l) {}

  /** Modes. */
  @IoctlEnum
  @S32
  enum Mode {
    @Value(-1) @CName("WORDS_OFF") OFF,
    @Value(0) ON,
    @Other UNKNOWN
  }

  /** Bits. */
  @IoctlFlags
  @U64
  enum Bits {
    @Bit(0) FIRST,
    @Bit(63) LAST
  }

  /** Enums and flags, arrays of structs and texts. */
  @IoctlStruct
  record Mixed(
      Mode mode,
      @U32 @Reserved int reserved,
      Flags<Bits> bits,
      @Length(2) Numbers[] numbers,
      @Length({2, 4}) @U16 int[][] grid,
      @Length(16) String text,
      @Length(8) byte[] bytes,
      @U32 @Range(min = 1, max = 9) int ranged,
      @CName("second") @U32 int other) {}

  @IoWR(nr = 1) Mixed mix(Mixed mixed) throws IoctlException;
  @IoR(nr = 2) Numbers numbers() throws IoctlException;
  @Restart(RestartPolicy.EINTR) @IoW(nr = 3, type = 0xBE) void set(@U64 long value) throws IoctlException;
  @Requires(capability = "CAP_NET_ADMIN") @Io(nr = 4) void reset() throws IoctlException;
  @IoW(nr = 5) void key(@Length(16) byte[] key) throws IoctlException;
  @IoR(nr = 6) Mode mode() throws IoctlException;
  @CName("WORDS_GET_IT") @IoR(nr = 7) Flags<Bits> bits() throws IoctlException;
}
