package io.github.ioctlabi.core.emit.c.doc.map;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.types.DataType;

/** What is shown where C may have no name. */
public final class CNames {
  private static final String UNNAMED = "(unnamed)";

  private CNames() {}

  /** A member's name. */
  public static String member(String cName) {
    return cName.isEmpty() ? UNNAMED : cName;
  }

  /** A type as C writes it. */
  public static String type(DataType type) {
    String name = CType.of(type).name();
    boolean unnamed =
        type.elementary().aggregate().filter(each -> each.cName().isEmpty()).isPresent();
    return unnamed ? name.replaceFirst(" ", " " + UNNAMED) : name;
  }
}
