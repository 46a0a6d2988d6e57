package io.github.ioctlabi.processor.read.structs;

import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Numbers for the constants of an enum that have none: each is offered once, and is none that
 * another constant has.
 */
final class FreeNumbers {
  private final Set<Long> taken = new HashSet<>();
  private final long largest;
  private long last = -1;

  /**
   * Numbers beside those that are there.
   *
   * @param flags whether the numbers are those of bits
   */
  FreeNumbers(
      List<VariableElement> constants, AnnotationType annotation, IntegerKind kind, boolean flags) {
    for (VariableElement constant : constants) {
      Marks.of(constant).find(annotation).ifPresent(mark -> taken.add(mark.number("value", 0)));
    }
    int bits = kind.bytes() * Byte.SIZE;
    // What a long of Java holds of it.
    int digits = Math.min(kind.signed() ? bits - 1 : bits, Long.SIZE - 1);
    largest = flags ? bits - 1 : Long.MAX_VALUE >> (Long.SIZE - 1 - digits);
  }

  /** Goes on behind a number that a constant has. */
  void pass(long number) {
    last = Math.max(last, number);
  }

  /** The next, or else the lowest; none where the integer has no more. */
  OptionalLong next() {
    OptionalLong next = free(last + 1);
    OptionalLong found = next.isPresent() ? next : free(0);
    found.ifPresent(number -> {
      taken.add(number);
      last = Math.max(last, number);
    });
    return found;
  }

  private OptionalLong free(long from) {
    for (long number = from; number >= 0 && number <= largest; number++) {
      if (!taken.contains(number)) {
        return OptionalLong.of(number);
      }
    }
    return OptionalLong.empty();
  }
}
