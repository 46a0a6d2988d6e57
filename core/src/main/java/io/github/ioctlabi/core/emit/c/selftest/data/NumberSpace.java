package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The numbers that commands of a header have, and those that none has. */
public final class NumberSpace {
  /** Types that the kernel's registry gives to nobody, two more than could be taken by chance. */
  private static final List<Integer> FREE_TYPES = List.of(0xbe, 0xc5, 0xe1);

  /** The largest size on machines whose numbers have 13 bits for it. */
  public static final int LARGEST_SIZE = 8191;

  private static final int NUMBERS = 256;
  private static final int PRIVATE_NUMBERS = 16;

  private final Header header;
  private final Layouts layouts;
  private final Contracts contracts;

  public NumberSpace(Header header, Layouts layouts) {
    this.header = header;
    this.layouts = layouts;
    this.contracts = new Contracts(layouts);
  }

  /** The size that a command's number carries, of an array that of one element. */
  public long size(Command command) {
    return NumberSize.of(command).bytes(layouts);
  }

  /** Whether a number that differs from a command's in size or direction is another command's. */
  public boolean isTaken(Command command, Direction direction, long size) {
    return header.commands().stream()
        .filter(other -> other.encoded().isPresent())
        .filter(other -> other.type() == command.type() && overlap(other, command))
        .filter(other -> other.direction() == direction)
        .anyMatch(other -> anySize(other) || size(other) == size);
  }

  private boolean anySize(Command command) {
    return contracts.of(command).isSizedByCaller();
  }

  private static boolean overlap(Command a, Command b) {
    return a.nr() <= last(b) && b.nr() <= last(a);
  }

  private static int last(Command command) {
    return command.nr() + command.nrOffset().map(Parameter.NrOffset::max).orElse(0);
  }

  /**
   * Numbers of a type that no command has: the first one, those behind each end of the commands',
   * and the last one.
   */
  public List<Integer> unused(int type) {
    TreeSet<Integer> used = new TreeSet<>();
    header.commands().stream()
        .filter(command -> command.encoded().isPresent() && command.type() == type)
        .forEach(command -> IntStream.rangeClosed(command.nr(), last(command)).forEach(used::add));
    List<Integer> free =
        IntStream.range(0, NUMBERS).filter(nr -> !used.contains(nr)).boxed().toList();
    if (free.isEmpty()) {
      return List.of();
    }
    TreeSet<Integer> picked = new TreeSet<>(List.of(free.getFirst(), free.getLast()));
    free.stream().filter(nr -> nr > used.last()).findFirst().ifPresent(picked::add);
    return List.copyOf(picked);
  }

  /** A type that no command has. */
  public int unusedType() {
    return FREE_TYPES.stream()
        .filter(type -> header.commands().stream().noneMatch(each -> each.type() == type))
        .findFirst()
        .orElse(FREE_TYPES.getLast());
  }

  /** Indexes of private commands of network devices that no command has, the first and the last. */
  public List<Integer> unusedPrivate() {
    List<Integer> free =
        IntStream.range(0, PRIVATE_NUMBERS)
            .filter(index ->
                header.commands().stream()
                    .noneMatch(
                        each -> each.number().equals(new CommandNumber.DevicePrivate(index))))
            .boxed()
            .toList();
    return free.isEmpty()
        ? List.of()
        : List.copyOf(new TreeSet<>(List.of(free.getFirst(), free.getLast())));
  }
}
