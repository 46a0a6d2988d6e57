package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.finding.Place;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The path of a header is one that C can include and that stays in its folder. */
final class BadHeader implements Rule {
  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_./+-]*");

  /** The kernel's own headers that generated ones include: ours would stand in their place. */
  private static final Set<String> INCLUDED =
      Set.of("linux/types.h", "linux/ioctl.h", "linux/const.h");

  @Override
  public void judge(List<Header> headers, Findings findings) {
    Map<String, Header> guards = new HashMap<>();
    for (Header header : headers) {
      String path = header.path();
      Optional<String> fault = fault(path);
      if (fault.isEmpty()) {
        Header first = guards.putIfAbsent(guard(path), header);
        fault =
            Optional.ofNullable(first)
                .filter(other -> !other.path().equals(path))
                .map(other -> "has the include guard of " + other.path() + ": rename one of them");
      }
      fault.ifPresent(
          text -> findings.report(Id.BAD_HEADER, place(header), "header \"" + path + "\" " + text));
    }
  }

  private static Optional<String> fault(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    String example = ": put header = \"linux/sensor.h\" or alike";
    if (path.startsWith("/")) {
      return Optional.of("is absolute: put header = \"" + path.replaceFirst("^/+", "") + "\"");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("has a backslash: put header = \"" + path.replace('\\', '/') + "\"");
    }
    if (!CHARACTERS.matcher(path).matches()) {
      return Optional.of(
          "has characters that no include path should have: use letters, digits and _ - + . /");
    }
    if (parts.contains("..") || parts.contains(".")) {
      return Optional.of("has a part '.' or '..'" + example);
    }
    if (parts.contains("")) {
      return Optional.of("has an empty part" + example);
    }
    if (parts.getLast().equals(".h") || !path.endsWith(".h")) {
      return Optional.of("does not end in a file name with .h" + example);
    }
    if (parts.subList(0, parts.size() - 1).stream().anyMatch(part -> part.endsWith(".h"))) {
      return Optional.of("has a folder that is called like a header" + example);
    }
    if (parts.getFirst().equals("uapi")) {
      return Optional.of(
          "is not what programs include, which has no 'uapi': put header = \""
              + path.substring("uapi/".length())
              + "\"");
    }
    if (INCLUDED.contains(path)) {
      return Optional.of("is the kernel's own" + example);
    }
    return Optional.empty();
  }

  private static String guard(String path) {
    return path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** The first declaration that contributes to a header. */
  static Place place(Header header) {
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
