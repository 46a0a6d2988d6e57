import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the functions of the kernel that are called as the entry points of a dispatcher could be,
 * such as {@code drm_ioctl}: linked into one kernel, two of a name are an error.
 *
 * <pre>{@code
 * java tools/KernelFunctions.java linux-source-6.1 linux-source-6.12 \
 *     > core/src/main/resources/io/github/ioctlabi/core/names/kernel-functions.txt
 * }</pre>
 *
 * <p>The arguments are unpacked sources of the kernel, such as those of Debian's packages {@code
 * linux-source-VERSION}. What a file keeps to itself, {@code static}, is left out.
 */
final class KernelFunctions {
  private static final Pattern FUNCTION =
      Pattern.compile(
          "^(?!static|#|typedef|return)[A-Za-z_].*?\\b(\\w+_(?:ioctl|siocdevprivate|command_name))\\(",
          Pattern.MULTILINE);

  private KernelFunctions() {}

  public static void main(String[] sources) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (String source : sources) {
      try (Stream<Path> files = Files.walk(Path.of(source))) {
        for (Path file : (Iterable<Path>) files.filter(KernelFunctions::isCode)::iterator) {
          Matcher found = FUNCTION.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
          while (found.find()) {
            names.add(found.group(1));
          }
        }
      }
    }
    List<String> head =
        List.of(
            "# Functions of the kernel that are called as entry points of a dispatcher could be.",
            "# From " + String.join(", ", sources) + ".",
            "# To renew: java tools/KernelFunctions.java SOURCE... > this file");
    Stream.concat(head.stream(), names.stream()).forEach(System.out::println);
  }

  private static boolean isCode(Path path) {
    String name = path.toString();
    return (name.endsWith(".c") || name.endsWith(".h"))
        && !name.contains("/tools/")
        && !name.contains("/Documentation/")
        && !name.contains("/scripts/")
        && !name.contains("/samples/");
  }
}
