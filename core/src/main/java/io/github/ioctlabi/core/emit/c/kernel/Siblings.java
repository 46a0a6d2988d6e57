package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;

/** Members that others refer to by their Java names. */
final class Siblings {
  private Siblings() {}

  static Member find(StructDeclaration struct, String javaName) {
    return struct.members().stream()
        .filter(member -> member.javaName().equals(javaName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(javaName));
  }
}
