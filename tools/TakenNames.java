import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the names that C has taken where a generated header is compiled: those of the C library, of
 * the kernel's headers for programs, and of the kernel's own headers.
 *
 * <pre>{@code
 * java tools/TakenNames.java /usr/src/linux-headers-6.1.0-49-amd64 \
 *     > core/src/main/resources/io/github/ioctlabi/core/names/taken-names.txt
 * }</pre>
 *
 * <p>It needs Debian's packages libc6-dev, linux-libc-dev and linux-headers-amd64, whose folder
 * below {@code /usr/src} is the argument. Of all headers it takes the tags of structs, unions and
 * enums; of those of the C library and of those that drivers include (and what they include)
 * macros, types, functions, variables and enumerators too.
 */
final class TakenNames {
  /** What a kernel's source file is likely to include: what generated code does, and drivers do. */
  private static final List<String> DRIVERS =
      List.of(
          """
          anon_inodes.h bitfield.h bits.h bitops.h capability.h cdev.h clk.h compat.h completion.h
          cred.h debugfs.h delay.h device.h dma-buf.h dma-mapping.h err.h errno.h eventfd.h fcntl.h
          file.h firmware.h fs.h gpio/consumer.h hrtimer.h i2c.h idr.h if.h init.h input.h
          interrupt.h io.h ioctl.h iopoll.h jiffies.h kernel.h kref.h kthread.h ktime.h limits.h
          list.h math64.h minmax.h miscdevice.h mm.h module.h moduleparam.h mutex.h namei.h
          netdevice.h nospec.h of.h overflow.h pagemap.h pci.h platform_device.h pm_runtime.h poll.h
          printk.h proc_fs.h property.h ratelimit.h rcupdate.h regmap.h regulator/consumer.h sched.h
          sched/signal.h scatterlist.h seq_file.h skbuff.h slab.h sockios.h spi/spi.h spinlock.h
          stat.h string.h sysfs.h time64.h timekeeping.h types.h uaccess.h usb.h uuid.h vmalloc.h
          wait.h workqueue.h xarray.h
          """
              .strip()
              .split("\\s+"));

  /** The headers of the C library that come with the compiler. */
  private static final List<String> COMPILER =
      List.of("iso646.h", "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdnoreturn.h");

  /** Headers of the C library that few programs include, with many short names for members. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?:arpa/(?:nameser.*|tftp)|resolv|protocols/.*|rpcsvc/.*|net(?:ax25|ipx|rose|rom|econet"
              + "|atalk|ash|iucv)/.*|netinet/(?:icmp6|ip_icmp|ip6|igmp|if_.*)|net/ppp.*|elf|link"
              + "|fts|tgmath|x86.*|a\\.out|regexp)(?:\\.h)?");

  /** Numbers of hardware and file formats, and what stands for atomic operations. */
  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?:ACPI|APIC|APM|AUDIT|EM|MSR|PCI|R|X86)_.*|arch_.*|(?:raw_|this_)?cpu_cmpxchg.*"
              + "|.*atomic.*_(?:acquire|relaxed|release)");

  private static final Path INCLUDE = Path.of("/usr/include");

  /** What a name names. */
  enum Kind {
    TAG("t"),
    TYPE("y"),
    OBJECT("o"),
    CALL("c"),
    NAME("n");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  /** Where a name is from: the path as C includes it, and whose header that is. */
  private record Origin(String whose, String path) {}

  /** For each name and kind the first origin of each owner. */
  private final Map<String, Map<Kind, Map<String, Origin>>> names = new TreeMap<>();

  private TakenNames() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 1) {
      System.err.println("usage: java tools/TakenNames.java /usr/src/linux-headers-VERSION");
      System.exit(2);
    }
    TakenNames taken = new TakenNames();
    taken.library();
    taken.programs();
    taken.kernel(Path.of(arguments[0]));
    taken.print(
        Stream.of("libc6-dev", "linux-libc-dev", Path.of(arguments[0]).getFileName().toString())
            .map(TakenNames::version)
            .collect(Collectors.joining(", ")));
  }

  /** The headers of the C library, the standard's first, as far as they compile. */
  private void library() throws IOException, InterruptedException {
    // Those that most programs know a name from.
    List<String> first =
        List.of(
            "stddef.h",
            "stdint.h",
            "limits.h",
            "errno.h",
            "string.h",
            "time.h",
            "sys/types.h",
            "stdio.h",
            "stdlib.h",
            "unistd.h",
            "sys/time.h",
            "sys/stat.h",
            "sys/uio.h",
            "sys/socket.h",
            "netinet/in.h",
            "net/if.h",
            "signal.h",
            "termios.h",
            "sys/ioctl.h",
            "fcntl.h");
    List<String> headers =
        Stream.concat(COMPILER.stream(), headers("libc6-dev"))
            .filter(path -> !path.matches("(?:bits|gnu|asm|linux|.*/bits)/.*"))
            .filter(path -> !SPECIAL.matcher(path).matches())
            .sorted(
                Comparator.comparing((String path) -> Math.floorMod(first.indexOf(path), 1000))
                    .thenComparing(path -> path.startsWith("sys/") || !path.contains("/") ? 0 : 1)
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String header : headers) {
      List<String> text = preprocessed(List.of(), List.of(header));
      scan(
          text.isEmpty()
              ? preprocessed(List.of(), List.of("sys/types.h", "stdio.h", header))
              : text,
          file -> libraryOrigin(file, header),
          Kind.values());
    }
  }

  private static Origin libraryOrigin(String file, String header) {
    if (file.startsWith("<")) {
      return null;
    }
    String path = included(file);
    boolean programs = path.matches("(?:linux|asm|asm-generic)/.*");
    return programs ? programs(path) : new Origin("the C library", header);
  }

  private static Origin programs(String path) {
    return new Origin("the kernel's headers", path);
  }

  /** The kernel's headers for programs: tags and types. */
  private void programs() throws IOException {
    for (String header : headers("linux-libc-dev").sorted().toList()) {
      scan(text(installed(header)), _ -> programs(header), Kind.TAG, Kind.TYPE);
    }
  }

  /** The kernel's own headers: all names where a driver sees them, tags elsewhere. */
  private void kernel(Path build) throws IOException, InterruptedException {
    Path common =
        build.resolveSibling(
            build.getFileName().toString().replaceFirst("(\\.\\d+-\\d+)-.*$", "$1-common"));
    String[] folders = {
      "arch/x86/include",
      "arch/x86/include/generated",
      "include",
      "arch/x86/include/uapi",
      "arch/x86/include/generated/uapi",
      "include/uapi",
      "include/generated/uapi"
    };
    List<String> options = new ArrayList<>(List.of("-nostdinc", "-D__KERNEL__", "-DMODULE"));
    options.addAll(List.of("-DKBUILD_MODNAME=\"x\"", "-DKBUILD_BASENAME=\"x\""));
    for (String folder : folders) {
      options.add("-I" + common.resolve(folder));
      options.add("-I" + build.resolve(folder));
    }
    for (String first : List.of("compiler-version.h", "kconfig.h", "compiler_types.h")) {
      options.addAll(List.of("-include", common.resolve("include/linux/" + first).toString()));
    }
    List<String> text =
        preprocessed(options, DRIVERS.stream().map(each -> "linux/" + each).toList());
    scan(text, file -> file.startsWith("/") ? kernel(included(file)) : null, Kind.values());
    Path include = common.resolve("include");
    try (Stream<Path> files = Files.walk(include)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".h")).sorted().toList()) {
        String path = include.relativize(file).toString();
        if (path.matches("(?:linux|net|drm|media|sound|uapi/linux)/.*")) {
          scan(text(file), _ -> kernel(included(file.toString())), Kind.TAG);
        }
      }
    }
  }

  private static Origin kernel(String path) {
    return new Origin("the kernel", path);
  }

  private static String included(String file) {
    return file.replaceFirst("^.*/include/(?:generated/)?(?:uapi/)?", "")
        .replaceFirst("^x86_64-linux-gnu/", "");
  }

  /** Lines of a file with a marker of the preprocessor's before them. */
  private static List<String> text(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of("# 1 \"" + file + "\""));
    text.replaceAll("(?s)/\\*.*?\\*/", " ")
        .replaceAll("//.*", "")
        .replaceAll("\\\\\\n", " ")
        .lines()
        .filter(line -> !line.stripLeading().startsWith("#"))
        .forEach(lines::add);
    return lines;
  }

  private static Stream<String> headers(String debianPackage) throws IOException {
    return run("dpkg", "-L", debianPackage).stream()
        .filter(line -> line.startsWith(INCLUDE + "/") && line.endsWith(".h"))
        .map(line -> included(line))
        .distinct();
  }

  private static Path installed(String header) {
    Path plain = INCLUDE.resolve(header);
    return Files.exists(plain) ? plain : INCLUDE.resolve("x86_64-linux-gnu").resolve(header);
  }

  private static String version(String debianPackage) {
    try {
      return debianPackage
          + " "
          + run("dpkg-query", "-W", "-f${Version}", debianPackage).getFirst();
    } catch (IOException e) {
      throw new IllegalStateException(debianPackage, e);
    }
  }

  private static List<String> run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
        .lines()
        .toList();
  }

  private static List<String> preprocessed(List<String> options, List<String> headers)
      throws IOException, InterruptedException {
    Path source = Files.createTempFile("names", ".c");
    Files.writeString(
        source, headers.stream().map("#include <%s>\n"::formatted).collect(Collectors.joining()));
    List<String> command = new ArrayList<>(List.of("gcc", "-E", "-dD", "-D_GNU_SOURCE"));
    command.addAll(options);
    command.add(source.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      System.err.println("does not compile: " + headers.getLast());
      return List.of();
    }
    Files.delete(source);
    return lines;
  }

  private void add(Kind kind, String name, Origin origin) {
    // What begins with two underscores, or with one and a capital, is reserved anyway.
    if (origin == null || name.matches("_[_A-Z].*|CONFIG_.*")) {
      return;
    }
    if ((kind == Kind.OBJECT || kind == Kind.NAME) && UNLIKELY.matcher(name).matches()) {
      return;
    }
    Map<String, Origin> origins =
        names
            .computeIfAbsent(name, _ -> new EnumMap<>(Kind.class))
            .computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    // The kernel sees its headers for programs as well: one of the two says enough.
    if (!origin.whose().equals("the kernel") || !origins.containsKey("the kernel's headers")) {
      origins.putIfAbsent(origin.whose(), origin);
    }
  }

  private interface Origins {
    /** Where names of a file are from, or null where they do not count. */
    Origin of(String file);
  }

  private static final Pattern MARKER = Pattern.compile("# \\d+ \"(.*?)\".*");
  private static final Pattern DEFINE = Pattern.compile("#define (\\w+)(\\(|)[^ ]* ?(.*)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "[A-Za-z_]\\w*|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|[0-9][\\w.]*|\\S");

  private void scan(List<String> lines, Origins origins, Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    CDeclarations declarations =
        new CDeclarations((kind, name, file) -> {
          if (wanted.contains(kind)) {
            add(kind, name, origins.of(file));
          }
        });
    String file = "<built-in>";
    Map<String, Runnable> macros = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher marker = MARKER.matcher(line);
      Matcher define = DEFINE.matcher(line);
      if (marker.matches()) {
        file = marker.group(1);
      } else if (define.matches()) {
        String name = define.group(1);
        Origin origin = origins.of(file);
        if (define.group(3).equals(name)) {
          // A macro of itself only says that there is something of the name.
          macros.put(name, () -> add(Kind.NAME, name, origin));
        } else {
          Kind kind = define.group(2).isEmpty() ? Kind.OBJECT : Kind.CALL;
          macros.put(name, () -> add(kind, name, origin));
        }
      } else if (line.startsWith("#undef ")) {
        macros.remove(line.substring("#undef ".length()).strip());
      } else if (!line.startsWith("#")) {
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
          declarations.take(token.group(), file);
        }
      }
    }
    if (wanted.contains(Kind.OBJECT)) {
      macros.values().forEach(Runnable::run);
    }
  }

  private void print(String versions) {
    List<Origin> origins =
        names.values().stream()
            .flatMap(kinds -> kinds.values().stream())
            .flatMap(whose -> whose.values().stream())
            .distinct()
            .sorted(Comparator.comparing(Origin::whose).thenComparing(Origin::path))
            .toList();
    Map<Origin, Integer> numbers = new LinkedHashMap<>();
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Names that C has taken where a generated header is compiled.
        # From Debian's %s.
        # To renew: java tools/TakenNames.java /usr/src/linux-headers-VERSION > this file
        # Headers: a number, whose header it is, its path. Names: what they are (t a tag, y a type,
        # o a macro, c a macro with parameters, n a function, variable or enumerator) and where.
        """
            .formatted(versions));
    for (Origin origin : origins) {
      numbers.put(origin, numbers.size());
      out.append(
          "=%d\t%s\t%s%n"
              .formatted(
                  numbers.get(origin), origin.whose().replace("'s headers", ""), origin.path()));
    }
    names.forEach((name, kinds) -> {
      out.append(name);
      kinds.forEach((kind, whose) ->
          whose.values().forEach(each -> out.append(' ' + kind.letter + numbers.get(each))));
      out.append('\n');
    });
    System.out.print(out);
  }
}
