package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Types;

/**
 * What a count has to do with the elements that it counts.
 *
 * @param unit what is counted
 * @param stride an element's size in bytes
 */
record CountScale(CountUnit unit, long stride) {
  /** What the count of so many elements must be. */
  CodeBlock expected(CodeBlock length) {
    return switch (unit) {
      case ELEMENTS -> length;
      case BYTES -> times(length, stride);
      case STRUCT_BYTES -> CodeBlock.of("SIZE + $L", times(length, stride));
    };
  }

  /** How many elements a count, read, speaks of, as a long without a sign. */
  CodeBlock elements(SiblingCode.Told count) {
    IntegerKind kind = count.kind();
    if (unit == CountUnit.STRUCT_BYTES) {
      return CodeBlock.of("$T.room($L - SIZE, $L)", Types.CHECKS, count.value(), stride);
    }
    CodeBlock number =
        kind.signed() ? CodeBlock.of("$T.max(0, $L)", Types.MATH, count.value()) : count.value();
    if (unit == CountUnit.ELEMENTS || stride == 1) {
      return number;
    }
    return IntegerCode.comparesUnsigned(kind)
        ? CodeBlock.of("$T.divideUnsigned($L, $L)", Types.LONG, number, stride)
        : CodeBlock.of("$L / $L", number, stride);
  }

  /** So many times the size, as a long. */
  static CodeBlock times(CodeBlock length, long stride) {
    return stride == 1 ? length : CodeBlock.of("$L * $LL", length, stride);
  }
}
