package io.github.ioctlabi.abi.roundtrip;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Strings by their length in UTF-8. */
final class Texts {
  private static final String[] CHARACTERS = {"a", "Z", " ", "%", "é", "€", "\uD83D\uDE00"};

  private Texts() {}

  /** A string of at most so many bytes: none and all of them more often than chance has it. */
  static String any(int bytes, RandomGenerator random) {
    int length =
        switch (random.nextInt(3)) {
          case 0 -> 0;
          case 1 -> bytes;
          default -> random.nextInt(bytes + 1);
        };
    StringBuilder text = new StringBuilder();
    int left = length;
    while (left > 0) {
      String next = CHARACTERS[random.nextInt(CHARACTERS.length)];
      int taken = utf8(next).length;
      if (taken <= left) {
        text.append(next);
        left -= taken;
      }
    }
    return text.toString();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
