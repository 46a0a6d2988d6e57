package io.github.ioctlabi.processor.emit.c;

import io.github.ioctlabi.processor.model.Extension;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.Locale;
import java.util.Optional;

/** What a header says of structs that can grow. */
public final class CExtension {
  private CExtension() {}

  /** The macro with the size that the struct was first published with, if it can grow. */
  public static Optional<String> firstSize(StructDeclaration struct) {
    return struct.shape().extension() == Extension.FIXED
        ? Optional.empty()
        : Optional.of(struct.cName().toUpperCase(Locale.ROOT) + "_SIZE_VER0");
  }
}
