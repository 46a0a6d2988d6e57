package io.github.ioctlabi.processor.emit.c.check;

import io.github.ioctlabi.processor.emit.GeneratedFile;
import io.github.ioctlabi.processor.emit.Output;
import io.github.ioctlabi.processor.emit.c.CEnum;
import io.github.ioctlabi.processor.emit.c.CNumber;
import io.github.ioctlabi.processor.emit.c.CSource;
import io.github.ioctlabi.processor.emit.c.Comment;
import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.Direction;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The check, {@code check/STEM_check.c}: static assertions that a C11 compiler holds against the
 * header. They state what the Java code uses: every size, offset, member type, value and command
 * number.
 */
public final class CheckOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    return List.of(
        new GeneratedFile.Resource(
            "check/" + header.stem() + "_check.c", content(header), CSource.origins(header)));
  }

  private static String content(Header header) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    List<String> parts = new ArrayList<>();
    parts.add(banner(header));
    parts.add(includes(header));
    parts.add(constants(header));
    header.enums().forEach(declared -> parts.add(values(declared)));
    header.structs().forEach(struct -> parts.add(StructAsserts.of(layouts.of(struct))));
    parts.add(numbers(header, layouts));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String banner(Header header) {
    Comment comment =
        new Comment("/*")
            .paragraph(
                "Holds <%s> against the sizes, offsets, values and command numbers that the Java code uses."
                    .formatted(header.path()))
            .paragraph(CSource.origin(header))
            .paragraph("Any C11 compiler will do; it is silent if all is well:")
            .separator()
            .line("\tcc -std=c11 -fsyntax-only -I uapi check/%s_check.c".formatted(header.stem()));
    return "// SPDX-License-Identifier: " + CSource.license(header) + "\n" + comment.text();
  }

  private static String includes(Header header) {
    TreeSet<String> paths = new TreeSet<>(List.of(header.path()));
    if (!header.commands().isEmpty()) {
      paths.add("linux/ioctl.h");
    }
    return "#include <stddef.h>\n"
        + paths.stream().map("#include <%s>\n"::formatted).collect(Collectors.joining());
  }

  private static String constants(Header header) {
    Asserts asserts = new Asserts();
    header.interfaces().stream()
        .flatMap(declared -> declared.constants().stream())
        .forEach(constant ->
            asserts.equal(
                constant.cName(), CNumber.wide(constant.value(), false), constant.cName()));
    return asserts.text();
  }

  private static String values(EnumDeclaration declared) {
    Asserts asserts = new Asserts();
    declared
        .constants()
        .forEach(constant ->
            asserts.equal(constant.cName(), CEnum.wideValue(declared, constant), constant.cName()));
    return asserts.text();
  }

  private static String numbers(Header header, Layouts layouts) {
    Asserts asserts = new Asserts();
    for (Command command : header.commands()) {
      String number =
          "_IOC(%s, 0x%02x, 0x%02x, %d)"
              .formatted(
                  direction(command.direction()),
                  command.type(),
                  command.nr(),
                  size(command.payload(), layouts));
      asserts.equal(command.cName(), number, command.cName());
    }
    return asserts.text();
  }

  private static String direction(Direction direction) {
    return switch (direction) {
      case NONE -> "_IOC_NONE";
      case WRITE -> "_IOC_WRITE";
      case READ -> "_IOC_READ";
      case READ_WRITE -> "_IOC_READ | _IOC_WRITE";
    };
  }

  private static long size(Payload payload, Layouts layouts) {
    return switch (payload) {
      case Payload.None _, Payload.ByValue _ -> 0;
      case Payload.ByAddress data -> layouts.size(data.type());
      case Payload.Varying _, Payload.Terminated _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }
}
