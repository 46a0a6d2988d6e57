package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.core.layout.Encoding;
import io.github.ioctlabi.core.model.commands.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which numbers of its type and nr are a command's. */
sealed interface Form {
  /**
   * The arguments that the macro has where the number is the command's, without the offset: none,
   * or how many elements there are.
   *
   * @return empty if it is the number of something else
   */
  Optional<OptionalLong> arguments(int number, Machine machine);

  /**
   * A number in the scheme.
   *
   * @param sizes of the data in bytes: first that of most machines, then what others have whose
   *     encoding is the generic one
   */
  record Sized(Direction direction, List<Long> sizes) implements Form {
    public Sized {
      sizes = List.copyOf(sizes);
    }

    @Override
    public Optional<OptionalLong> arguments(int number, Machine machine) {
      return size(number, machine, direction)
          .filter(size ->
              machine.encoding() == Encoding.GENERIC
                  ? sizes.contains(size)
                  : sizes.getFirst().equals(size))
          .map(_ -> OptionalLong.empty());
    }
  }

  /**
   * A number in the scheme whose size follows the call.
   *
   * @param element the size of an element, in bytes, at least 1
   */
  record Elements(Direction direction, long element) implements Form {
    @Override
    public Optional<OptionalLong> arguments(int number, Machine machine) {
      return size(number, machine, direction)
          .filter(size -> size % element == 0)
          .map(size -> OptionalLong.of(size / element));
    }
  }

  /**
   * A number outside the scheme.
   *
   * @param except the numbers of other architectures, as declarations call these; 0 where there is
   *     no such command
   */
  record Whole(int request, Map<String, Integer> except) implements Form {
    public Whole {
      except = Map.copyOf(except);
    }

    @Override
    public Optional<OptionalLong> arguments(int number, Machine machine) {
      Optional<Integer> other =
          machine.keys().stream().filter(except::containsKey).findFirst().map(except::get);
      boolean known = machine.declared() ? !other.equals(Optional.of(0)) : except.isEmpty();
      return known && other.orElse(request) == number
          ? Optional.of(OptionalLong.empty())
          : Optional.empty();
    }
  }

  private static Optional<Long> size(int number, Machine machine, Direction wanted) {
    Encoding encoding = machine.encoding();
    return encoding
        .direction(number)
        .filter(direction -> direction == wanted)
        .map(direction -> (long) encoding.size(number, direction));
  }
}
