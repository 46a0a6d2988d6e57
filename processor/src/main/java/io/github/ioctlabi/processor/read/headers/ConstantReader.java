package io.github.ioctlabi.processor.read.headers;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.CNames;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.NameReader;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads a field that becomes a macro. */
public final class ConstantReader {
  private final FaultLog faults;
  private final DocReader docs;

  public ConstantReader(FaultLog faults, DocReader docs) {
    this.faults = faults;
    this.docs = docs;
  }

  /** Reads a field of an interface, or reports why it cannot be. */
  Optional<MacroConstant> read(VariableElement field, Mark mark, String prefix) {
    String label = Declarations.label(field);
    TypeKind kind = field.asType().getKind();
    if (kind == TypeKind.ERROR) {
      faults.unresolved(field);
      return Optional.empty();
    }
    boolean integer =
        switch (kind) {
          case BYTE, SHORT, INT, LONG -> true;
          default -> false;
        };
    if (!integer) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of(
                  "@IoctlConstant is for byte, short, int and long",
                  "change the type, or remove it")
              .in(label));
      return Optional.empty();
    }
    if (!(value(field) instanceof Number number)) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of(
                  "@IoctlConstant needs a value that the compiler can tell",
                  "write a literal or a short expression of constants")
              .in(label));
      return Optional.empty();
    }
    String name = field.getSimpleName().toString();
    return Optional.of(
        new MacroConstant(
            name,
            NameReader.named(field, Marks.of(field).find(AnnotationType.C_NAME), "value", faults)
                .orElse(prefix + "_" + CNames.constant(name)),
            number.longValue(),
            docs.of(field),
            faults.place(field)));
  }

  /**
   * What the compiler makes of it. It evaluates here and now, and recurses into long expressions.
   */
  private static @Nullable Object value(VariableElement field) {
    try {
      return field.getConstantValue();
    } catch (StackOverflowError tooLong) {
      return null;
    }
  }
}
