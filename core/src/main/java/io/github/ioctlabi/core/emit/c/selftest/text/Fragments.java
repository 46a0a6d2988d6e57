package io.github.ioctlabi.core.emit.c.selftest.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * The parts of the program that are the same for all headers: C files beside this class. Lines
 * between {@code //@if FEATURE} and {@code //@end} are left out where nothing needs them; such
 * stretches may stand in each other.
 */
public final class Fragments {
  private static final String IF = "//@if ";
  private static final String END = "//@end";

  private final Set<String> features;

  /** Fragments for what a program needs. */
  public Fragments(Set<String> features) {
    this.features = Set.copyOf(features);
  }

  /** The text of a fragment. */
  public String text(String name) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int dropped = 0;
    for (String line : read(name).lines().toList()) {
      if (line.startsWith(IF)) {
        depth++;
        boolean needed = features.contains(line.substring(IF.length()));
        dropped = dropped == 0 && !needed ? depth : dropped;
      } else if (line.equals(END)) {
        dropped = dropped == depth ? 0 : dropped;
        depth--;
      } else if (dropped == 0) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  private static String read(String name) {
    try (InputStream in = Fragments.class.getResourceAsStream(name + ".c")) {
      if (in == null) {
        throw new IllegalStateException(name + ".c is not beside " + Fragments.class);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
