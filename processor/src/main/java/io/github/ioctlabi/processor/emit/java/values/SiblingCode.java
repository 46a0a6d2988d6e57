package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;

/** The members of a struct that tell something about another: counts and tags. */
public final class SiblingCode {
  private final StructLayout layout;
  private final GeneratedClass generated;

  public SiblingCode(StructLayout layout, GeneratedClass generated) {
    this.layout = layout;
    this.generated = generated;
  }

  /**
   * A sibling's number.
   *
   * @param component the sibling as messages name it
   * @param kind the integer in C
   * @param value the number as C has it, an expression of type long or narrower
   * @param sent whether the number is sent, and not zero in its place
   */
  record Told(String component, IntegerKind kind, CodeBlock value, boolean sent) {}

  /** Whether a member tells something of another. */
  boolean tells(Member member) {
    return layout.struct().tells(member);
  }

  /**
   * The number that a sibling is written as.
   *
   * @param variable the variable that holds the component, if it is sent
   */
  Told written(String name, String variable) {
    Member sibling = find(name);
    CodeBlock value = CodeBlock.of("$L", variable);
    boolean sent = Handling.of(sibling).isSent();
    CodeBlock number =
        sibling
            .type()
            .integer()
            .map(integer -> IntegerCode.extended(integer, value))
            .or(() -> sibling.type().enumeration().map(declared -> constant(declared, value)))
            .orElseThrow(() -> new IllegalArgumentException(component(sibling)));
    return new Told(component(sibling), kind(sibling), sent ? number : CodeBlock.of("0L"), sent);
  }

  private CodeBlock constant(EnumDeclaration declared, CodeBlock value) {
    CodeBlock constant = generated.enumMethods().number(declared, value);
    return declared.carrier().bytes() == 4
        ? IntegerCode.extended(declared.carrier(), constant)
        : constant;
  }

  /** The number that a sibling has in memory. */
  Told read(String name, Address struct) {
    Member sibling = find(name);
    IntegerKind kind = kind(sibling);
    CodeBlock raw = struct.plus(layout.offsetOf(sibling)).get(generated.access(kind));
    return new Told(component(sibling), kind, IntegerCode.extended(kind, raw), true);
  }

  private static IntegerKind kind(Member sibling) {
    return sibling
        .type()
        .scalar()
        .orElseThrow(() -> new IllegalArgumentException("no number: " + sibling.javaName()));
  }

  private Member find(String name) {
    return layout.struct().member(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private String component(Member sibling) {
    return layout.struct().javaName().simple() + "." + sibling.javaName();
  }
}
