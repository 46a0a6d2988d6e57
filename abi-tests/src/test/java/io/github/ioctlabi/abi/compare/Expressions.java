package io.github.ioctlabi.abi.compare;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;

/** What is asked in C. */
final class Expressions {
  private Expressions() {}

  static String size(Aggregate aggregate) {
    return "sizeof(%s)".formatted(tagged(aggregate));
  }

  static String alignment(Aggregate aggregate) {
    return "_Alignof(%s)".formatted(tagged(aggregate));
  }

  static String offset(Aggregate aggregate, String member) {
    return "__builtin_offsetof(%s, %s)".formatted(tagged(aggregate), member);
  }

  static String size(Aggregate aggregate, String member) {
    return "sizeof(((%s *)0)->%s)".formatted(tagged(aggregate), member);
  }

  private static String tagged(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> "struct " + struct.cName();
      case UnionDeclaration union -> "union " + union.cName();
    };
  }
}
