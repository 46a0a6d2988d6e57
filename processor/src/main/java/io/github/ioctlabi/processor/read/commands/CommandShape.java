package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.types.TypeReader;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A command as its method shows it.
 *
 * @param method the method
 * @param mark what makes it a command
 * @param existing whether it is one of a header that the kernel ships
 * @param parameters the method's
 * @param result what it returns
 * @param label what messages call the method
 */
record CommandShape(
    ExecutableElement method,
    Mark mark,
    boolean existing,
    ParameterReader.Parameters parameters,
    ResultReader.Result result,
    String label) {
  Marks marks() {
    return Marks.of(method);
  }

  /** What makes it a command. */
  AnnotationType kind() {
    return mark.type();
  }

  /** Whether what travels is what the method says, whatever its number says. */
  boolean isFree() {
    return existing || kind() == AnnotationType.IO_RAW || kind() == AnnotationType.SIOC_DEV_PRIVATE;
  }

  Optional<VariableElement> argument() {
    return parameters.argument();
  }

  /** The type of the data that the method returns, or of what it returns in its place. */
  TypeMirror resultType() {
    return result.type();
  }

  /** Whether the method returns data, and not ioctl(2)'s own result. */
  boolean hasDataResult() {
    return !TypeReader.isVoid(resultType()) && !marks().has(AnnotationType.RETURNS_VALUE);
  }

  /** What messages call the result. */
  String resultLabel() {
    return "the result of " + label;
  }
}
