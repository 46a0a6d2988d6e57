package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.IntegerName;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What is drawn while a declaration is made. */
final class Chance {
  private final RandomGenerator random;

  Chance(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** A number from 0 on. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number, both ends included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Whether it is one of so many times. */
  boolean oneOf(int times) {
    return random.nextInt(times) == 0;
  }

  @SafeVarargs
  final <T> T pick(T... some) {
    return some[random.nextInt(some.length)];
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** A few values that an integer may have: with zero or without, and now and then its ends. */
  Component.Range range(IntegerName kind) {
    boolean signed = kind.name().startsWith("S");
    int bits = kind.bytes() * Byte.SIZE;
    if (oneOf(6)) {
      // The least of a signed integer and the most of an unsigned one, as bit patterns in a long.
      long least = signed ? -1L << (bits - 1) : 0;
      return new Component.Range(least, least + between(0, 9));
    }
    if (oneOf(6)) {
      long most = signed ? (1L << (bits - 1)) - 1 : bits == Long.SIZE ? -1 : (1L << bits) - 1;
      return new Component.Range(most - between(0, 9), most);
    }
    long least = between(signed ? -4 : 0, 4);
    if (oneOf(4)) {
      // A multiple is among as many.
      int of = pick(2, 3, 7, 8);
      return new Component.Range(least, least + between(of, 6 * of), of);
    }
    return new Component.Range(least, least + between(0, 6));
  }

  /** A number of an enum that the integer holds. */
  long value(IntegerName kind) {
    boolean signed = kind.name().startsWith("S");
    return between(signed ? -5 : 0, oneOf(3) ? 100 : 6);
  }
}
