package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;
import java.util.Optional;

/**
 * Named values or bits, declared as an enum.
 *
 * @param javaName the enum
 * @param cName the enum's tag in C, such as {@code sensor_state}
 * @param header the header that defines it
 * @param flags whether the constants are bits
 * @param carrier the integer that carries them
 * @param constants those with a number, in their order, at least one
 * @param other the Java constant that stands for every number without a name
 * @param doc the enum's comment
 * @param place the enum
 * @param foreign whether another compilation makes it, and may add constants to it
 */
public record EnumDeclaration(
    JavaName javaName,
    String cName,
    String header,
    boolean flags,
    IntegerKind carrier,
    List<Constant> constants,
    Optional<String> other,
    Doc doc,
    Place place,
    boolean foreign) {
  public EnumDeclaration {
    constants = List.copyOf(constants);
  }

  /** An enum that is compiled here. */
  public EnumDeclaration(
      JavaName javaName,
      String cName,
      String header,
      boolean flags,
      IntegerKind carrier,
      List<Constant> constants,
      Optional<String> other,
      Doc doc,
      Place place) {
    this(javaName, cName, header, flags, carrier, constants, other, doc, place, false);
  }

  /**
   * A named value or bit.
   *
   * @param javaName the enum constant
   * @param cName the macro or enumerator, such as {@code SENSOR_STATE_IDLE}
   * @param number the value (a bit pattern where the carrier is U64), or the number of the bit
   * @param doc the constant's comment
   * @param place the enum constant
   */
  public record Constant(String javaName, String cName, long number, Doc doc, Place place) {}
}
