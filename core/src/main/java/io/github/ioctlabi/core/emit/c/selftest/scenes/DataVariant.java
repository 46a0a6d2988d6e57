package io.github.ioctlabi.core.emit.c.selftest.scenes;

import static java.util.stream.Collectors.joining;

import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import java.util.List;
import java.util.stream.Stream;

/**
 * What sets some valid data apart from a command's plainest.
 *
 * @param label what a person calls it; empty for the plainest
 * @param steps what is done to the plainest, one after the other
 * @param extra how many bytes follow the argument, as a C expression; empty for none
 * @param data how many bytes an address leads to, as a C expression; empty for none
 */
public record DataVariant(String label, List<FillStep> steps, String extra, String data) {
  /** The plainest valid data of a command. */
  public static final DataVariant PLAIN = new DataVariant("", List.of(), "", "");

  public DataVariant {
    steps = List.copyOf(steps);
  }

  /** Does more to the data, and says so. */
  public DataVariant with(String what, List<FillStep> more) {
    return new DataVariant(
        Stream.of(label, what).filter(text -> !text.isEmpty()).collect(joining(", ")),
        Stream.concat(steps.stream(), more.stream()).toList(),
        extra,
        data);
  }

  /** Puts bytes behind the argument. */
  public DataVariant followedBy(String bytes) {
    return new DataVariant(label, steps, bytes, data);
  }

  /** Makes room for what an address leads to. */
  public DataVariant leadingTo(String bytes) {
    return new DataVariant(label, steps, extra, bytes);
  }
}
