package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredCommand;
import io.github.ioctlabi.abi.declare.DeclaredType.Growth;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contradictions between outputs that are known and not mended yet: commands that show one are left
 * out. Each constant goes away with its contradiction.
 */
enum Known {
  /**
   * The selftest wants E2BIG for a count of a flexible array in a struct that can grow, which the
   * dispatcher leaves to the driver.
   */
  GROWING_WITH_TAIL {
    @Override
    boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data) {
      return data.filter(struct -> struct.growth() != Growth.FIXED && struct.hasTail()).isPresent();
    }
  },
  /**
   * The selftest tries sizes of a struct that can grow by a number without a size, where the
   * dispatcher knows one size.
   */
  GROWING_WITHOUT_NUMBER {
    @Override
    boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data) {
      return command.isPrivate()
          && data.filter(struct -> struct.growth() != Growth.FIXED).isPresent();
    }
  },
  /** No size of a struct beyond a page is accepted, and none below it refused as such. */
  GROWING_OVER_PAGE {
    @Override
    boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data) {
      return data.filter(struct -> struct.growth() != Growth.FIXED)
          .filter(struct -> all.size(new ComponentType.Struct(struct.name())) > PAGE)
          .isPresent();
    }
  },
  /** The selftest wants EFAULT for an array whose address the dispatcher leaves to the driver. */
  ARRAY_WITHOUT_NUMBER {
    @Override
    boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data) {
      return command.isPrivate() && command.varies();
    }
  },
  /** The selftest counts more elements than another array of the same count takes. */
  SHARED_COUNT {
    @Override
    boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data) {
      Map<String, Integer> limits = new HashMap<>();
      for (Component component : data.map(Struct::components).orElse(List.of())) {
        if (component.type() instanceof ComponentType.Address address
            && !address.count().isEmpty()) {
          Integer other = limits.putIfAbsent(address.count(), address.max());
          if (other != null && other != address.max()) {
            return true;
          }
        }
      }
      return false;
    }
  },
  /** Java believes a count that says nothing of the room, for the whole room. */
  COUNTED_BY_ANSWER {
    @Override
    boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data) {
      List<Component> components = data.map(Struct::components).orElse(List.of());
      return components.stream()
          .filter(each -> each.flow() == Component.Flow.OUT)
          .anyMatch(count ->
              components.stream()
                  .anyMatch(each ->
                      each.type() instanceof ComponentType.Address address
                          && address.count().equals(count.name())));
    }
  },
  /** Java and the dispatcher do not agree which number it is that travels by value. */
  ORDER_BY_VALUE {
    @Override
    boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data) {
      return command.kind().equals("Io")
          && command
              .argument()
              .filter(type ->
                  type instanceof ComponentType.Int integer
                      && integer.kind().name().matches("[LB]E.*"))
              .isPresent();
    }
  };

  private static final int PAGE = 4096;

  /** Whether a command with a struct, or without one, shows it. */
  abstract boolean shows(Declaration all, DeclaredCommand command, Optional<Struct> data);

  /** The declaration without the commands that show one. */
  static Declaration without(Declaration declaration) {
    List<DeclaredCommand> rest = new ArrayList<>(declaration.commands());
    rest.removeIf(command ->
        Arrays.stream(values())
            .anyMatch(known -> known.shows(declaration, command, data(declaration, command))));
    return declaration.withCommands(rest);
  }

  private static Optional<Struct> data(Declaration declaration, DeclaredCommand command) {
    return command
        .declared()
        .flatMap(declaration::type)
        .filter(Struct.class::isInstance)
        .map(Struct.class::cast);
  }
}
