package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.Component.Flow;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredCommand;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.abi.declare.DeclaredType.Growth;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.IntegerName;
import io.github.ioctlabi.abi.declare.Mender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds a command that another one has superseded: its struct has some of the other's components.
 */
final class OldCommands {
  private final Chance chance;
  private final Declaration declaration;

  OldCommands(Chance chance, Declaration declaration) {
    this.chance = chance;
    this.declaration = declaration;
  }

  /** The declaration with one more command, if there is one that can be wrapped. */
  Declaration added() {
    List<DeclaredCommand> commands = declaration.commands();
    List<DeclaredCommand> newer = commands.stream().filter(this::isWrapped).toList();
    if (newer.isEmpty() || commands.getLast().offsets() > 0 || chance.oneOf(3)) {
      return declaration;
    }
    DeclaredCommand by = chance.pick(newer);
    Struct old = Struct.of("Old", components(struct(by).orElseThrow()));
    List<DeclaredType> types = new ArrayList<>(declaration.types());
    types.add(old);
    List<DeclaredCommand> all = new ArrayList<>(commands);
    all.add(command(by, old));
    return Mender.mend(declaration.with(types).withCommands(all));
  }

  private DeclaredCommand command(DeclaredCommand by, Struct old) {
    Optional<ComponentType> data = Optional.of(new ComponentType.Struct(old.name()));
    List<String> marks = new ArrayList<>(by.marks());
    marks.remove("@HandsOut");
    marks.add("@Wraps(\"%s\")".formatted(by.name()));
    return new DeclaredCommand(
        "command" + declaration.commands().size(),
        by.kind(),
        declaration.commands().getLast().nr() + 1,
        0,
        by.argument().flatMap(_ -> data),
        Optional.empty(),
        by.result().flatMap(_ -> data),
        false,
        false,
        by.own(),
        marks);
  }

  private Optional<Struct> struct(DeclaredCommand command) {
    return command
        .declared()
        .flatMap(declaration::type)
        .filter(Struct.class::isInstance)
        .map(Struct.class::cast);
  }

  private boolean isWrapped(DeclaredCommand command) {
    return !command.varies()
        && command.offsets() == 0
        && !command.own().equals(declaration.interfaceName())
        && command.argument().or(command::result).filter(this::isPlain).isPresent()
        && struct(command).isPresent();
  }

  /** Whether a copy carries all of it. */
  private boolean isPlain(ComponentType type) {
    return switch (type) {
      case ComponentType.Struct(String name) ->
          declaration.structs().stream()
              .filter(struct -> struct.name().equals(name))
              .allMatch(struct ->
                  struct.growth() == Growth.FIXED
                      && struct.components().stream().allMatch(each -> isPlain(each.type())));
      case ComponentType.Array array -> isPlain(array.element());
      case ComponentType.Int _,
          ComponentType.Named _,
          ComponentType.Text _,
          ComponentType.Nanoseconds _,
          ComponentType.Timespec _ ->
          true;
      case ComponentType.Union _,
          ComponentType.Address _,
          ComponentType.Flexible _,
          ComponentType.Descriptor _ ->
          false;
    };
  }

  /** Those of the newer struct without some that may be zero, perhaps in another order. */
  private List<Component> components(Struct newer) {
    List<Component> all = new ArrayList<>();
    for (Component each : newer.components()) {
      boolean dropped = (each.flow() != Flow.NORMAL || isZero(each)) && chance.oneOf(2);
      if (!dropped) {
        Component kept = each.padded(-each.padding());
        all.add(chance.below(all.size() + 1), kept);
      }
    }
    if (all.isEmpty() || chance.oneOf(4)) {
      all.add(
          Component.of(
                  "unused",
                  new ComponentType.Array(
                      new ComponentType.Int(IntegerName.U8, "byte", true), List.of(4)))
              .with(Flow.RESERVED));
    }
    return all;
  }

  /** Whether zero is one of its values. */
  private boolean isZero(Component component) {
    return switch (component.type()) {
      case ComponentType.Int _ ->
          component
              .range()
              .filter(range -> range.min() > 0 || (range.max() < 0 && range.min() < 0))
              .isEmpty();
      case ComponentType.Named(String name, boolean flags) ->
          flags
              || declaration
                  .type(name)
                  .filter(each ->
                      each instanceof Named named
                          && (named.open()
                              || named.constants().stream().anyMatch(it -> it.value() == 0)))
                  .isPresent();
      case ComponentType.Text _, ComponentType.Nanoseconds _, ComponentType.Timespec _ -> true;
      case ComponentType.Array array -> array.element() instanceof ComponentType.Int;
      case ComponentType.Struct _,
          ComponentType.Union _,
          ComponentType.Address _,
          ComponentType.Flexible _,
          ComponentType.Descriptor _ ->
          false;
    };
  }
}
