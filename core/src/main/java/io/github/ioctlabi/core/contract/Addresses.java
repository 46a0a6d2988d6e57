package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses in an argument: those that the kernel follows, and those that it leaves to the
 * driver; with them the descriptors that the driver gives. Followed are the addresses that the
 * caller has put into the argument and into structs inside it, where it is known how much they lead
 * to; not those in arrays, in unions and behind other addresses.
 */
final class Addresses {
  private final Layouts layouts;
  private final List<Followed> followed = new ArrayList<>();
  private final List<Opened> opened = new ArrayList<>();
  private final List<Left> left = new ArrayList<>();

  Addresses(Layouts layouts) {
    this.layouts = layouts;
  }

  List<Followed> followed() {
    return followed;
  }

  List<Opened> opened() {
    return opened;
  }

  List<Left> left() {
    return left;
  }

  void collect(Argument argument, Travel travel) {
    switch (argument) {
      case Argument.Single single ->
          single
              .type()
              .struct()
              .ifPresentOrElse(
                  struct -> collect(struct, Path.START, travel.out(), travel.in()),
                  () -> leave(single.type(), Optional.empty(), "", travel.in()));
      case Argument.Tailed tailed ->
          collect(tailed.struct(), Path.START, travel.out(), travel.in());
      case Argument.Elements elements ->
          leave(elements.element(), Optional.empty(), "[]", travel.in());
      case Argument.None _, Argument.Immediate _, Argument.Unknown _ -> {}
    }
  }

  /**
   * Goes through a struct of the argument.
   *
   * @param sent whether the caller has filled it
   */
  private void collect(StructDeclaration struct, Path path, boolean out, boolean sent) {
    for (Member member : struct.members()) {
      Path here = path.member(member);
      boolean sentHere = sent && Handling.of(member).isSent();
      switch (member.type()) {
        case DataType.StructType(StructDeclaration inner) -> collect(inner, here, out, sentHere);
        case DataType.PointerType pointer ->
            (sentHere ? followed(pointer, struct, here, layouts) : Optional.<Followed>empty())
                .ifPresentOrElse(
                    this::follow,
                    () -> left.add(left(Optional.empty(), here.text(), struct, member, sentHere)));
        case DataType.DescriptorType _ -> {
          if (!sentHere && out) {
            opened.add(new Opened(Optional.of(here)));
          }
        }
        case DataType.ArrayType _, DataType.FlexibleType _, DataType.UnionType _ ->
            leave(member.type(), Optional.empty(), here.text(), sentHere);
        case DataType.IntegerType _,
            DataType.EnumType _,
            DataType.FlagsType _,
            DataType.TextType _,
            DataType.TimeType _,
            DataType.ForeignType _ -> {}
      }
    }
  }

  private void follow(Followed address) {
    followed.add(address);
    leave(
        address.element(),
        Optional.of(address),
        address.count().isPresent() ? "[]" : "",
        address.way().in());
  }

  private static Left left(
      Optional<Followed> behind,
      String path,
      StructDeclaration struct,
      Member member,
      boolean sent) {
    return new Left(behind, path, Optional.of(new Left.Held(struct, member)), sent);
  }

  /** The addresses in what another leads to, as a driver finds them that follows it. */
  static List<Left> behind(Followed address, Layouts layouts) {
    Addresses found = new Addresses(layouts);
    found.leave(address.element(), Optional.of(address), "", address.way().in());
    return found.left();
  }

  /** An address, if it is known how much it leads to. */
  static Optional<Followed> followed(
      DataType.PointerType pointer, StructDeclaration struct, Path path, Layouts layouts) {
    if (pointer.retained() || pointer.nativePointer()) {
      return Optional.empty();
    }
    Way way = Way.of(pointer);
    return switch (pointer.target()) {
      case PointerTarget.Segment _ -> Optional.empty();
      case PointerTarget.Elements(DataType element) ->
          Counted.behind(pointer, struct, layouts)
              .map(count -> new Followed(path, struct, element, Optional.of(count), way));
      case PointerTarget.Single(StructDeclaration single) ->
          pointer.count().isEmpty() && Contracts.isFixed(single)
              ? Optional.of(
                  new Followed(
                      path, struct, new DataType.StructType(single), Optional.empty(), way))
              : Optional.empty();
    };
  }

  /** Finds addresses that nobody follows but the driver. */
  private void leave(DataType type, Optional<Followed> behind, String path, boolean sent) {
    switch (type) {
      case DataType.PointerType _ -> left.add(new Left(behind, path, Optional.empty(), sent));
      case DataType.ArrayType array -> leave(array.element(), behind, path + "[]", sent);
      case DataType.FlexibleType flexible -> leave(flexible.element(), behind, path + "[]", sent);
      case DataType.StructType(StructDeclaration struct) ->
          struct.members().forEach(each -> leave(struct, each, behind, path, sent));
      case DataType.UnionType(UnionDeclaration union, boolean _) ->
          union
              .members()
              .forEach(each -> leave(each.type(), behind, path + "." + each.cName(), sent));
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ -> {}
    }
  }

  private void leave(
      StructDeclaration struct,
      Member member,
      Optional<Followed> behind,
      String path,
      boolean sent) {
    String here = path + "." + member.cName();
    boolean sentHere = sent && Handling.of(member).isSent();
    if (member.type().pointer().isPresent()) {
      left.add(left(behind, here, struct, member, sentHere));
    } else {
      leave(member.type(), behind, here, sentHere);
    }
  }
}
