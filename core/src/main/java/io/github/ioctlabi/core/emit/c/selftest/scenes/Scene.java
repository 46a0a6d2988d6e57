package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import java.util.List;

/**
 * Cases that begin with the same valid call.
 *
 * @param subject what is called: the command's macro, or the prefix of an interface
 * @param call the valid call
 * @param variant what is done to the argument
 * @param cases at least one
 */
public record Scene(String subject, Call call, DataVariant variant, List<TestCase> cases) {
  public Scene {
    cases = List.copyOf(cases);
  }

  /**
   * A valid call.
   *
   * @param number the command's number, as a C expression
   * @param size the argument's size, as a C expression; empty if there is none in memory
   * @param value what is passed by value, as a C expression
   * @param valid what makes the argument of zero bytes
   */
  public record Call(String number, String size, String value, List<FillStep> valid) {
    public Call {
      valid = List.copyOf(valid);
    }

    /** A call without data. */
    public static Call plain(String number) {
      return new Call(number, "", "0", List.of());
    }

    /** A call that passes an integer. */
    static Call value(String number, String value) {
      return new Call(number, "", value, List.of());
    }
  }
}
