package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CIncludes;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.Comment;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The check, {@code check/STEM_check.c}: static assertions that a compiler of C11 holds against the
 * header. They state what the Java code uses: every size, offset, member type, value and command
 * number.
 */
public final class CheckOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    return List.of(
        new GeneratedFile.Resource(path(header), content(header), CSource.origins(header)));
  }

  private static String path(Header header) {
    return "check/" + header.stem() + "_check.c";
  }

  private static String content(Header header) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    List<String> parts = new ArrayList<>();
    parts.add(banner(header));
    parts.add(includes(header));
    parts.add(ValueAsserts.constants(header));
    header.enums().forEach(declared -> parts.add(ValueAsserts.names(declared, header.existing())));
    parts.add(ForeignAsserts.of(header));
    header
        .aggregates()
        .forEach(aggregate ->
            parts.add(
                header.existing()
                    ? ExistingAsserts.of(aggregate, layouts)
                    : StructAsserts.of(aggregate, layouts)));
    parts.add(NumberAsserts.of(header, layouts));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String banner(Header header) {
    Comment comment =
        new Comment("/*")
            .paragraph(
                "Holds <%s> against the sizes, offsets, values and command numbers that the Java code uses."
                    .formatted(header.path()))
            .paragraph(CSource.origin(header, path(header)))
            .paragraph(
                "Any %s compiler will do; it is silent if all is well:"
                    .formatted(header.existing() ? "GNU C11" : "C11"))
            .separator()
            .line("\tcc %s %s".formatted(options(header), path(header)));
    return "// SPDX-License-Identifier: " + CSource.license(header) + "\n" + comment.text();
  }

  /**
   * Some headers of the kernel want what the C library hides from a program of ISO C: {@code struct
   * timespec} in {@code linux/videodev2.h}.
   */
  private static String options(Header header) {
    return header.existing() ? "-std=gnu11 -fsyntax-only" : "-std=c11 -fsyntax-only -I uapi";
  }

  /** What an existing header forgets to include comes before it, our own need nothing. */
  private static String includes(Header header) {
    Set<String> paths = new LinkedHashSet<>(List.of("stddef.h"));
    TreeSet<String> others = new TreeSet<>();
    if (!header.commands().isEmpty()) {
      others.add("linux/ioctl.h");
    }
    if (header.existing()) {
      others.add("linux/types.h");
      others.addAll(CIncludes.of(header));
    } else {
      others.add(header.path());
    }
    paths.addAll(others);
    paths.add(header.path());
    return paths.stream().map("#include <%s>\n"::formatted).collect(Collectors.joining());
  }
}
