package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The path of a header is one that C can include and that stays in its folder. */
public final class BadHeader implements Rule {
  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_./+-]*");

  /**
   * Headers that generated files include, by themselves or through others: ours would stand in
   * their place.
   */
  private static final Set<String> INCLUDED =
      Set.of(
          """
          asm-generic/bitsperlong.h asm-generic/errno-base.h asm-generic/errno.h
          asm-generic/int-ll64.h asm-generic/ioctl.h asm-generic/ioctls.h asm-generic/mman.h
          asm-generic/mman-common.h asm-generic/param.h asm-generic/posix_types.h
          asm-generic/socket.h asm-generic/sockios.h asm-generic/termbits.h
          asm-generic/termbits-common.h asm-generic/termios.h asm-generic/types.h asm/bitsperlong.h
          asm/byteorder.h asm/errno.h asm/ioctl.h asm/ioctls.h asm/mman.h asm/param.h
          asm/posix_types.h asm/posix_types_32.h asm/posix_types_64.h asm/socket.h asm/sockios.h
          asm/swab.h asm/termbits.h asm/termios.h asm/types.h asm/unistd.h asm/unistd_32.h
          asm/unistd_64.h asm/unistd_x32.h errno.h fcntl.h linux/byteorder/big_endian.h
          linux/byteorder/little_endian.h linux/capability.h linux/close_range.h linux/compat.h
          linux/compiler.h linux/const.h linux/err.h linux/errno.h linux/falloc.h linux/fcntl.h
          linux/file.h linux/fs.h linux/hdlc/ioctl.h linux/if.h linux/ioctl.h linux/kernel.h
          linux/libc-compat.h linux/limits.h linux/math64.h linux/minmax.h linux/mm.h
          linux/netdevice.h linux/nospec.h linux/openat2.h linux/overflow.h linux/posix_types.h linux/printk.h
          linux/sched.h linux/sched/signal.h linux/slab.h linux/socket.h linux/sockios.h
          linux/stat.h linux/stddef.h linux/string.h linux/swab.h linux/time64.h
          linux/time_types.h linux/types.h linux/uaccess.h linux/unistd.h stddef.h stdio.h stdlib.h
          string.h sys/ioctl.h sys/mman.h sys/socket.h sys/syscall.h sys/wait.h unistd.h
          """
              .strip()
              .split("\\s+", -1));

  /** The folder of the kernel's tree that programs do not see. */
  private static final String UAPI = "uapi";

  private static final String EXAMPLE = "put header = \"linux/sensor.h\" or alike";

  @Override
  public Id id() {
    return Id.BAD_HEADER;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Map<String, Header> guards = new HashMap<>();
    for (Header header : headers) {
      String path = header.path();
      Optional<Fault> fault = fault(path).or(() -> included(header));
      // The guards of headers that exist are the kernel's.
      if (fault.isEmpty() && !header.existing()) {
        Header first = guards.putIfAbsent(guard(path), header);
        fault =
            Optional.ofNullable(first)
                .filter(other -> !other.path().equals(path))
                .map(other ->
                    Fault.of(
                        "has the include guard of " + other.path(),
                        "put header = \"" + other(path, headers) + "\""));
      }
      fault
          .or(() -> dispatcher(header, headers))
          .ifPresent(each -> findings.report(place(header), in(path, each)));
    }
  }

  private static Fault in(String path, Fault fault) {
    return new Fault("header \"" + path + "\" " + fault.what(), fault.remedy());
  }

  private static Optional<Fault> included(Header header) {
    return INCLUDED.contains(header.path()) && !header.existing()
        ? Optional.of(Fault.of("is included by generated files", EXAMPLE))
        : Optional.empty();
  }

  /** A dispatcher is a header, too, with a path of its own. */
  private static Optional<Fault> dispatcher(Header header, List<Header> headers) {
    Stream<Header> others = headers.stream().filter(other -> !other.existing());
    Stream<Header> dispatched = others.filter(other -> !other.commands().isEmpty());
    return header.existing()
        ? Optional.empty()
        : dispatched
            .filter(other -> header.path().equals(other.dispatcher()))
            .findFirst()
            .map(other ->
                Fault.of(
                    "is what the dispatcher of " + other.path() + " is called",
                    "put header = \"" + other(header.path(), headers) + "\""))
            .or(() ->
                headers.stream()
                    .filter(other -> other.existing() && !header.commands().isEmpty())
                    .filter(other -> other.path().equals(header.dispatcher()))
                    .findFirst()
                    .map(other ->
                        Fault.of(
                            "has a dispatcher that is called like " + other.path(),
                            "put header = \"" + other(header.path(), headers) + "\"")));
  }

  /** A path like the given one that no header has, and no dispatcher. */
  static String other(String path, List<Header> headers) {
    String stem = path.substring(0, path.length() - ".h".length());
    Set<String> guards = new HashSet<>();
    headers.forEach(header -> {
      guards.add(guard(header.path()));
      guards.add(guard(header.dispatcher()));
    });
    int i = 2;
    while (guards.contains(guard(stem + "_" + i + ".h"))) {
      i++;
    }
    return stem + "_" + i + ".h";
  }

  private static Optional<Fault> fault(String path) {
    return wrong(path).map(what -> Fault.of(what, remedy(path)));
  }

  private static String remedy(String path) {
    if (!CHARACTERS.matcher(path.replace('\\', '/')).matches()) {
      return "use letters, digits and _ - + . /";
    }
    String mended = mended(path);
    return wrong(mended).isEmpty() && !INCLUDED.contains(mended) && !path.endsWith("/")
        ? "put header = \"" + mended + "\""
        : EXAMPLE;
  }

  /** The path without all that is wrong with it at once. */
  private static String mended(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(parts.isEmpty() && part.equals(UAPI))) {
        parts.addLast(part);
      }
    }
    String whole = String.join("/", parts);
    return whole.endsWith(".h") ? whole : whole.replaceFirst("\\.[^./]*$", "") + ".h";
  }

  private static Optional<String> wrong(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    if (path.startsWith("/")) {
      return Optional.of("is absolute");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("has a backslash");
    }
    if (!CHARACTERS.matcher(path).matches()) {
      return Optional.of("has characters that no include path should have");
    }
    if (parts.getFirst().equals(UAPI)) {
      return Optional.of("is not what programs include, which has no 'uapi'");
    }
    return shape(parts);
  }

  private static Optional<String> shape(List<String> parts) {
    if (parts.contains("..") || parts.contains(".")) {
      return Optional.of("has a part '.' or '..'");
    }
    if (parts.contains("")) {
      return Optional.of("has an empty part");
    }
    if (parts.getLast().equals(".h") || !parts.getLast().endsWith(".h")) {
      return Optional.of("does not end in a file name with .h");
    }
    if (parts.subList(0, parts.size() - 1).stream().anyMatch(part -> part.endsWith(".h"))) {
      return Optional.of("has a folder that is called like a header");
    }
    return Optional.empty();
  }

  private static String guard(String path) {
    return path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** The first declaration that contributes to a header. */
  public static Place place(Header header) {
    return Stream.of(
            header.interfaces().stream().map(InterfaceDeclaration::place),
            header.structs().stream().map(StructDeclaration::place),
            header.enums().stream().map(EnumDeclaration::place),
            header.roots().stream().sorted(Comparator.comparing(Place::label)))
        .flatMap(places -> places)
        .findFirst()
        .orElseGet(() -> Place.of(header.path()));
  }
}
