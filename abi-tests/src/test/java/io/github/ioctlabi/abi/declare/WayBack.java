package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.Component.Flow;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives all that flows out of commands a way back: a result, or an address that flows both ways and
 * is sent.
 */
public final class WayBack {
  private Declaration declaration;

  private WayBack(Declaration declaration) {
    this.declaration = declaration;
  }

  /** The declaration with nothing lost. */
  public static Declaration mend(Declaration declaration) {
    WayBack way = new WayBack(declaration);
    for (int i = 0; i < declaration.types().size(); i++) {
      DeclaredType type = way.declaration.types().get(i);
      DeclaredType mended =
          switch (type) {
            case Struct struct -> way.mend(struct);
            case Union union ->
                union.with(
                    union.members().stream()
                        .map(member -> member.with(way.mend(member.struct())))
                        .toList());
            case DeclaredType.Named named -> named;
          };
      way.declaration = way.declaration.replacing(type, mended);
    }
    List<DeclaredCommand> commands = way.declaration.commands().stream().map(way::mend).toList();
    return way.declaration.withCommands(commands);
  }

  private Struct mend(Struct struct) {
    return struct.with(
        struct.components().stream()
            .map(each -> each.with(bothWays(each.type())))
            .map(
                each -> each.flow() == Flow.OUT && hasAddress(each) ? each.with(Flow.NORMAL) : each)
            .toList());
  }

  /**
   * What only flows in is not read again: nothing flows out of it. What only flows out is not sent:
   * no address in it is.
   */
  private ComponentType bothWays(ComponentType type) {
    return type instanceof ComponentType.Address address
            && address
                .target()
                .filter(target ->
                    switch (address.flow()) {
                      case "IN" -> flowsOut(target, false);
                      case "OUT" -> hasAddress(target);
                      default -> false;
                    })
                .isPresent()
        ? new ComponentType.Address(
            address.target(),
            address.array(),
            address.count(),
            address.inBytes(),
            address.max(),
            "INOUT")
        : type;
  }

  private DeclaredCommand mend(DeclaredCommand command) {
    if (command.argument().isEmpty() && command.result().filter(this::isToBeSent).isPresent()) {
      DeclaredCommand sending = command.sending();
      return command.result().filter(this::hasRoomOfItsOwn).isPresent()
          ? sending.withCapacity()
          : sending;
    }
    if (command.argument().isEmpty() || command.result().isPresent()) {
      return command;
    }
    ComponentType type = command.argument().get();
    boolean answered = command.kind().equals("IoWR") && command.own().equals("int");
    boolean lost = answered || flowsOut(type, true);
    DeclaredCommand mended = lost ? command.answering() : command;
    return lost && hasRoomOfItsOwn(type) ? mended.withCapacity() : mended;
  }

  /** Whether the kernel needs something of data before it can fill it: an address, or its room. */
  private boolean isToBeSent(ComponentType type) {
    return hasAddress(type)
        || (type instanceof ComponentType.Struct
            && components(type)
                .anyMatch(each ->
                    each.type() instanceof ComponentType.Flexible tail && !tail.count().isEmpty()));
  }

  private boolean hasAddress(ComponentType type) {
    return components(type).anyMatch(this::hasAddress);
  }

  private boolean hasAddress(Component component) {
    return component.type() instanceof ComponentType.Address address
        ? address.target().isPresent()
        : hasAddress(component.type());
  }

  private boolean hasRoomOfItsOwn(ComponentType type) {
    return components(type)
        .anyMatch(
            each -> each.type() instanceof ComponentType.Flexible tail && tail.count().isEmpty());
  }

  /**
   * Whether there is something in data that the kernel alone says.
   *
   * @param filled whether components that it fills count, or only what addresses lead to
   */
  private boolean flowsOut(ComponentType type, boolean filled) {
    return components(type)
        .anyMatch(each ->
            (filled && each.flow() == Flow.OUT)
                || (each.type() instanceof ComponentType.Address address
                    && address.target().isPresent()
                    && !address.flow().equals("IN"))
                || flowsOut(each.type(), filled));
  }

  private Stream<Component> components(ComponentType type) {
    return switch (type) {
      case ComponentType.Array array -> components(array.element());
      case ComponentType.Flexible flexible -> components(flexible.element());
      case ComponentType.Struct(String name) ->
          struct(name).stream().flatMap(struct -> struct.components().stream());
      case ComponentType.Union(String name, _) ->
          declaration.type(name).stream()
              .flatMap(union -> union.structs().stream())
              .flatMap(struct -> struct.components().stream());
      case ComponentType.Int _,
          ComponentType.Named _,
          ComponentType.Text _,
          ComponentType.Nanoseconds _,
          ComponentType.Timespec _,
          ComponentType.Address _,
          ComponentType.Descriptor _ ->
          Stream.empty();
    };
  }

  private Optional<Struct> struct(String name) {
    return declaration.structs().stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
