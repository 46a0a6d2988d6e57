package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.DeclaredType.Member;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts padding where a declaration needs it, so that every rule of layout accepts it.
 *
 * <p>It computes the padding by itself and not from the processor's messages: so a rule that is too
 * lax or too strict is not followed but found.
 */
public final class Mender {
  private static final ComponentType BYTE = new ComponentType.Int(IntegerName.U8, "byte", true);

  private Declaration declaration;

  private Mender(Declaration declaration) {
    this.declaration = declaration;
  }

  /** The declaration with padding. */
  public static Declaration mend(Declaration declaration) {
    Mender mender = new Mender(declaration);
    // Each type refers to those before it, which have been mended then.
    for (int i = 0; i < declaration.types().size(); i++) {
      DeclaredType type = declaration.types().get(i);
      DeclaredType mended =
          switch (type) {
            case Struct struct -> mender.mend(struct);
            case Union union -> mender.mend(union);
            case DeclaredType.Named named -> named;
          };
      mender.declaration = mender.declaration.replacing(type, mended);
    }
    return mender.declaration;
  }

  private Struct mend(Struct struct) {
    Natural natural = new Natural(declaration);
    List<Component> components = new ArrayList<>();
    long offset = struct.growth().bytes();
    for (Component each : struct.components()) {
      Component component = each.with(unnested(each.type(), struct, natural));
      long hole = hole(offset, natural.alignment(struct, component));
      boolean tail = component.type() instanceof ComponentType.Flexible;
      if (hole > 0 && !tail) {
        components.set(components.size() - 1, components.getLast().padded(hole));
        offset += hole;
      }
      components.add(component);
      offset += natural.size(component.type()) + component.padding();
    }
    Struct mended = struct.with(components);
    return padEnd(mended, hole(offset, natural.alignment(mended)));
  }

  /** Pads behind the last component that has a size of its own. */
  private static Struct padEnd(Struct struct, long bytes) {
    List<Component> components = new ArrayList<>(struct.components());
    int last = components.size() - (struct.hasTail() ? 2 : 1);
    components.set(last, components.get(last).padded(bytes));
    return bytes > 0 ? struct.with(components) : struct;
  }

  /**
   * Moves a struct behind an address that cannot be inside another: one that ends in a flexible
   * array, and inside a packed one a struct that states its alignment.
   */
  private static ComponentType unnested(ComponentType type, Struct outer, Natural natural) {
    return switch (type) {
      case ComponentType.Struct inner when isApart(natural.struct(inner.type()), outer) ->
          new ComponentType.Address(Optional.of(inner), false, "", false, 0, "INOUT");
      case ComponentType.Array(ComponentType.Struct inner, _)
          when isApart(natural.struct(inner.type()), outer) ->
          new ComponentType.Address(Optional.of(inner), false, "", false, 0, "INOUT");
      case ComponentType.Flexible(
              ComponentType.Struct inner,
              String count,
              String filled,
              String unit,
              int max)
          when isApart(natural.struct(inner.type()), outer) ->
          new ComponentType.Flexible(BYTE, count, filled, unit, max);
      default -> type;
    };
  }

  private static boolean isApart(Struct inner, Struct outer) {
    return inner.hasTail() || (outer.packed() && inner.align() > 0);
  }

  private Union mend(Union union) {
    List<Member> members = new ArrayList<>();
    for (Member member : union.members()) {
      members.add(member.bare() ? member : member.with(mend(withoutTail(member.struct()))));
    }
    long size = new Natural(declaration).size(union.with(members));
    return union.with(members.stream().map(member -> lengthen(member, size)).toList());
  }

  private static Struct withoutTail(Struct struct) {
    List<Component> components = struct.components();
    return struct.hasTail() ? struct.with(components.subList(0, components.size() - 1)) : struct;
  }

  /** Makes a member as long as its union. */
  private Member lengthen(Member member, long size) {
    long missing = size - new Natural(declaration).size(member);
    if (missing == 0) {
      return member;
    }
    Component only = member.struct().components().getFirst();
    boolean bytes =
        only.type() instanceof ComponentType.Array array
            && array.lengths().size() == 1
            && array.element() instanceof ComponentType.Int integer
            && integer.kind().bytes() == 1;
    if (member.bare() && bytes) {
      ComponentType.Array array = (ComponentType.Array) only.type();
      ComponentType longer =
          new ComponentType.Array(array.element(), List.of(Math.toIntExact(size)));
      return member.with(member.struct().with(List.of(only.with(longer))));
    }
    // A bare member is mended by what its message says: as a struct it can have padding.
    Struct struct = padEnd(member.struct(), missing);
    return new Member(struct, false, member.tag());
  }

  private static long hole(long offset, long alignment) {
    return Natural.roundUp(offset, alignment) - offset;
  }
}
