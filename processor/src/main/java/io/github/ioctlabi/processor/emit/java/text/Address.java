package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.CodeBlock;

/**
 * A place in memory, as Java expressions.
 *
 * @param segment the segment
 * @param variable the part of the offset that is known at run time only, or empty
 * @param constant the rest of the offset
 */
public record Address(String segment, String variable, long constant) {
  /** So many bytes further on. */
  public Address plus(long bytes) {
    return new Address(segment, variable, constant + bytes);
  }

  /** The element with the index that a variable holds. */
  public Address element(String index, long stride) {
    String term = stride == 1 ? index : index + " * " + stride + "L";
    return new Address(segment, offset() + " + " + term, 0).simplified();
  }

  /** The offset as a Java expression. */
  public String offset() {
    if (variable.isEmpty()) {
      return Long.toString(constant);
    }
    return constant == 0 ? variable : variable + " + " + constant;
  }

  /** The value there, as the layout has it. */
  public CodeBlock get(CodeBlock layout) {
    return CodeBlock.of("$L.get($L, $L)", segment, layout, offset());
  }

  /** A statement that puts a value there. */
  public CodeBlock set(CodeBlock layout, CodeBlock value) {
    return CodeBlock.builder()
        .addStatement("$L.set($Z$L, $L, $L)", segment, layout, offset(), value)
        .build();
  }

  private Address simplified() {
    return variable.startsWith("0 + ") ? new Address(segment, variable.substring(4), 0) : this;
  }
}
