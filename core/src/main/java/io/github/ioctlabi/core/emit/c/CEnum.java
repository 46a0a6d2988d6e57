package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.EnumDeclaration.Constant;
import io.github.ioctlabi.core.model.values.IntegerKind;

/** How the names of an enum get into C. */
public final class CEnum {
  private CEnum() {}

  /** Whether it is an enum in C too: flags and numbers beyond an {@code int} are macros. */
  public static boolean isEnum(EnumDeclaration declared) {
    return !declared.flags()
        && declared.constants().stream()
            .allMatch(constant -> fitsInt(constant, declared.carrier()));
  }

  private static boolean fitsInt(Constant constant, IntegerKind carrier) {
    boolean huge = isBitPattern(carrier) && constant.number() < 0;
    return !huge && CNumber.fitsInt(constant.number());
  }

  /** The value of a constant, as its definition has it. */
  public static String value(EnumDeclaration declared, Constant constant) {
    IntegerKind carrier = declared.carrier();
    if (declared.flags()) {
      return (carrier.bytes() == Long.BYTES ? "_BITULL(" : "_BITUL(") + constant.number() + ")";
    }
    if (isEnum(declared)) {
      return CNumber.enumerator(constant.number());
    }
    return carrier.signed()
        ? CNumber.decimal(constant.number())
        : CNumber.hexadecimal(constant.number(), carrier);
  }

  /** The value of a constant as a plain number, 64 bits wide. */
  public static String wideValue(EnumDeclaration declared, Constant constant) {
    return declared.flags()
        ? CNumber.wide(1L << constant.number(), true)
        : CNumber.wide(constant.number(), isBitPattern(declared.carrier()));
  }

  private static boolean isBitPattern(IntegerKind carrier) {
    return !carrier.signed() && carrier.bytes() == Long.BYTES;
  }
}
