package io.github.ioctlabi.core.emit.c.selftest.scenes;

import static java.util.stream.Collectors.joining;

import io.github.ioctlabi.core.emit.c.selftest.data.Setting;
import java.util.List;
import java.util.stream.Stream;

/**
 * What sets some valid data apart from a command's plainest.
 *
 * @param label what a person calls it; empty for the plainest
 * @param settings what is done to the plainest, one after the other
 * @param extra how many bytes follow the argument, as a C expression; empty for none
 * @param data how many bytes an address leads to, as a C expression; empty for none
 */
public record Context(String label, List<Setting> settings, String extra, String data) {
  /** The plainest valid data of a command. */
  public static final Context PLAIN = new Context("", List.of(), "", "");

  public Context {
    settings = List.copyOf(settings);
  }

  /** Does more to the data, and says so. */
  public Context with(String what, List<Setting> more) {
    return new Context(
        Stream.of(label, what).filter(text -> !text.isEmpty()).collect(joining(", ")),
        Stream.concat(settings.stream(), more.stream()).toList(),
        extra,
        data);
  }

  /** Puts bytes behind the argument. */
  public Context followedBy(String bytes) {
    return new Context(label, settings, bytes, data);
  }

  /** Makes room for what an address leads to. */
  public Context leadingTo(String bytes) {
    return new Context(label, settings, extra, bytes);
  }
}
