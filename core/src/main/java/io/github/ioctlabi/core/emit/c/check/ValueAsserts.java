package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.emit.c.CEnum;
import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.EnumDeclaration.Constant;
import io.github.ioctlabi.core.model.values.IntegerKind;

/** What must hold for constants and the names of enums. */
final class ValueAsserts {
  private final boolean existing;
  private final Asserts asserts = new Asserts();

  private ValueAsserts(boolean existing) {
    this.existing = existing;
  }

  static String constants(Header header) {
    ValueAsserts made = new ValueAsserts(header.existing());
    header.interfaces().stream()
        .flatMap(declared -> declared.constants().stream())
        .forEach(made::constant);
    return made.asserts.text();
  }

  static String names(EnumDeclaration declared, boolean existing) {
    ValueAsserts made = new ValueAsserts(existing);
    declared.constants().forEach(constant -> made.name(declared, constant));
    return made.asserts.text();
  }

  private void constant(MacroConstant constant) {
    String name = constant.cName();
    long value = constant.value();
    // Java has no unsigned integers: a macro of 0x80000000 is a negative int there.
    String cast = existing && value < 0 ? CNumber.fitsInt(value) ? "(__s32)" : "(__s64)" : "";
    asserts.equal(cast + name, CNumber.wide(value, false), name);
  }

  /**
   * Existing headers disagree on the sign of a number that has the carrier's highest bit: {@code 1
   * << 31} is negative. What counts is the bits.
   */
  private void name(EnumDeclaration declared, Constant constant) {
    IntegerKind carrier = declared.carrier();
    long number = declared.flags() ? 1L << constant.number() : constant.number();
    boolean high = (number >>> (carrier.bytes() * Byte.SIZE - 1) & 1) != 0;
    IntegerKind compared = declared.flags() ? unsigned(carrier) : host(carrier);
    String cast = existing && high ? "(" + CType.scalar(compared).element() + ")" : "";
    asserts.equal(cast + constant.cName(), CEnum.wideValue(declared, constant), constant.cName());
  }

  /** A bit has no sign, whatever the integer around it has. */
  private static IntegerKind unsigned(IntegerKind carrier) {
    return switch (carrier.bytes()) {
      case 1 -> IntegerKind.U8;
      case 2 -> IntegerKind.U16;
      case 4 -> IntegerKind.U32;
      default -> IntegerKind.U64;
    };
  }

  /** Names stand for numbers in the machine's own order. */
  private static IntegerKind host(IntegerKind carrier) {
    return switch (carrier) {
      case LE16, BE16 -> IntegerKind.U16;
      case LE32, BE32 -> IntegerKind.U32;
      case LE64, BE64 -> IntegerKind.U64;
      default -> carrier;
    };
  }
}
