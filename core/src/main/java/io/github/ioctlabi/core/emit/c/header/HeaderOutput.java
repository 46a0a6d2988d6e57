package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CIncludes;
import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.CommandMacro;
import io.github.ioctlabi.core.emit.c.Comment;
import io.github.ioctlabi.core.emit.c.CommentText;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.Macro;
import io.github.ioctlabi.core.emit.c.notes.Phrases;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The UAPI header, {@code uapi/STEM.h}: for kernel and user space, C from C90 on and C++, in the
 * kernel's style. Every struct and enum has a kernel-doc comment that leaves no member out.
 */
public final class HeaderOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    if (header.existing()) {
      return List.of();
    }
    return List.of(
        new GeneratedFile.Resource(path(header), content(header), CSource.origins(header)));
  }

  private static String path(Header header) {
    return "uapi/" + header.path();
  }

  private static String content(Header header) {
    String guard = guard(header);
    List<String> parts = new ArrayList<>();
    parts.add(banner(header) + "#ifndef " + guard + "\n#define " + guard + "\n");
    parts.add(includes(header));
    parts.addAll(constants(header));
    header.enums().forEach(declared -> parts.add(EnumText.of(declared)));
    Layouts layouts = new Layouts(Abi.NATURAL);
    Uses uses = Uses.of(header, layouts);
    header.aggregates().forEach(each -> parts.add(definition(each, layouts, uses.of(each))));
    parts.addAll(commands(header));
    parts.add("#endif /* " + guard + " */\n");
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String definition(Aggregate aggregate, Layouts layouts, Way way) {
    return switch (aggregate) {
      case StructDeclaration struct -> StructText.of(layouts.of(struct), way);
      case UnionDeclaration union -> UnionText.of(union, way);
    };
  }

  private static String banner(Header header) {
    Comment comment = new Comment("/*");
    header.interfaces().stream()
        .flatMap(declared -> declared.doc().paragraphs().stream())
        .map(CommentText::plainLines)
        .filter(text -> !text.isEmpty())
        .forEach(comment::paragraph);
    comment.paragraph(CSource.origin(header, path(header)));
    return "/* SPDX-License-Identifier: " + CSource.license(header) + " */\n" + comment.text();
  }

  /** The kernel's {@code headers_install} takes {@code _UAPI} off. */
  private static String guard(Header header) {
    return "_UAPI_" + header.path().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static String includes(Header header) {
    TreeSet<String> paths = new TreeSet<>(CIncludes.of(header));
    if (header.enums().stream().anyMatch(EnumDeclaration::flags)) {
      paths.add("linux/const.h");
    }
    if (header.commands().stream().anyMatch(command -> command.encoded().isPresent())) {
      paths.add("linux/ioctl.h");
    }
    if (!header.aggregates().isEmpty()
        || header.commands().stream().anyMatch(command -> command.payload().data().isPresent())) {
      paths.add("linux/types.h");
    }
    return paths.stream().map("#include <%s>\n"::formatted).collect(Collectors.joining());
  }

  private static List<String> constants(Header header) {
    Definitions macros = new Definitions();
    header.interfaces().stream()
        .flatMap(declared -> declared.constants().stream())
        .forEach(constant ->
            macros.add(
                constant.doc().isEmpty() ? "" : doc(constant),
                new Macro(constant.cName(), CNumber.decimal(constant.value()))));
    return macros.parts();
  }

  private static String doc(MacroConstant constant) {
    return KernelDoc.of(constant.cName(), constant.doc(), Phrases.sentence(constant.cName()))
        .text();
  }

  private static List<String> commands(Header header) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    Contracts contracts = new Contracts(layouts);
    Definitions macros = new Definitions();
    for (InterfaceDeclaration declared : header.interfaces()) {
      for (Command command : declared.commands()) {
        Optional<Command> newer = declared.wrapped(command);
        macros.add(
            CommandText.comment(contracts.of(command), layouts, newer), CommandMacro.of(command));
      }
    }
    return macros.parts();
  }
}
