package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredCommand;
import io.github.ioctlabi.abi.declare.DeclaredType.Growth;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.Mender;
import io.github.ioctlabi.abi.declare.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Interfaces from seeds, with commands of every kind. Names and numbers are free of clashes between
 * any 8192 seeds in a row, so that many interfaces can be compiled together.
 */
final class RandomCommands {
  private static final int MOST = 5;
  private static final String WIDE =
      "@AllowRule(rule = RuleId.BY_VALUE_TOO_WIDE, because = \"it is tested\")";
  private static final int NUMBERS = 8;
  private static final int BLOCKS = 256 / NUMBERS;

  private final Chance chance;
  private final RandomTypes types;
  private final boolean network;
  private final String self;
  private final int first;
  private final List<DeclaredCommand> made = new ArrayList<>();

  private RandomCommands(long seed) {
    chance = new Chance(seed);
    types = new RandomTypes(chance);
    network = chance.oneOf(4);
    self = new Declaration(seed, List.of(), List.of(), List.of()).interfaceName();
    first = network ? 0 : (int) ((seed >> 8) % BLOCKS) * NUMBERS;
  }

  /** The interface of a seed, with the padding that it needs. */
  static Declaration of(long seed) {
    RandomCommands random = new RandomCommands(seed);
    random.types.makeParts();
    int count = random.chance.between(2, MOST);
    while (random.made.size() < count) {
      random.made.add(random.command());
    }
    Declaration declaration =
        WayBack.mend(
            Mender.mend(new Declaration(seed, random.types.types(), List.of(), random.made)));
    return new OldCommands(random.chance, declaration).added();
  }

  private DeclaredCommand command() {
    DeclaredCommand command =
        switch (chance.below(8)) {
          case 0 -> bare();
          case 1 -> varying();
          case 2 -> simple();
          default -> structured();
        };
    boolean counted = command.has("@ReturnsCount");
    if (command.result().isPresent() && !counted && chance.oneOf(5)) {
      command = command.beside();
    }
    List<String> marks = new ArrayList<>(command.marks());
    if (chance.oneOf(8)) {
      marks.add("@Requires(" + permission() + ")");
    }
    if (isToldOf(command) && chance.oneOf(5)) {
      marks.add("@HandsOut");
    }
    if (isAnswered(command) && chance.oneOf(6)) {
      marks.add(
          chance.oneOf(2) ? "@ReadBackOn(\"ENOSPC\")" : "@ReadBackOn({\"EBUSY\", \"ENOSPC\"})");
    }
    return command.marked(marks);
  }

  /** A capability, a file that is open for writing, or both. */
  private String permission() {
    String writable = "writable = true";
    if (!network && chance.oneOf(3)) {
      return writable;
    }
    return "capability = \"CAP_NET_ADMIN\""
        + (chance.oneOf(2) ? ", namespaced = true" : "")
        + (!network && chance.oneOf(3) ? ", " + writable : "");
  }

  /** Whether an answer may find nowhere to go. */
  private static boolean isToldOf(DeclaredCommand command) {
    return switch (command.kind()) {
      case "IoW" -> false;
      case "IoR", "IoWR" -> true;
      default -> command.result().isPresent();
    };
  }

  /** Whether something may be read back. */
  private static boolean isAnswered(DeclaredCommand command) {
    return switch (command.kind()) {
      case "IoW" -> false;
      case "Io" -> command.declared().isPresent();
      default -> command.argument().isPresent() || command.result().isPresent();
    };
  }

  private DeclaredCommand named(String kind) {
    int number = made.size();
    DeclaredCommand command =
        DeclaredCommand.of("command" + number, network ? "SiocDevPrivate" : kind, first + number);
    // The last number has room for an offset behind it.
    return !network && number == MOST - 1 && chance.oneOf(2)
        ? command.plus(chance.between(1, NUMBERS - MOST))
        : command;
  }

  /** One without data, or with an integer in place of the address. */
  private DeclaredCommand bare() {
    DeclaredCommand command = named("Io");
    if (!network && chance.oneOf(2)) {
      ComponentType.Int type = anInteger();
      command = command.with(Optional.of(type), Optional.empty());
      if (!type.carrier().equals("boolean") && chance.oneOf(2)) {
        command = command.within(chance.range(type.kind()));
      }
      if (type.kind().bytes() == Long.BYTES) {
        command = command.marked(List.of(WIDE));
      }
    }
    return own(command, 3);
  }

  /** One that has no byte order. */
  private ComponentType.Int anInteger() {
    ComponentType.Int type = members().anInteger();
    return type.kind().name().matches("[LB]E.*") ? anInteger() : type;
  }

  /** Lets it return the call's own result, one of so many times. */
  private DeclaredCommand own(DeclaredCommand command, int times) {
    if (!chance.oneOf(times)) {
      return command;
    }
    return command.returning(network || chance.oneOf(2) ? "int" : self);
  }

  private RandomMembers members() {
    return types.members();
  }

  /** An array whose length the call decides. */
  private DeclaredCommand varying() {
    Optional<ComponentType> element = Optional.of(members().element());
    DeclaredCommand command =
        switch (chance.below(3)) {
          case 0 -> named("IoW").with(element, Optional.empty());
          case 1 -> named("IoR").with(Optional.empty(), element).withCapacity();
          default -> named("IoWR").with(element, chance.oneOf(3) ? Optional.empty() : element);
        };
    command = command.varying();
    return command.result().isPresent() && chance.oneOf(2)
        ? command.marked(List.of("@ReturnsCount"))
        : command.result().isEmpty() ? own(command, 4) : command;
  }

  /** An integer, an enum, flags, a string or an array, by its address. */
  private DeclaredCommand simple() {
    ComponentType type =
        switch (chance.below(5)) {
          case 0 -> new ComponentType.Text(chance.between(1, 9));
          case 1 -> new ComponentType.Array(members().element(), lengths());
          case 2 -> members().named(chance.oneOf(2));
          default -> members().anInteger();
        };
    DeclaredCommand command = travelling(type);
    return type instanceof ComponentType.Int integer
            && !integer.carrier().equals("boolean")
            && command.argument().isPresent()
            && chance.oneOf(2)
        ? command.within(chance.range(integer.kind()))
        : command;
  }

  private List<Integer> lengths() {
    return chance.oneOf(3)
        ? List.of(chance.between(1, 3), chance.between(1, 3))
        : List.of(chance.between(1, 4));
  }

  private DeclaredCommand structured() {
    Struct struct = types.argument("Data" + made.size(), !network);
    ComponentType type = new ComponentType.Struct(struct.name());
    if (struct.growth() == Growth.SIZE_FIELD) {
      return own(
          withRoom(
              struct,
              named("Io")
                  .with(Optional.of(type), chance.oneOf(2) ? Optional.of(type) : Optional.empty())),
          8);
    }
    return withRoom(struct, travelling(type));
  }

  /** With a parameter for the room of a flexible array that comes back, if nothing else tells. */
  private static DeclaredCommand withRoom(Struct struct, DeclaredCommand command) {
    boolean room =
        struct.components().getLast().type() instanceof ComponentType.Flexible tail
            && command.result().isPresent()
            && (command.argument().isEmpty() || tail.count().isEmpty());
    return room ? command.withCapacity() : command;
  }

  /** A command with these data, in one of the three directions. */
  private DeclaredCommand travelling(ComponentType type) {
    Optional<ComponentType> data = Optional.of(type);
    return switch (chance.below(4)) {
      case 0 -> own(named("IoW").with(data, Optional.empty()), 6);
      case 1 -> named("IoR").with(Optional.empty(), data);
      case 2 -> own(named("IoWR").with(data, Optional.empty()), 4);
      default -> named("IoWR").with(data, data);
    };
  }
}
