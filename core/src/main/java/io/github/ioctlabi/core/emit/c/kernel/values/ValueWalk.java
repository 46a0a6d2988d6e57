package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Code that goes through a value and all that it holds, and does something with the parts that it
 * concerns. A struct is a function, which is made where it is first needed; the struct inside of a
 * packed one is gone through in place, since its address may be off its alignment.
 */
public abstract class ValueWalk extends Concern {
  private final DispatcherNames names;
  private final Layouts layouts;
  private final Map<String, String> functions = new LinkedHashMap<>();

  ValueWalk(DispatcherNames names, Layouts layouts) {
    super(layouts);
    this.names = names;
    this.layouts = layouts;
  }

  /** The functions that were needed, those that others call first. */
  List<String> functions() {
    return List.copyOf(functions.values());
  }

  /** What the function of a struct does. */
  abstract String verb();

  /** Wraps the statements of a struct's function. */
  abstract String function(String name, String parameter, StructDeclaration struct);

  /** A call of the function of a struct. */
  abstract void call(Body body, String function, String address);

  /** Does something with the counts of a struct's addresses, before its members. */
  abstract void counts(Body body, String path, StructDeclaration struct);

  /** Does something with a member that nobody or only the kernel fills. */
  abstract void marked(Body body, String value, Member member, StructDeclaration struct);

  /** Does something with padding. */
  abstract void padding(Body body, String value, StructDeclaration struct);

  /** What is done with padding of one byte, which is no array. */
  abstract void paddingByte(Body body, String value, StructDeclaration struct);

  /**
   * Does something with bytes that belong to no member.
   *
   * @param start the address of what they are in
   * @param from where in there they begin
   * @param to where they end
   */
  abstract void filler(Body body, String start, String from, String to, StructDeclaration struct);

  /** Does something with a value that holds no others. */
  abstract void scalar(
      Body body,
      String value,
      DataType type,
      Optional<Range> range,
      Optional<StructDeclaration> struct);

  /** Ends the choice of a union's member where the tag selects none. */
  abstract void unselected(Body body, String union, StructDeclaration struct);

  /** Goes through a struct, by its address. */
  public final void pointer(Body body, StructDeclaration struct, String address) {
    String name = names.function(verb(), struct);
    if (!functions.containsKey(name)) {
      String parameter = names.variables().name(DispatcherNames.snake(struct.javaName().simple()));
      functions.put(name, function(name, parameter, struct));
    }
    call(body, name, address);
  }

  /**
   * Where a value stands.
   *
   * @param struct the struct that it is a member of, if it is one
   * @param unaligned whether its address may be off its alignment
   * @param depth how many loops there are around
   */
  private record Around(Optional<StructDeclaration> struct, boolean unaligned, int depth) {
    Around in(StructDeclaration inner) {
      return new Around(Optional.of(inner), unaligned || inner.shape().packed(), depth);
    }

    Around inLoop() {
      return new Around(struct, unaligned, depth + 1);
    }
  }

  private static final Around NOTHING = new Around(Optional.empty(), false, 0);

  /** Goes through the members of a struct, of which the function of the struct has the address. */
  final void members(Body body, StructDeclaration struct, String path) {
    members(body, struct, path, NOTHING.in(struct));
  }

  /** Goes through a value that is no member. */
  public final void value(Body body, DataType type, Optional<Range> range, String value) {
    value(body, type, range, value, NOTHING);
  }

  /** Lets others run in a long loop, after so many elements. */
  abstract void giveWay(Body body, String done);

  /**
   * Goes through elements.
   *
   * @param isLong whether there may be very many
   */
  public final void elements(
      Body body, DataType element, String array, String count, boolean isLong) {
    if (concerns(element, Optional.empty())) {
      String index = index(body, NOTHING);
      body.open(loop(index, count));
      if (isLong) {
        giveWay(body, index);
      }
      value(body, element, Optional.empty(), array + "[" + index + "]", NOTHING.inLoop());
      body.close();
    }
  }

  private void members(Body body, StructDeclaration struct, String path, Around around) {
    counts(body, path, struct);
    List<Slot> slots = layouts.of(struct).slots();
    for (int i = 0; i < slots.size(); i++) {
      switch (slots.get(i)) {
        case Slot.MemberSlot(Member member, long _, long _) -> {
          if (concerns(member)) {
            member(body, struct, member, path, around);
          }
        }
        case Slot.PaddingSlot padding -> {
          if (concernsPadding()) {
            String value = path + padding.padding().cName();
            if (padding.size() == 1) {
              paddingByte(body, value, struct);
            } else {
              padding(body, value, struct);
            }
          }
        }
        case Slot.Hole _ -> {
          if (concerns(slots, i)) {
            hole(body, struct, slots, i, path);
          }
        }
        case Slot.SizeSlot _ -> {}
      }
    }
  }

  private void member(
      Body body, StructDeclaration struct, Member member, String path, Around around) {
    String value = path + member.cName();
    if (isMarked(Handling.of(member))) {
      marked(body, value, member, struct);
    } else {
      member
          .type()
          .union()
          .ifPresentOrElse(
              union -> union(body, struct, member, union.declaration(), path, around),
              () -> value(body, member.type(), member.range(), value, around));
    }
  }

  /** Whether a member is treated by who fills it, whatever its type. */
  abstract boolean isMarked(Handling handling);

  private void value(Body body, DataType type, Optional<Range> range, String value, Around around) {
    if (!concerns(type, range)) {
      return;
    }
    switch (type) {
      case DataType.StructType(StructDeclaration struct) -> {
        if (around.unaligned()) {
          members(body, struct, value + ".", around.in(struct));
        } else {
          pointer(body, struct, "&" + value);
        }
      }
      case DataType.ArrayType array -> {
        String index = index(body, around);
        body.open(loop(index, "ARRAY_SIZE(" + value + ")"));
        value(body, array.element(), range, value + "[" + index + "]", around.inLoop());
        body.close();
      }
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.DescriptorType _ ->
          scalar(body, value, type, range, around.struct());
      case DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.PointerType _,
          DataType.ForeignType _ -> {}
    }
  }

  private static String loop(String index, String count) {
    return "for (%1$s = 0; %1$s < %2$s; %1$s++)".formatted(index, count);
  }

  private static String index(Body body, Around around) {
    String index = String.valueOf((char) ('i' + around.depth()));
    body.declare("size_t " + index);
    return index;
  }

  private void hole(Body body, StructDeclaration struct, List<Slot> slots, int at, String path) {
    String start =
        path.endsWith("->")
            ? path.substring(0, path.length() - "->".length())
            : "&" + path.substring(0, path.length() - ".".length());
    HoleBounds hole = HoleBounds.of(struct, slots, at);
    filler(body, start, hole.from(), hole.to(), struct);
  }

  private void union(
      Body body,
      StructDeclaration struct,
      Member member,
      UnionDeclaration union,
      String path,
      Around around) {
    String value = path + member.cName();
    Member tag = struct.member(member.tag().orElseThrow()).orElseThrow();
    body.line("switch (" + IntegerExpressions.number(tag.type(), path + tag.cName()) + ") {");
    boolean idleDefault = !concernsTag() && !hasOther(union);
    for (UnionMember each : union.members()) {
      if (!each.otherwise() && !each.tags().isEmpty() && !(idleDefault && !isBusy(union, each))) {
        each.tags()
            .forEach(
                number -> body.line("case " + IntegerExpressions.label(tag.type(), number) + ":"));
        chosen(body, struct, union, each, value, around);
      }
    }
    body.line("default:");
    union.members().stream()
        .filter(UnionMember::otherwise)
        .findFirst()
        .ifPresentOrElse(
            other -> chosen(body, struct, union, other, value, around),
            () -> {
              body.indent();
              unselected(body, value, struct);
              body.outdent();
            });
    body.line("}");
  }

  private void chosen(
      Body body,
      StructDeclaration struct,
      UnionDeclaration union,
      UnionMember each,
      String value,
      Around around) {
    String part = value + "." + each.cName();
    body.indent();
    value(body, each.type(), range(each), part, around);
    if (rest(union, each)) {
      filler(body, "&" + value, "sizeof(" + part + ")", "sizeof(" + value + ")", struct);
    }
    body.line("break;").outdent();
  }
}
