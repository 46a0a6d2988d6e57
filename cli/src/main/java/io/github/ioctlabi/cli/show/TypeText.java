package io.github.ioctlabi.cli.show;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;

/** How types are written. */
final class TypeText {
  private TypeText() {}

  /**
   * A member as C declares it.
   *
   * @param name its name, or empty if it has none
   * @param plain whether 64-bit integers have the alignment that they have by themselves
   */
  static String member(DataType type, String name, boolean plain) {
    return named(type).member(name, plain).strip();
  }

  /** A type, such as {@code struct sensor_config}. */
  static String name(DataType type) {
    return named(type).name();
  }

  /** Types that C does not name have the name that they have in Java. */
  private static CType named(DataType type) {
    CType inC = CType.of(type);
    return type.elementary()
        .aggregate()
        .map(Aggregate::tagged)
        .map(tagged -> new CType(tagged, false, inC.dimensions()))
        .orElse(inC);
  }

  /** Whether something in it has another size on 32-bit machines, which layouts do not tell. */
  static boolean followsMachine(DataType type) {
    return type.isNative()
        || type.elementary()
            .aggregate()
            .filter(each -> each.types().anyMatch(TypeText::followsMachine))
            .isPresent();
  }
}
