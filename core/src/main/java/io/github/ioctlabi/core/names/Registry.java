package io.github.ioctlabi.core.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The kernel's registry of ioctl numbers: {@code ioctl-numbers.tsv}, which tells where it is from
 * and how to renew it.
 */
public final class Registry {
  private static final String TABLE = "ioctl-numbers.tsv";

  /** What the registry puts before the path that C includes. */
  private static final Pattern NOT_INCLUDED = Pattern.compile("^(?:.*/)?(?:include|uapi)/");

  private final List<Entry> entries;

  private Registry(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A range of numbers of one code.
   *
   * @param code the ioctl type
   * @param first the first nr
   * @param last the last nr
   * @param file where they are defined, as the registry has it; perhaps with {@code *} in it, and
   *     empty if it names none
   */
  public record Entry(int code, int first, int last, String file) {
    /** Whether a header of that path defines them. */
    public boolean isOf(String path) {
      String included = NOT_INCLUDED.matcher(file).replaceFirst("");
      Pattern pattern = Pattern.compile(Pattern.quote(included).replace("*", "\\E[^/]*\\Q"));
      return pattern.matcher(path).matches();
    }

    /** The file, or what there is in its place. */
    public String owner() {
      return file.isEmpty() ? "a driver without a header" : file;
    }

    private static Entry parse(String line) {
      String[] fields = line.split("\t", -1);
      return new Entry(
          Integer.parseInt(fields[0], 16),
          Integer.parseInt(fields[1], 16),
          Integer.parseInt(fields[2], 16),
          fields[3].equals("-") ? "" : fields[3]);
    }
  }

  /** Reads the table. */
  public static Registry load() {
    try (InputStream table =
        Objects.requireNonNull(Registry.class.getResourceAsStream(TABLE), TABLE)) {
      return new Registry(
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(Entry::parse)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a code whose ranges hold one of these numbers. */
  public List<Entry> of(int code, int first, int last) {
    return entries.stream()
        .filter(entry -> entry.code() == code && entry.first() <= last && entry.last() >= first)
        .toList();
  }

  /** Whether it gives all of these numbers of a code to the header of that path. */
  public boolean gives(String path, int code, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .allMatch(nr -> of(code, nr, nr).stream().anyMatch(entry -> entry.isOf(path)));
  }
}
