package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.DeclaredType.Growth;
import io.github.ioctlabi.abi.declare.DeclaredType.Member;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import io.github.ioctlabi.kit.Shrinker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is one step smaller than a declaration. */
public final class Smaller {
  private static final int TRIES = 10_000;

  private Smaller() {}

  /**
   * The smallest declaration that can be reached, one step at a time.
   *
   * @param fails whether a declaration fails in the same way; it may be one that is not sound
   */
  public static Declaration shrink(Declaration declaration, Predicate<Declaration> fails) {
    return new Shrinker(TRIES)
        .shrink(
            declaration,
            each -> steps(each).map(step -> (Supplier<Declaration>) () -> step).toList(),
            fails);
  }

  /** All that is one step smaller, the large steps first. */
  private static Stream<Declaration> steps(Declaration declaration) {
    return Stream.of(commands(declaration), unused(declaration), types(declaration))
        .flatMap(each -> each);
  }

  private static Stream<Declaration> commands(Declaration declaration) {
    List<DeclaredCommand> all = declaration.commands();
    Stream<Declaration> without =
        Stream.of(declaration.withCommands(List.of()), declaration.withoutConstants());
    Stream<Declaration> fewer = without(all).stream().map(declaration::withCommands);
    Stream<Declaration> plainer =
        IntStream.range(0, all.size())
            .boxed()
            .flatMap(i ->
                all.get(i).plainer().map(each -> declaration.withCommands(replaced(all, i, each))));
    return Stream.of(without, all.size() > 1 ? fewer : Stream.<Declaration>empty(), plainer)
        .flatMap(each -> each)
        .filter(each -> !each.equals(declaration));
  }

  private static Stream<Declaration> unused(Declaration declaration) {
    return declaration.types().stream()
        .filter(type -> !declaration.isUsed(type))
        .map(type ->
            declaration.with(
                declaration.types().stream().filter(each -> !each.equals(type)).toList()));
  }

  private static Stream<Declaration> types(Declaration declaration) {
    return declaration.types().stream()
        .flatMap(type ->
            smaller(type).stream()
                .filter(each -> !each.equals(type))
                .map(each -> declaration.replacing(type, each)));
  }

  private static List<? extends DeclaredType> smaller(DeclaredType type) {
    return switch (type) {
      case Struct struct -> structs(struct);
      case Union union -> unions(union);
      case Named named -> without(named.constants()).stream().map(named::with).toList();
    };
  }

  private static List<Struct> structs(Struct struct) {
    List<Struct> smaller = new ArrayList<>();
    without(struct.components()).forEach(each -> smaller.add(struct.with(each)));
    smaller.add(
        new Struct(
            struct.name(), struct.topLevel(), false, 0, struct.growth(), struct.components()));
    smaller.add(
        new Struct(struct.name(), false, struct.packed(), 0, struct.growth(), struct.components()));
    smaller.add(struct.with(Growth.FIXED));
    for (int i = 0; i < struct.components().size(); i++) {
      for (Component simpler : components(struct.components().get(i))) {
        smaller.add(struct.with(replaced(struct.components(), i, simpler)));
      }
    }
    return smaller;
  }

  private static List<Union> unions(Union union) {
    List<Union> smaller = new ArrayList<>();
    without(union.members()).forEach(each -> smaller.add(union.with(each)));
    for (int i = 0; i < union.members().size(); i++) {
      Member member = union.members().get(i);
      for (Struct struct : structs(member.struct())) {
        smaller.add(union.with(replaced(union.members(), i, member.with(struct))));
      }
    }
    return smaller;
  }

  private static List<Component> components(Component component) {
    List<Component> simpler = new ArrayList<>();
    simpler.add(component.plain());
    simpler.add(
        new Component(component.name(), component.type(), component.flow(), Optional.empty(), 0));
    types(component.type()).forEach(type -> simpler.add(component.with(type)));
    simpler.removeIf(component::equals);
    return simpler;
  }

  private static List<ComponentType> types(ComponentType type) {
    ComponentType plain = new ComponentType.Int(IntegerName.U32, "int", true);
    return switch (type) {
      case ComponentType.Int integer ->
          integer.kind() == IntegerName.U32
              ? List.of(plain)
              : List.of(plain, new ComponentType.Int(integer.kind(), carrier(integer), true));
      case ComponentType.Array array ->
          List.of(
              array.element(),
              new ComponentType.Array(array.element(), array.lengths().subList(0, 1)),
              new ComponentType.Array(
                  array.element(), array.lengths().stream().map(_ -> 1).toList()));
      case ComponentType.Text _ -> List.of(plain, new ComponentType.Text(1));
      case ComponentType.Flexible flexible ->
          List.of(
              new ComponentType.Flexible(
                  plain, flexible.count(), flexible.filled(), flexible.unit(), 1));
      case ComponentType.Named _,
          ComponentType.Struct _,
          ComponentType.Union _,
          ComponentType.Nanoseconds _,
          ComponentType.Timespec _,
          ComponentType.Address _,
          ComponentType.Descriptor _ ->
          List.of(plain);
    };
  }

  /** The primitive that is as wide as the integer. */
  private static String carrier(ComponentType.Int integer) {
    return RandomComponents.carrier(integer.kind().bytes());
  }

  private static <T> List<T> replaced(List<T> all, int index, T by) {
    List<T> changed = new ArrayList<>(all);
    changed.set(index, by);
    return changed;
  }

  /** All lists with one element less, but for an empty one. */
  private static <T> List<List<T>> without(List<T> all) {
    return all.size() > 1 ? Shrinker.fewer(all) : List.of();
  }
}
