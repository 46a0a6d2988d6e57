package io.github.ioctlabi.core.model.values;

/** The fixed-size integers of {@code linux/types.h}, and those that follow the machine. */
public enum IntegerKind {
  U8(1, false, Order.NATIVE),
  U16(2, false, Order.NATIVE),
  U32(4, false, Order.NATIVE),
  U64(8, false, Order.NATIVE),
  S8(1, true, Order.NATIVE),
  S16(2, true, Order.NATIVE),
  S32(4, true, Order.NATIVE),
  S64(8, true, Order.NATIVE),
  LE16(2, false, Order.LITTLE),
  LE32(4, false, Order.LITTLE),
  LE64(8, false, Order.LITTLE),
  BE16(2, false, Order.BIG),
  BE32(4, false, Order.BIG),
  BE64(8, false, Order.BIG),
  /** {@code long}: its size is that of 64-bit machines. */
  NATIVE_LONG(8, true, Order.NATIVE),
  /** {@code unsigned long}: its size is that of 64-bit machines. */
  NATIVE_ULONG(8, false, Order.NATIVE),
  /** {@code __kernel_size_t}: its size is that of 64-bit machines. */
  NATIVE_SIZE(8, false, Order.NATIVE);

  /** The order of the bytes in memory. */
  public enum Order {
    /** The machine's own. */
    NATIVE,
    /** Least significant byte first. */
    LITTLE,
    /** Most significant byte first. */
    BIG
  }

  private final int bytes;
  private final boolean signed;
  private final Order order;

  IntegerKind(int bytes, boolean signed, Order order) {
    this.bytes = bytes;
    this.signed = signed;
    this.order = order;
  }

  /** The size in bytes: 1, 2, 4 or 8. */
  public int bytes() {
    return bytes;
  }

  /** Whether the numbers can be negative. */
  public boolean signed() {
    return signed;
  }

  /** The order of the bytes in memory. */
  public Order order() {
    return order;
  }

  /** Whether its numbers are bit patterns that compare as unsigned: an unsigned 64-bit integer. */
  public boolean isUnsignedLong() {
    return bytes == Long.BYTES && !signed;
  }

  /** The numbers that it holds; those of an unsigned 64-bit integer are bit patterns. */
  public Range range() {
    int unused = Long.SIZE - bytes * Byte.SIZE;
    return signed
        ? new Range(Long.MIN_VALUE >> unused, Long.MAX_VALUE >> unused)
        : new Range(0, -1L >>> unused);
  }

  /** Compares two of its numbers: those of an unsigned 64-bit integer as unsigned. */
  public int compare(long a, long b) {
    return isUnsignedLong() ? Long.compareUnsigned(a, b) : Long.compare(a, b);
  }

  /** What is left of one of its numbers by a division, with the sign of the number. */
  public long remainder(long number, long divisor) {
    return isUnsignedLong() ? Long.remainderUnsigned(number, divisor) : number % divisor;
  }

  /** Whether it holds a number. */
  public boolean holds(long number) {
    return compare(number, range().min()) >= 0 && compare(number, range().max()) <= 0;
  }

  /** A number in decimal, as it reads it. */
  public String print(long number) {
    return isUnsignedLong() ? Long.toUnsignedString(number) : Long.toString(number);
  }

  /** Whether it has another size on 32-bit machines. */
  public boolean isNative() {
    return this == NATIVE_LONG || this == NATIVE_ULONG || this == NATIVE_SIZE;
  }
}
