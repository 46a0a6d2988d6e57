package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.emit.c.CEnum;
import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Page;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.emit.c.doc.page.Section;
import io.github.ioctlabi.core.emit.c.notes.Phrases;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.EnumDeclaration.Constant;
import java.util.ArrayList;
import java.util.List;

/** The page of a header. */
public final class HeaderPage {
  private HeaderPage() {}

  /** All that it says. */
  public static Page of(Header header) {
    Layouts layouts = TypeSections.shown();
    Anchors anchors = new Anchors(header);
    List<Block> lead = new ArrayList<>();
    header.interfaces().forEach(each -> lead.addAll(Texts.blocks(each.doc())));
    if (header.existing()) {
      lead.add(
          Texts.paragraph(
              "The kernel ships this header. The page says what its declarations in Java bind of"
                  + " it; which calls are refused, and with which errors, the kernel's own"
                  + " documents say."));
    }
    List<Section> sections = new ArrayList<>();
    if (!header.commands().isEmpty()) {
      sections.add(new CommandSections(header, anchors, layouts).section());
    }
    if (!header.aggregates().isEmpty()) {
      sections.add(new TypeSections(header, anchors, layouts).section());
    }
    if (!header.enums().isEmpty()) {
      sections.add(enums(header, anchors));
    }
    List<MacroConstant> constants =
        header.interfaces().stream().flatMap(each -> each.constants().stream()).toList();
    if (!constants.isEmpty()) {
      sections.add(constants(constants));
    }
    return new Page(header.path(), CSource.license(header), lead, sections);
  }

  private static Section enums(Header header, Anchors anchors) {
    return new Section(
        "values",
        "Enums and flags",
        false,
        List.of(),
        header.enums().stream().map(each -> section(each, anchors)).toList());
  }

  private static Section section(EnumDeclaration declared, Anchors anchors) {
    List<Block> blocks = new ArrayList<>(Texts.blocks(declared.doc()));
    List<List<List<Inline>>> rows =
        declared.constants().stream()
            .map(constant ->
                List.of(
                    Prose.code(constant.cName()),
                    Prose.code(value(declared, constant)),
                    meaning(constant)))
            .toList();
    String title = Anchors.title(declared);
    blocks.add(
        new Block.Table(
            (declared.flags() ? "Bits of " : "Values of ") + title,
            List.of("Name", declared.flags() ? "Bit" : "Value", "Meaning"),
            rows));
    if (declared.other().isPresent()) {
      blocks.add(Texts.paragraph("There may be other values, of a kernel that knows more."));
    }
    return new Section(anchors.of(declared), title, true, blocks, List.of());
  }

  /** A number in C; of a bit also which one it is. */
  private static String value(EnumDeclaration declared, Constant constant) {
    return declared.flags()
        ? CNumber.hexadecimal(1L << constant.number(), declared.carrier()).replaceAll("U.*", "")
        : CEnum.value(declared, constant);
  }

  private static List<Inline> meaning(Constant constant) {
    List<Inline> text = Texts.whole(constant.doc());
    return text.isEmpty() ? Prose.of(Phrases.words(constant.javaName())) : text;
  }

  private static Section constants(List<MacroConstant> constants) {
    List<List<List<Inline>>> rows =
        constants.stream()
            .map(constant ->
                List.of(
                    Prose.code(constant.cName()),
                    Prose.code(CNumber.decimal(constant.value())),
                    Texts.whole(constant.doc())))
            .toList();
    Block table = new Block.Table("Constants", List.of("Name", "Value", "Meaning"), rows);
    return new Section("constants", "Constants", false, List.of(table), List.of());
  }
}
