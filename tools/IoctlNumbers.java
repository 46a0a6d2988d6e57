import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the facts out of the kernel's registry of ioctl numbers, for the rule RegisteredType.
 *
 * <pre>{@code
 * java tools/IoctlNumbers.java linux/Documentation/userspace-api/ioctl/ioctl-number.rst 6.19 \
 *     > core/src/main/resources/io/github/ioctlabi/core/names/ioctl-numbers.tsv
 * }</pre>
 *
 * <p>One line a code, range and file: code, first and last nr in hexadecimal, and the file, or
 * {@code -} where the registry names none.
 */
final class IoctlNumbers {
  private static final Pattern RANGE =
      Pattern.compile("([0-9A-Fa-f]{1,2})(?:-([0-9A-Fa-f]{1,2}))?");
  private static final Pattern FILE = Pattern.compile("(?:[\\w.*-]+/)+[\\w.*-]*|[\\w*-]+\\.[ch]");

  private IoctlNumbers() {}

  private record Entry(int code, String first, String last, List<String> files) {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: java tools/IoctlNumbers.java ioctl-number.rst KERNEL-VERSION");
      System.exit(2);
    }
    List<Entry> entries = read(Files.readAllLines(Path.of(arguments[0])));
    System.out.printf(
        """
        # Who has which ioctl numbers: code, first and last nr, file; all numbers in hexadecimal.
        # From Documentation/userspace-api/ioctl/ioctl-number.rst of Linux %s.
        # To renew: java tools/IoctlNumbers.java path/to/ioctl-number.rst VERSION > this file
        """,
        arguments[1]);
    for (Entry entry : entries) {
      for (String file : entry.files().isEmpty() ? List.of("-") : entry.files()) {
        System.out.printf("%02x\t%s\t%s\t%s%n", entry.code(), entry.first(), entry.last(), file);
      }
    }
  }

  /** The rows of the only table whose first column is the code. */
  private static List<Entry> read(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    int head = 0;
    while (!lines.get(head).startsWith("Code ")) {
      head++;
    }
    String ruler = lines.get(head - 1);
    int files = ruler.indexOf(" =", ruler.indexOf(" =") + 2) + 1;
    int comments = ruler.indexOf(" =", files) + 1;
    int row = head + 1;
    while (!lines.get(row).startsWith("====")) {
      row++;
    }
    for (row++; !lines.get(row).startsWith("===="); row++) {
      String line = lines.get(row);
      List<String> named = files(line, files, comments);
      if (line.startsWith(" ")) {
        entries.getLast().files().addAll(named);
      } else {
        entries.add(entry(line, named));
      }
    }
    return entries;
  }

  private static Entry entry(String line, List<String> files) {
    int code = line.startsWith("'") ? line.charAt(1) : Integer.decode(line.substring(0, 4));
    String nrs = line.substring(4).strip().split("\\s+", 2)[0];
    if (nrs.equals("all")) {
      return new Entry(code, "00", "ff", files);
    }
    Matcher range = RANGE.matcher(nrs);
    if (!range.matches()) {
      throw new IllegalArgumentException("no range of numbers: " + line);
    }
    String last = range.group(2) == null ? range.group(1) : range.group(2);
    return new Entry(code, hex(range.group(1)), hex(last), files);
  }

  private static String hex(String digits) {
    return "0".repeat(2 - digits.length()) + digits.toLowerCase(Locale.ROOT);
  }

  private static List<String> files(String line, int from, int to) {
    List<String> files = new ArrayList<>();
    if (line.length() > from) {
      Matcher file = FILE.matcher(line.substring(from, Math.min(to, line.length())));
      while (file.find()) {
        files.add(file.group());
      }
    }
    return files;
  }
}
