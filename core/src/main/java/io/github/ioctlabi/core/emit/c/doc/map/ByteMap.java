package io.github.ioctlabi.core.emit.c.doc.map;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.SlotVisitor;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a struct, or of each member of a union.
 *
 * @param lanes one for a struct, one a member for a union, since they all begin at 0
 */
public record ByteMap(List<Lane> lanes) {
  public ByteMap {
    lanes = List.copyOf(lanes);
  }

  /**
   * Bytes from 0 on.
   *
   * @param cells by their offsets; only tails take no room
   */
  public record Lane(List<Cell> cells) {
    public Lane {
      cells = List.copyOf(cells);
    }
  }

  /** The bytes of a struct or union as one ABI lays it out. */
  public static ByteMap of(Aggregate aggregate, Layouts layouts) {
    Cells cells = new Cells(aggregate, layouts);
    layouts.walk(aggregate, cells);
    return switch (aggregate) {
      case StructDeclaration _ -> new ByteMap(List.of(new Lane(cells.all)));
      case UnionDeclaration _ ->
          new ByteMap(cells.all.stream().map(cell -> new Lane(cells.filled(cell))).toList());
    };
  }

  /** What is used in any lane. */
  public boolean has(Cell.Use use) {
    return lanes.stream().flatMap(lane -> lane.cells().stream()).anyMatch(c -> c.use() == use);
  }

  private static final class Cells implements SlotVisitor {
    private final Layouts layouts;
    private final long size;
    private final List<Cell> all = new ArrayList<>();

    Cells(Aggregate aggregate, Layouts layouts) {
      this.layouts = layouts;
      size =
          switch (aggregate) {
            case StructDeclaration struct -> layouts.of(struct).size();
            case UnionDeclaration union -> layouts.of(union).size();
          };
    }

    /** A member of a union, and what is behind it up to the union's end. */
    List<Cell> filled(Cell cell) {
      return cell.size() < size
          ? List.of(cell, new Cell(cell.size(), size - cell.size(), Cell.Use.HOLE, "", ""))
          : List.of(cell);
    }

    @Override
    public void size(Slot.SizeSlot slot) {
      all.add(new Cell(0, slot.size(), Cell.Use.DATA, Slot.SizeSlot.NAME, "__u32"));
    }

    @Override
    public void member(Slot.MemberSlot slot) {
      Member member = slot.member();
      add(slot.offset(), slot.size(), member);
    }

    private void add(long offset, long size, Member member) {
      boolean tail = member.type().flexible().isPresent();
      Cell.Use use =
          tail
              ? Cell.Use.TAIL
              : Handling.of(member) == Handling.ZERO ? Cell.Use.RESERVED : Cell.Use.DATA;
      all.add(
          new Cell(offset, size, use, CNames.member(member.cName()), CNames.type(member.type())));
    }

    @Override
    public void padding(Slot.PaddingSlot slot) {
      String type = CType.padding(slot.padding()).name();
      all.add(new Cell(slot.offset(), slot.size(), Cell.Use.PADDING, slot.padding().cName(), type));
    }

    @Override
    public void hole(Slot.Hole slot) {
      all.add(new Cell(slot.offset(), slot.size(), Cell.Use.HOLE, "", ""));
    }

    @Override
    public void member(UnionMember member) {
      Cell.Use use =
          member.bare().filter(bare -> Handling.of(bare) == Handling.ZERO).isPresent()
              ? Cell.Use.RESERVED
              : Cell.Use.DATA;
      all.add(
          new Cell(
              0,
              layouts.size(member.type()),
              use,
              CNames.member(member.cName()),
              CNames.type(member.type())));
    }
  }
}
