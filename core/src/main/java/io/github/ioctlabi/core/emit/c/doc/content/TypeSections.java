package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CDefinition;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.doc.map.ByteMap;
import io.github.ioctlabi.core.emit.c.doc.map.CNames;
import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.emit.c.doc.page.Section;
import io.github.ioctlabi.core.emit.c.notes.TypeNotes;
import io.github.ioctlabi.core.emit.c.notes.UnionNotes;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.SlotVisitor;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The structs and unions of a header. */
final class TypeSections {
  private final Header header;
  private final Anchors anchors;
  private final Layouts layouts;
  private final Uses uses;

  TypeSections(Header header, Anchors anchors, Layouts layouts) {
    this.header = header;
    this.anchors = anchors;
    this.layouts = layouts;
    uses = Uses.of(header, layouts);
  }

  /** All of them. */
  Section section() {
    return new Section(
        "types",
        "Structs and unions",
        false,
        List.of(),
        header.aggregates().stream().map(this::section).toList());
  }

  private Section section(Aggregate aggregate) {
    List<Block> blocks = new ArrayList<>(Texts.blocks(aggregate.doc()));
    blocks.add(facts(aggregate));
    blocks.add(map(aggregate));
    blocks.add(members(aggregate));
    blocks.addAll(AbiNotes.of(aggregate, layouts));
    if (aggregate instanceof StructDeclaration struct && struct.canGrow()) {
      blocks.add(versions(struct));
    }
    // What the kernel ships it writes in its own way, with unnamed members and other types.
    if (!aggregate.existing()) {
      blocks.add(new Block.Code("Definition in C", "c", CDefinition.of(aggregate)));
    }
    return new Section(anchors.of(aggregate), aggregate.tagged(), true, blocks, List.of());
  }

  private Block facts(Aggregate aggregate) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Size", Prose.text(bytes(layouts.size(type(aggregate))))));
    long alignment =
        switch (aggregate) {
          case StructDeclaration struct -> layouts.of(struct).alignment();
          case UnionDeclaration union -> layouts.of(union).alignment();
        };
    facts.add(new Block.Fact("Alignment", Prose.text(bytes(alignment))));
    List<List<Inline>> commands =
        header.commands().stream()
            .filter(command -> isOf(command, aggregate))
            .map(anchors::link)
            .toList();
    if (!commands.isEmpty()) {
      facts.add(new Block.Fact("Argument of", Texts.joined(commands, ", ")));
    }
    facts.add(new Block.Fact("In Java", Prose.code(aggregate.javaName().nested())));
    return new Block.Facts(facts);
  }

  private static boolean isOf(Command command, Aggregate aggregate) {
    return command.payload().data().stream()
        .flatMap(data -> data.elementary().aggregate().stream())
        .anyMatch(each -> each.javaName().equals(aggregate.javaName()));
  }

  private static DataType type(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> new DataType.StructType(struct);
      case UnionDeclaration union -> new DataType.UnionType(union, false);
    };
  }

  static String bytes(long bytes) {
    return bytes == 1 ? "1 byte" : bytes + " bytes";
  }

  private Block map(Aggregate aggregate) {
    ByteMap map = ByteMap.of(aggregate, layouts);
    String text =
        switch (aggregate) {
          case StructDeclaration _ ->
              "Its members from byte 0 on, eight bytes a row; the table below says the same.";
          case UnionDeclaration _ ->
              "Each of its members from byte 0 on, eight bytes a row; the table below says the"
                  + " same.";
        };
    return new Block.Map("Bytes of " + aggregate.tagged(), text, map);
  }

  private Block members(Aggregate aggregate) {
    Members members = new Members(aggregate);
    layouts.walk(aggregate, members);
    return new Block.Table(
        "Members of " + aggregate.tagged(),
        List.of("Offset", "Size", "Member", "Type", "Meaning"),
        members.rows);
  }

  private Block versions(StructDeclaration struct) {
    StructLayout layout = layouts.of(struct);
    List<List<List<Inline>>> rows =
        IntStream.rangeClosed(0, struct.version())
            .mapToObj(version ->
                List.of(
                    Prose.text(Integer.toString(version)),
                    Prose.code(struct.sizeMacro(version)),
                    Prose.text(bytes(layout.sizeOf(version))),
                    Texts.joined(
                        struct.members().stream()
                            .filter(member -> member.since() == version)
                            .map(member -> Prose.code(member.cName()))
                            .toList(),
                        ", ")))
            .toList();
    return new Block.Table(
        "Versions of " + struct.tagged(), List.of("Version", "Macro", "Size", "Added"), rows);
  }

  private final class Members implements SlotVisitor {
    private final Aggregate of;
    private final Way way;
    private final List<List<List<Inline>>> rows = new ArrayList<>();

    Members(Aggregate of) {
      this.of = of;
      way = uses.of(of);
    }

    private void add(
        long offset, String size, String name, List<Inline> type, List<Inline> meaning) {
      rows.add(
          List.of(
              Prose.text(Long.toString(offset)),
              Prose.text(size),
              name.isEmpty() ? Prose.text("none") : Prose.code(name),
              type,
              meaning));
    }

    @Override
    public void size(Slot.SizeSlot slot) {
      add(
          0,
          Long.toString(slot.size()),
          Slot.SizeSlot.NAME,
          Prose.code("__u32"),
          Prose.of("size of the struct in bytes as the caller knows it"));
    }

    @Override
    public void member(Slot.MemberSlot slot) {
      Member member = slot.member();
      boolean tail = member.type().flexible().isPresent();
      String notes =
          of instanceof StructDeclaration struct
              ? TypeNotes.of(member, struct, way, Prose.TONGUE)
              : "";
      add(
          slot.offset(),
          tail ? "varies" : Long.toString(slot.size()),
          CNames.member(member.cName()),
          anchors.link(member.type()),
          Prose.of(notes));
    }

    @Override
    public void padding(Slot.PaddingSlot slot) {
      add(
          slot.offset(),
          Long.toString(slot.size()),
          slot.padding().cName(),
          Prose.code(CType.padding(slot.padding()).name()),
          Prose.of("padding, " + TypeNotes.zero(way)));
    }

    @Override
    public void hole(Slot.Hole slot) {
      add(
          slot.offset(),
          Long.toString(slot.size()),
          "",
          Prose.text("hole"),
          Prose.of("left by the compiler"));
    }

    @Override
    public void member(UnionMember member) {
      add(
          0,
          Long.toString(layouts.size(member.type())),
          CNames.member(member.cName()),
          anchors.link(member.type()),
          Prose.of(UnionNotes.of(member, way, Prose.TONGUE)));
    }
  }

  /** The layouts that a page shows. */
  static Layouts shown() {
    return new Layouts(Abi.NATURAL);
  }
}
