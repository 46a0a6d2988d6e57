package io.github.ioctlabi.core.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that generated C files use for themselves, such as {@code ret}. A macro of the header
 * would replace them, and an enumerator would be declared twice. The table has those that nobody
 * else has taken; a test finds them in generated files.
 */
public final class GeneratedWords {
  private static final String TABLE = "generated-words.txt";

  /** What a selftest calls its own. */
  private static final Pattern SELFTEST = Pattern.compile("(?i)selftest_.*");

  /** What C keeps for compilers and libraries. */
  private static final Pattern RESERVED = Pattern.compile("_[_A-Z].*");

  private GeneratedWords() {}

  /** Loads the table when it is first asked. */
  private static final class Loaded {
    private static final Set<String> WORDS = read();

    private static Set<String> read() {
      try (InputStream table =
          Objects.requireNonNull(GeneratedWords.class.getResourceAsStream(TABLE), TABLE)) {
        return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
            .lines()
            .collect(Collectors.toSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether generated files use a word. */
  public static boolean has(String name) {
    return Loaded.WORDS.contains(name);
  }

  /** Whether a name begins as those of a selftest do. */
  public static boolean isSelftests(String name) {
    return SELFTEST.matcher(name).matches();
  }

  /** A name that does not begin as those of a selftest do. */
  public static String withoutSelftest(String name) {
    return name.replaceFirst("^(?i)self(test)(?=_|$)", "$1");
  }

  /** Whether a name cannot be declared for another reason. */
  public static boolean isReserved(String name) {
    return isSelftests(name)
        || RESERVED.matcher(name).matches()
        || ReservedNames.reason(name, true).isPresent()
        || TakenNames.of(name).findAny().isPresent();
  }
}
