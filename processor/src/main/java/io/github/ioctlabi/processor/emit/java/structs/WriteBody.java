package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.CheckEmitter;
import io.github.ioctlabi.processor.emit.java.values.MemberCode;
import io.github.ioctlabi.processor.emit.java.values.SiblingCode;
import io.github.ioctlabi.processor.emit.java.values.TailCode;
import io.github.ioctlabi.processor.emit.java.values.ZeroCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What the method does that writes a struct. Members stand in their order, but what tells something
 * of another, a tag or a count, comes before it: it is held in a variable from then on.
 */
final class WriteBody {
  private static final Address STRUCT = WriteMethods.STRUCT;

  /** So many members leave a method small enough for the JVM to compile: it takes 8000 bytes. */
  private static final int MOST_MEMBERS = 64;

  private final StructDeclaration struct;
  private final StructLayout layout;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final Optional<TailCode> tail;
  private final String array;
  private final List<CodeBlock> bodies = new ArrayList<>();
  private final Set<Member> written = new HashSet<>();

  private CodeBlock.Builder current = CodeBlock.builder();
  private NameAllocator locals;
  private MemberCode code;
  private int members;

  WriteBody(StructLayout layout, GeneratedClass generated) {
    this.struct = layout.struct();
    this.layout = layout;
    this.generated = generated;
    this.scoped = Scoped.is(struct);
    this.tail = TailCode.of(layout, generated);
    this.locals = locals();
    this.array =
        tail.map(each -> GeneratedClass.local(locals, each.member().javaName())).orElse("");
    this.code = members();
    write();
  }

  private NameAllocator locals() {
    return scoped ? MemberCode.locals("scope") : MemberCode.locals();
  }

  private MemberCode members() {
    return new MemberCode(generated, Optional.of(new SiblingCode(layout, generated)), locals);
  }

  /** The parameter that is the flexible array, if there is one. */
  String array() {
    return array;
  }

  /** The statements of the method. */
  CodeBlock code() {
    CodeBlock.Builder all = bodies.getFirst().toBuilder();
    for (int part = 1; part < bodies.size(); part++) {
      all.addStatement("$L(value, segment, offset$L)", name(part), scoped ? ", scope" : "");
    }
    return all.build();
  }

  /** The methods that it calls for further members. */
  List<MethodSpec> parts() {
    List<MethodSpec> parts = new ArrayList<>();
    for (int part = 1; part < bodies.size(); part++) {
      parts.add(
          MethodSpec.methodBuilder(name(part))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameters(WriteMethods.parameters(generated.type(struct.javaName()), scoped))
              .addCode(bodies.get(part))
              .build());
    }
    return parts;
  }

  private static String name(int part) {
    return "write" + (part + 1);
  }

  private void write() {
    String name = struct.javaName().simple();
    current.add(CheckEmitter.notNull(CodeBlock.of("value"), Component.named(name)));
    CodeBlock length = tail.map(this::length).orElse(CodeBlock.of(""));
    inBounds(tail.map(each -> each.size(length)).orElse(CodeBlock.of("SIZE")));
    if (struct.hasSizeField()) {
      current.add(STRUCT.set(generated.access(IntegerKind.U32), CodeBlock.of("(int) SIZE")));
    }
    slots();
    tail.ifPresent(each -> current.add(code.write(each, STRUCT, array, length)));
    bodies.add(current.build());
  }

  /**
   * Refuses a segment that is too small, before anything is taken along. The segment checks each
   * store, too, and every byte is stored: where there is nothing but stores, that is enough.
   */
  private void inBounds(CodeBlock size) {
    if (scoped || tail.isPresent()) {
      current.addStatement(
          "$T.checkFromIndexSize(offset, $L, segment.byteSize())", Types.OBJECTS, size);
    }
  }

  /** The length of the flexible array, which has been looked at. */
  private CodeBlock length(TailCode each) {
    if (each.isSent()) {
      current.add(
          CheckEmitter.notNull(CodeBlock.of("$L", array), Component.named(each.component())));
      return each.length(array);
    }
    String length = GeneratedClass.local(locals, array + "Length");
    current.addStatement("int $L = $L", length, each.length(array));
    return CodeBlock.of("$L", length);
  }

  private void slots() {
    long zeros = 0;
    for (Slot slot : layout.slots()) {
      switch (slot) {
        case Slot.MemberSlot(Member member, long offset, _) when isSent(member) -> {
          current.add(ZeroCode.clear(STRUCT.plus(offset - zeros), zeros));
          zeros = 0;
          struct.members().stream()
              .filter(other -> member.needs(other.javaName()) && isSent(other))
              .forEach(this::write);
          write(member);
        }
        case Slot.MemberSlot _, Slot.PaddingSlot _, Slot.Hole _ -> zeros += slot.size();
        case Slot.SizeSlot _ -> {}
      }
    }
    current.add(ZeroCode.clear(STRUCT.plus(layout.size() - zeros), zeros));
  }

  private void write(Member member) {
    if (!written.add(member)) {
      return;
    }
    if (members >= MOST_MEMBERS && !isHeld()) {
      bodies.add(current.build());
      current = CodeBlock.builder();
      locals = locals();
      code = members();
      members = 0;
    }
    members++;
    CodeBlock accessor = CodeBlock.of("value.$L()", member.javaName());
    String component = LayoutClassEmitter.component(struct, member);
    current.add(code.write(member, accessor, STRUCT.plus(layout.offsetOf(member)), component));
  }

  /** Whether a variable is still needed for a member that is not written yet. */
  private boolean isHeld() {
    return tail.isPresent()
        || struct.members().stream()
            .filter(member -> isSent(member) && !written.contains(member))
            .anyMatch(member -> written.stream().anyMatch(other -> member.needs(other.javaName())));
  }

  private static boolean isSent(Member member) {
    return Handling.of(member).isSent() && member.type().flexible().isEmpty();
  }
}
