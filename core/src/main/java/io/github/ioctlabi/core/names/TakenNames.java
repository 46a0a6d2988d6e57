package io.github.ioctlabi.core.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the C library's and the kernel's headers: {@code taken-names.txt}, which tells where
 * it is from and how to renew it. Its lines are sorted, so that a name is found without reading all
 * of them.
 */
public final class TakenNames {
  private static final String TABLE = "taken-names.txt";

  private final List<Origin> origins = new ArrayList<>();
  private final String names;

  private TakenNames(String table) {
    int start = 0;
    while (table.charAt(start) == '#' || table.charAt(start) == '=') {
      int end = table.indexOf('\n', start);
      if (table.charAt(start) == '=') {
        String[] fields = table.substring(start, end).split("\t", -1);
        origins.add(new Origin(fields[1], fields[2]));
      }
      start = end + 1;
    }
    names = table.substring(start);
  }

  /** Loads the table when it is first asked. */
  private static final class Loaded {
    private static final TakenNames TABLE = read();

    private static TakenNames read() {
      try (InputStream table =
          Objects.requireNonNull(
              TakenNames.class.getResourceAsStream(TakenNames.TABLE), TakenNames.TABLE)) {
        return new TakenNames(new String(table.readAllBytes(), StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What a name names. */
  public enum Kind {
    /** A struct, union or enum. */
    TAG('t'),
    /** A typedef. */
    TYPE('y'),
    /** A macro without parameters. */
    MACRO('o'),
    /** A macro with parameters. */
    CALL('c'),
    /** A function, a variable or an enumerator. */
    NAME('n');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    private static Kind of(char letter) {
      return Stream.of(values()).filter(kind -> kind.letter == letter).findFirst().orElseThrow();
    }
  }

  /**
   * Where a name is from.
   *
   * @param whose whose header it is
   * @param path the header
   */
  public record Origin(String whose, String path) {}

  /** What a name is in one header. */
  public record Entry(Kind kind, Origin origin) {}

  /** What a name is somewhere, the C library first. */
  public static Stream<Entry> of(String name) {
    return Loaded.TABLE.find(name);
  }

  /**
   * What has a name, as one of some kinds.
   *
   * @param header the header that is to have the name: where it stands there already, the header is
   *     the one that the declaration replaces
   */
  public static Optional<Entry> taken(String name, String header, Kind... kinds) {
    List<Kind> wanted = Arrays.asList(kinds);
    return of(name)
        .filter(entry -> wanted.contains(entry.kind()) && !entry.origin().path().equals(header))
        .findFirst();
  }

  private Stream<Entry> find(String name) {
    int low = 0;
    int high = names.length();
    while (low < high) {
      int middle = names.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
      int end = names.indexOf('\n', middle);
      int space = names.indexOf(' ', middle);
      int order = name.compareTo(names.substring(middle, space));
      if (order == 0) {
        return Arrays.stream(names.substring(space + 1, end).split(" ", -1)).map(this::entry);
      }
      if (order < 0) {
        high = middle;
      } else {
        low = end + 1;
      }
    }
    return Stream.empty();
  }

  private Entry entry(String text) {
    return new Entry(
        Kind.of(text.charAt(0)), origins.get(Integer.parseInt(text, 1, text.length(), 10)));
  }
}
