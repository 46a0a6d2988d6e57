package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.DeclaredType.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Declarations from seeds. The same seed gives the same declaration, in two flavours; their types
 * and commands are the same, and so are all names.
 *
 * <pre>{@code
 * Declaration declaration = RandomDeclaration.mended(7);
 * declaration.source();        // "package fuzz.f7; ..."
 * declaration.qualifiedName(); // "fuzz.f7.F7Device"
 * declaration.header();        // "linux/f7.h"
 * for (DeclaredType.Struct struct : declaration.structs()) {
 *   declaration.javaName(struct); // "F7Device.Struct0", below the package
 *   declaration.cName(struct);    // "f7_struct0"
 * }
 * }</pre>
 *
 * <p>Names are free of clashes between seeds, and so are command numbers among any 8192 seeds in a
 * row: many declarations can be compiled together.
 */
public final class RandomDeclaration {
  private static final int MOST_STRUCTS = 5;

  private RandomDeclaration() {}

  /**
   * A declaration that breaks no rule but, as a rule, those of layout. The seed is not negative.
   */
  public static Declaration unpadded(long seed) {
    if (seed < 0) {
      throw new IllegalArgumentException("seed " + seed + " is negative");
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<DeclaredType> types = new RandomTypes(seed, random).make(1 + random.nextInt(MOST_STRUCTS));
    Declaration declaration = new Declaration(seed, types, constants(random), List.of());
    return WayBack.mend(
        complete(declaration.withCommands(new RandomCommands(declaration, random).make())));
  }

  /** An interface that declares nothing is refused: where all types are outside of it, a number. */
  private static Declaration complete(Declaration declaration) {
    boolean empty =
        declaration.commands().isEmpty()
            && declaration.constants().isEmpty()
            && declaration.types().stream().allMatch(DeclaredType::topLevel);
    return empty
        ? new Declaration(
            declaration.seed(), declaration.types(), List.of(new Constant("LIMIT_0", 0)), List.of())
        : declaration;
  }

  /** The declaration with the padding that it needs: the processor must accept it. */
  public static Declaration mended(long seed) {
    // An address that has been put in place of a struct goes out, too.
    return WayBack.mend(Mender.mend(unpadded(seed)));
  }

  private static List<Constant> constants(RandomGenerator random) {
    List<Constant> constants = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      long value = random.nextLong() >> random.nextInt(Long.SIZE);
      constants.add(new Constant("LIMIT_" + i, value));
    }
    return constants;
  }
}
