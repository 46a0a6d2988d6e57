package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.emit.c.CIncludes;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.TreeSet;

/** What must hold for types that other headers define: as large and as aligned as declared. */
final class ForeignAsserts {
  private ForeignAsserts() {}

  static String of(Header header) {
    Asserts asserts = new Asserts();
    TreeSet<String> seen = new TreeSet<>();
    CIncludes.foreign(header)
        .forEach(type -> {
          if (seen.add(type.cName() + " " + type.bytes() + " " + type.alignment())) {
            add(type, asserts);
          }
        });
    return asserts.text();
  }

  private static void add(DataType.ForeignType type, Asserts asserts) {
    asserts.equal(
        "sizeof(%s)".formatted(type.cName()),
        Integer.toString(type.bytes()),
        "size of " + type.cName());
    asserts.equal(
        "_Alignof(%s)".formatted(type.cName()),
        Integer.toString(type.alignment()),
        "alignment of " + type.cName());
  }
}
