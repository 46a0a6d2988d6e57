package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.types.DataType.TimeType;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.Types;

/** Times: between {@code java.time} and what memory holds. */
final class TimeCode {
  private static final CodeBlock NANOSECONDS =
      CodeBlock.of("$T.JAVA_LONG_UNALIGNED", Types.VALUE_LAYOUT);

  private TimeCode() {}

  /** A statement that refuses a time that cannot be written, and else stores it. */
  static CodeBlock write(TimeType time, Operand value, Address to, Component component) {
    CodeBlock name = component.expression();
    return isTimespec(time)
        ? CodeBlock.builder()
            .addStatement(
                "$T.writeTimespec($Z$L, $L, $L, $L)",
                Types.TIMES,
                name,
                value.fetch(),
                to.segment(),
                to.offset())
            .build()
        : to.set(
            NANOSECONDS,
            CodeBlock.of(
                "$T.nanos($Z$L, $L, $L)", Types.TIMES, name, value.fetch(), isSigned(time)));
  }

  /** The time at an address. */
  static CodeBlock load(TimeType time, Address from, String component) {
    boolean duration = time.carrier() == TimeCarrier.DURATION;
    return isTimespec(time)
        ? CodeBlock.of(
            "$T.$L($Z$S, $L, $L)",
            Types.TIMES,
            duration ? "timespecDuration" : "timespecInstant",
            component,
            from.segment(),
            from.offset())
        : CodeBlock.of(
            "$T.$L($Z$L, $L)",
            Types.TIMES,
            duration ? "duration" : "instant",
            from.get(NANOSECONDS),
            isSigned(time));
  }

  private static boolean isTimespec(TimeType time) {
    return time.format() == TimeFormat.KERNEL_TIMESPEC;
  }

  private static boolean isSigned(TimeType time) {
    return time.format() == TimeFormat.SIGNED_NANOSECONDS;
  }
}
