package io.github.ioctlabi.abi.tools;

/** How a person brings random input back. */
public final class Replay {
  private Replay() {}

  /**
   * A line for a failure's message.
   *
   * @param form which of the long forms, such as {@code structs}
   * @param seed the first seed
   * @param count how many from there on
   */
  public static String of(String form, long seed, int count) {
    return "To repeat: abi-tests/run %s -n %d -s %d".formatted(form, count, seed);
  }
}
