package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredCommand;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Contradictions between outputs that are known and not mended yet: commands that show one are left
 * out. Each constant goes away with its contradiction. Some more are in the driver and in what Java
 * sends, where a comment says so.
 */
enum Known {
  /** The selftest's memory to nowhere is one page, and a count behind that is somewhere. */
  COUNT_BEHIND_PAGE(it -> it.hasTail() && it.isOverPage()),

  /** Java believes a count that says nothing of the room, for the whole room. */
  COUNTED_BY_ANSWER(it -> it.reached().stream().anyMatch(Known::isCountedByAnswer)),

  /** Java and the dispatcher do not agree which number it is that travels by value. */
  ORDER_BY_VALUE(it ->
      it.command().kind().equals("Io")
          && it.command()
              .argument()
              .filter(type ->
                  type instanceof ComponentType.Int integer
                      && integer.kind().name().matches("[LB]E.*"))
              .isPresent());

  // None of them keeps a state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<Subject> shows;

  Known(Predicate<Subject> shows) {
    this.shows = shows;
  }

  /** The declaration without the commands that show one. */
  static Declaration without(Declaration declaration) {
    List<DeclaredCommand> rest = new ArrayList<>(declaration.commands());
    rest.removeIf(command -> {
      Subject subject = new Subject(declaration, command);
      return Arrays.stream(values()).anyMatch(known -> known.shows.test(subject));
    });
    return declaration.withCommands(rest);
  }

  private static boolean isCountedByAnswer(Struct struct) {
    return struct.components().stream()
        .filter(each -> each.flow() == Component.Flow.OUT)
        .anyMatch(count ->
            struct.components().stream()
                .anyMatch(each ->
                    each.type() instanceof ComponentType.Address address
                        && address.count().equals(count.name())));
  }

  /** A command, and the structs that it reaches. */
  private record Subject(Declaration all, DeclaredCommand command) {
    private static final int PAGE = 4096;

    private List<Struct> data() {
      return command.declared().flatMap(all::type).stream()
          .flatMap(type -> type.structs().stream())
          .toList();
    }

    boolean hasTail() {
      return data().stream().anyMatch(Struct::hasTail);
    }

    boolean isOverPage() {
      return data().stream()
          .anyMatch(struct -> all.size(new ComponentType.Struct(struct.name())) > PAGE);
    }

    /** All structs in the argument and behind its addresses. */
    List<Struct> reached() {
      return reachedFrom(data());
    }

    private List<Struct> reachedFrom(List<Struct> first) {
      List<Struct> reached = new ArrayList<>(first);
      for (int i = 0; i < reached.size(); i++) {
        reached.get(i).components().stream()
            .flatMap(each -> each.type().declared().flatMap(all::type).stream())
            .flatMap(type -> type.structs().stream())
            .filter(struct -> !reached.contains(struct))
            .forEach(reached::add);
      }
      return reached;
    }
  }
}
