package io.github.ioctlabi.cli.show;

import io.github.ioctlabi.cli.text.Table;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.SlotVisitor;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The bytes of a struct or a union, one stretch a line. */
final class StructTable implements SlotVisitor {
  private final Aggregate aggregate;
  private final AbiAnswers.Layers layers;
  private final Layouts natural = new Layouts(Abi.NATURAL);
  private final Table table = new Table(2);

  private StructTable(Aggregate aggregate, AbiAnswers.Layers layers) {
    this.aggregate = aggregate;
    this.layers = layers;
  }

  static String of(Aggregate aggregate, AbiAnswers.Layers layers) {
    StructTable made = new StructTable(aggregate, layers);
    made.table.row("offset", "size", "");
    made.natural.walk(aggregate, made);
    return made.title() + "\n" + made.table.text() + made.versions();
  }

  private String title() {
    AbiAnswers sizes = layers.ask(each -> each.size(aggregate));
    AbiAnswers alignments = layers.ask(each -> alignment(each, aggregate));
    List<String> parts = new ArrayList<>();
    parts.add(aggregate.tagged() + ": " + sizes.asSize());
    parts.add("aligned to " + alignments.natural());
    if (aggregate.types().anyMatch(TypeText::followsMachine)) {
      parts.add("less on 32-bit machines");
    }
    return String.join(", ", parts);
  }

  private static long alignment(Layouts layouts, Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> layouts.of(struct).alignment();
      case UnionDeclaration union -> layouts.of(union).alignment();
    };
  }

  private String versions() {
    return switch (aggregate) {
      case StructDeclaration struct -> versions(struct);
      case UnionDeclaration _ -> "";
    };
  }

  private String versions(StructDeclaration struct) {
    StructLayout layout = natural.of(struct);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < struct.sizeMacros().size(); i++) {
      text.append("  %s is %d%n".formatted(struct.sizeMacros().get(i), layout.sizeOf(i)));
    }
    return text.toString();
  }

  @Override
  public void size(Slot.SizeSlot slot) {
    row(slot, "__u32 " + Slot.SizeSlot.NAME, "");
  }

  @Override
  public void member(Slot.MemberSlot slot) {
    Member member = slot.member();
    List<String> notes = new ArrayList<>();
    if (aggregate instanceof StructDeclaration struct) {
      AbiAnswers offsets = layers.offset(struct, member);
      if (offsets.differ()) {
        notes.add(offsets.asOffset());
      }
    }
    notes.addAll(sizes(member.type()));
    if (member.since() > 0) {
      notes.add("since version " + member.since());
    }
    row(slot, TypeText.member(member.type(), member.cName(), isPlain()), String.join("; ", notes));
  }

  /** Whether 64-bit integers have no alignment of their own. */
  private boolean isPlain() {
    return aggregate.existing()
        || (aggregate instanceof StructDeclaration struct && struct.shape().packed());
  }

  private List<String> sizes(DataType type) {
    List<String> notes = new ArrayList<>();
    AbiAnswers sizes = layers.size(type);
    if (sizes.differ()) {
      notes.add(sizes.asSize());
    }
    if (TypeText.followsMachine(type)) {
      notes.add("less on 32-bit machines");
    }
    return notes;
  }

  @Override
  public void padding(Slot.PaddingSlot slot) {
    row(slot, CType.padding(slot.padding()).member(slot.padding().cName(), true), "padding");
  }

  @Override
  public void hole(Slot.Hole slot) {
    row(slot, "(hole)", "");
  }

  @Override
  public void member(UnionMember member) {
    List<String> notes = new ArrayList<>(sizes(member.type()));
    if (!member.tags().isEmpty()) {
      notes.add(
          member.tags().stream()
              .map(tag -> Long.toString(tag))
              .collect(Collectors.joining(", ", "where the tag is ", "")));
    }
    if (member.otherwise()) {
      notes.add("for any other tag");
    }
    table.row(
        "0",
        Long.toString(natural.size(member.type())),
        TypeText.member(member.type(), member.cName(), isPlain()),
        String.join("; ", notes));
  }

  private void row(Slot slot, String what, String note) {
    table.row(Long.toString(slot.offset()), Long.toString(slot.size()), what, note);
  }
}
