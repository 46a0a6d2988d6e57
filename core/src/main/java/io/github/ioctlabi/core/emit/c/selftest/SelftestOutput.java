package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.Comment;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.selftest.cases.Program;
import io.github.ioctlabi.core.emit.c.selftest.cases.Target;
import io.github.ioctlabi.core.emit.c.selftest.text.Fragments;
import io.github.ioctlabi.core.emit.c.selftest.text.SceneText;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The selftest, {@code selftest/STEM_test.c}: a program that makes every call that a driver must
 * refuse, in the manner of the kernel's own selftests.
 */
public final class SelftestOutput implements Output {
  /** The parts of the program that not every header needs. */
  private static final Set<String> OPTIONAL = Set.of("capability", "writable", "descriptor");

  /** The parts of the program that come behind the tables. */
  private static final List<String> FRAGMENTS =
      List.of(
          "call",
          "capability",
          "writable",
          "rooms",
          "perform",
          "report",
          "descriptor",
          "echo",
          "run",
          "main");

  private static final String EXCEPTION = " WITH Linux-syscall-note";

  @Override
  public List<GeneratedFile> files(Header header) {
    return files(header, Neighbours.NONE);
  }

  @Override
  public List<GeneratedFile> files(Header header, Neighbours neighbours) {
    if (header.existing() || header.commands().isEmpty()) {
      return List.of();
    }
    return List.of(
        new GeneratedFile.Resource(
            path(header),
            Naming.write(header, neighbours, naming -> content(header, naming)),
            CSource.origins(header)));
  }

  private static String path(Header header) {
    return "selftest/" + header.stem() + "_test.c";
  }

  /** The text for a header with commands. */
  public static String content(Header header, Naming naming) {
    Program program = Program.of(header);
    Set<String> features = program.features();
    Fragments fragments = new Fragments(features);
    List<String> parts = new ArrayList<>();
    parts.add(banner(header, program));
    parts.add(includes(header, features));
    parts.add(targets(program));
    parts.add(fragments.text("types"));
    parts.add(fragments.text("put"));
    parts.addAll(new SceneText(program, naming).parts());
    for (String name : FRAGMENTS) {
      if (!OPTIONAL.contains(name) || features.contains(name)) {
        parts.add(fragments.text(name));
      }
    }
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String banner(Header header, Program program) {
    String stem = header.stem();
    String name = stem.substring(stem.lastIndexOf('/') + 1) + "_test";
    Comment comment =
        new Comment("/*")
            .paragraph(
                "Makes every call of <%s> that a driver must refuse, and prints what comes back as TAP."
                    .formatted(header.path()))
            .paragraph(CSource.origin(header, path(header)))
            .paragraph("It runs as root, needs no library and builds for any architecture:")
            .separator()
            .line("\tcc -static -O2 -Wall -I uapi -o %s %s".formatted(name, path(header)))
            .line("\t./%s %s".formatted(name, usage(program, true)))
            .paragraph(
                "With -m32 it tries what a 32-bit caller gets, here with the headers that \"make"
                    + " headers\" leaves in a kernel's tree:")
            .separator()
            .line("\tcc -m32 -static -O2 -Wall -I usr/include -o %1$s_32 %1$s.c".formatted(name))
            .paragraph(
                "With --echo it also makes calls that a driver must take and looks at what comes"
                    + " back. The driver has to be one that lets every call succeed, changes"
                    + " nothing of what it got, and fails with EBADE if it got what must be"
                    + " refused.");
    String license = CSource.license(header).replace(EXCEPTION, "");
    return "// SPDX-License-Identifier: " + license + "\n" + comment.text();
  }

  private static String usage(Program program, boolean example) {
    return program.targets().stream()
        .map(target -> argument(target, example))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String argument(Target target, boolean example) {
    String name = target.declared().prefix().toLowerCase(Locale.ROOT);
    if (example) {
      return target.opener().isPresent() ? "" : (target.isNetwork() ? "" : "/dev/") + name + "0";
    }
    String upper = name.toUpperCase(Locale.ROOT);
    return target.opener().isPresent() ? "[" + upper + "]" : upper;
  }

  private static String includes(Header header, Set<String> features) {
    TreeSet<String> paths =
        new TreeSet<>(
            List.of(
                "errno.h",
                "linux/types.h",
                "stddef.h",
                "stdio.h",
                "stdlib.h",
                "string.h",
                "sys/ioctl.h",
                "sys/mman.h",
                "unistd.h"));
    if (features.contains("device") || features.contains("descriptor")) {
      paths.add("fcntl.h");
    }
    if (features.contains("network")) {
      paths.addAll(List.of("linux/if.h", "linux/sockios.h", "sys/socket.h"));
    }
    if (features.contains("capability")) {
      paths.add("linux/capability.h");
    }
    if (features.contains("capability") || features.contains("race")) {
      paths.addAll(List.of("sys/syscall.h", "sys/wait.h"));
    }
    String own = "#include <%s>\n".formatted(header.path());
    return paths.stream().map("#include <%s>\n"::formatted).collect(Collectors.joining())
        + "\n"
        + own;
  }

  private static String targets(Program program) {
    long needed = program.targets().stream().filter(each -> each.opener().isEmpty()).count();
    String text =
        "#define SELFTEST_USAGE \"%s\"\n#define SELFTEST_TARGETS %d\n"
            .formatted(usage(program, false), program.targets().size());
    return program.features().contains("opener")
        ? text + "#define SELFTEST_NEEDED %d\n".formatted(needed)
        : text;
  }
}
