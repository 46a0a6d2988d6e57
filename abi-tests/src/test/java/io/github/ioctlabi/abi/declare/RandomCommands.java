package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the commands of a declaration. */
final class RandomCommands {
  /** The numbers that a declaration may use: its type has room for 32 of them. */
  private static final int NUMBERS = 8;

  private static final int DECLARATIONS = 256 / NUMBERS;

  /** The largest argument whose size fits the number on every architecture. */
  private static final int LARGEST = 8191;

  private final Declaration declaration;
  private final RandomGenerator random;
  private final RandomComponents components;
  private final List<Struct> structs;
  private final int first;

  RandomCommands(Declaration declaration, RandomGenerator random) {
    this.declaration = declaration;
    this.random = random;
    this.components = new RandomComponents(declaration.types(), random);
    Natural mended = new Natural(Mender.mend(declaration));
    this.structs =
        declaration.types().stream()
            .filter(Struct.class::isInstance)
            .map(Struct.class::cast)
            .filter(each -> mended.size(new ComponentType.Struct(each.name())) <= LARGEST)
            .toList();
    this.first = (int) ((declaration.seed() >> 8) % DECLARATIONS) * NUMBERS;
  }

  /** Makes up to eight commands. */
  List<DeclaredCommand> make() {
    List<DeclaredCommand> made = new ArrayList<>();
    int used = 0;
    int count = random.nextInt(NUMBERS);
    while (made.size() < count && used < NUMBERS) {
      int offsets = random.nextInt(6) == 0 ? random.nextInt(NUMBERS - used) : 0;
      made.add(command("command" + made.size(), first + used, offsets));
      used += 1 + offsets;
    }
    return made;
  }

  private DeclaredCommand command(String name, int nr, int offsets) {
    return switch (random.nextInt(8)) {
      case 0 -> new Draft(name, "Io", nr, offsets).with(Optional.empty(), Optional.empty());
      case 1 -> new Draft(name, "Io", nr, offsets).with(Optional.of(small()), Optional.empty());
      case 2 -> varying(new Draft(name, "IoW", nr, offsets));
      case 3 -> varying(new Draft(name, "IoR", nr, offsets));
      default -> fixed(new Draft(name, pick("IoR", "IoW", "IoWR"), nr, offsets));
    };
  }

  private record Draft(String name, String kind, int nr, int offsets) {
    DeclaredCommand with(Optional<ComponentType> argument, Optional<ComponentType> result) {
      return DeclaredCommand.of(name, kind, nr).plus(offsets).with(argument, result);
    }
  }

  /** An integer that travels by value: no rule wants it narrower. */
  private ComponentType small() {
    return new ComponentType.Int(
        random.nextBoolean() ? IntegerName.U32 : IntegerName.S16, "int", true);
  }

  private DeclaredCommand varying(Draft draft) {
    Optional<ComponentType> element = Optional.of(components.element());
    boolean reads = draft.kind().equals("IoR");
    return reads
        ? draft.with(Optional.empty(), element).varying().withCapacity()
        : draft.with(element, Optional.empty()).varying();
  }

  private DeclaredCommand fixed(Draft draft) {
    ComponentType data = data();
    boolean reads = draft.kind().equals("IoR");
    boolean returns = reads || (draft.kind().equals("IoWR") && random.nextBoolean());
    boolean tail =
        data instanceof ComponentType.Struct(String name)
            && declaration.type(name).orElseThrow() instanceof Struct struct
            && struct.hasTail();
    DeclaredCommand made =
        draft.with(
            reads ? Optional.empty() : Optional.of(data),
            returns ? Optional.of(data) : Optional.empty());
    // What is sent says itself how much room there is.
    return tail && reads ? made.withCapacity() : made;
  }

  private ComponentType data() {
    return switch (random.nextInt(structs.isEmpty() ? 2 : 4)) {
      case 0 -> components.integer();
      case 1 -> new ComponentType.Array(components.integer(), List.of(1 + random.nextInt(9)));
      default -> new ComponentType.Struct(structs.get(random.nextInt(structs.size())).name());
    };
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }
}
