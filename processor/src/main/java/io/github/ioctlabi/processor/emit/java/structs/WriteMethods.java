package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.CheckEmitter;
import io.github.ioctlabi.processor.emit.java.values.MemberCode;
import io.github.ioctlabi.processor.emit.java.values.SiblingCode;
import io.github.ioctlabi.processor.emit.java.values.StoreEmitter;
import io.github.ioctlabi.processor.emit.java.values.TailCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of a struct's class that check and write it. */
final class WriteMethods {
  /** Where a method finds the struct in memory. */
  static final Address STRUCT = new Address("segment", "offset", 0);

  /** So many members leave a method of checks well below the 64 KiB that Java allows one. */
  private static final int MOST_CHECKS = 64;

  private final StructDeclaration struct;
  private final StructLayout layout;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final SiblingCode siblings;
  private final MemberCode code;
  private final Optional<TailCode> tail;

  WriteMethods(StructLayout layout, GeneratedClass generated) {
    this.struct = layout.struct();
    this.layout = layout;
    this.generated = generated;
    this.scoped = Scoped.is(struct);
    this.siblings = new SiblingCode(layout, generated);
    this.code = new MemberCode(generated, Optional.of(siblings));
    this.tail = TailCode.of(layout, generated);
  }

  /** The methods that write it: with a {@code CallScope}, if it takes one, and without. */
  List<MethodSpec> writes() {
    CodeBlock size = CodeBlock.of(tail.isPresent() ? "size(value)" : "SIZE");
    CodeBlock before =
        CodeBlock.builder()
            .addStatement("check(value)")
            .addStatement(
                "$T.checkFromIndexSize(offset, $L, segment.byteSize())", Types.OBJECTS, size)
            .build();
    if (!scoped) {
      return List.of(write().addCode(before).addStatement("store(value, segment, offset)").build());
    }
    CodeBlock bytes =
        tail.isPresent() ? CodeBlock.of("$T.toIntExact($L)", Types.MATH, size) : cast(size);
    MethodSpec plain =
        write()
            .addCode(before)
            .addComment("A scope without memory may refuse a part of it.")
            .addStatement("$1T copy = $1T.ofArray(new byte[$2L])", Types.SEGMENT, bytes)
            .addStatement("store(value, copy, 0, $T.none())", Types.CALL_SCOPE)
            .addStatement("$T.copy(copy, 0, segment, offset, copy.byteSize())", Types.SEGMENT)
            .build();
    MethodSpec full =
        MethodSpec.methodBuilder("write")
            .addModifiers(access())
            .addParameters(parameters())
            .addJavadoc(
                refusals(
                        new Javadoc()
                            .paragraph("Writes every byte of the struct, and what it points to.")
                            .tag("@param value", "what to write")
                            .tag("@param segment", "where to write it")
                            .tag(
                                "@param offset", "where in the segment the struct begins, in bytes")
                            .tag("@param scope", "what holds all that goes along"))
                    .block())
            .addCode(before)
            .addStatement("store(value, segment, offset, scope)")
            .build();
    return List.of(plain, full);
  }

  private static CodeBlock cast(CodeBlock size) {
    return CodeBlock.of("(int) $L", size);
  }

  private MethodSpec.Builder write() {
    Javadoc javadoc = new Javadoc().paragraph("Writes every byte of the struct.");
    if (scoped) {
      javadoc.paragraph(
          "There is no memory for arrays and structs that it points to: those must be null.");
    }
    javadoc
        .tag("@param value", "what to write")
        .tag("@param segment", "where to write it")
        .tag("@param offset", "where in the segment the struct begins, in bytes");
    return MethodSpec.methodBuilder("write")
        .addModifiers(access())
        .addParameter(generated.type(struct.javaName()), "value")
        .addParameter(Types.SEGMENT, "segment")
        .addParameter(TypeName.LONG, "offset")
        .addJavadoc(refusals(javadoc).block());
  }

  private Javadoc refusals(Javadoc javadoc) {
    return refusedValues(javadoc)
        .tag(
            "@throws " + generated.names().inComment(Types.OUT_OF_BOUNDS),
            "if the segment is too small");
  }

  private Javadoc refusedValues(Javadoc javadoc) {
    javadoc
        .tag(
            "@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT),
            "if a component does not fit")
        .tag(
            "@throws " + generated.names().inComment(Types.NULL_POINTER), "if a component is null");
    return scoped
        ? javadoc.tag(
            "@throws " + generated.names().inComment(Types.ILLEGAL_STATE),
            "if memory or a device that it refers to is closed")
        : javadoc;
  }

  /** The methods that refuse what cannot be written: one, and more for many members. */
  List<MethodSpec> checks() {
    List<CodeBlock> members = memberChecks();
    List<MethodSpec> checks = new ArrayList<>();
    String name = struct.javaName().simple();
    CodeBlock.Builder body = CodeBlock.builder();
    body.add(new CheckEmitter(generated).notNull(CodeBlock.of("value"), Component.named(name)));
    members.stream().limit(MOST_CHECKS).forEach(body::add);
    for (int from = MOST_CHECKS; from < members.size(); from += MOST_CHECKS) {
      String more = "check" + from;
      body.addStatement("$L(value)", more);
      List<CodeBlock> some = members.subList(from, Math.min(from + MOST_CHECKS, members.size()));
      checks.add(
          MethodSpec.methodBuilder(more)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(generated.type(struct.javaName()), "value")
              .addCode(CodeBlock.join(some, ""))
              .build());
    }
    checks.addFirst(check(body.build()));
    return checks;
  }

  private List<CodeBlock> memberChecks() {
    NameAllocator locals = MemberCode.locals();
    List<CodeBlock> checks = new ArrayList<>();
    // A tag is known to be a good one before the union that it selects from is looked at.
    for (boolean tagged : new boolean[] {false, true}) {
      for (Member member : struct.members()) {
        if (member.tag().isPresent() == tagged && isSent(member)) {
          checks.add(code.check(member, accessor(member), component(member), locals));
        }
      }
    }
    tail.ifPresent(array ->
        checks.add(array.check(siblings, GeneratedClass.local(locals, array.member().javaName()))));
    checks.removeIf(CodeBlock::isEmpty);
    return checks;
  }

  private MethodSpec check(CodeBlock body) {
    return MethodSpec.methodBuilder("check")
        .addModifiers(access())
        .addParameter(generated.type(struct.javaName()), "value")
        .addJavadoc(
            refusedValues(
                    new Javadoc()
                        .paragraph("Refuses a value that cannot be written, as {@code write} does.")
                        .tag("@param value", "what may be written later"))
                .block())
        .addCode(body)
        .build();
  }

  /** The method that writes what has been checked. */
  MethodSpec store() {
    NameAllocator locals = scoped ? MemberCode.locals("scope") : MemberCode.locals();
    CodeBlock.Builder body = CodeBlock.builder();
    if (struct.hasSizeField()) {
      body.add(STRUCT.set(generated.access(IntegerKind.U32), CodeBlock.of("(int) SIZE")));
    }
    long zeros = 0;
    for (Slot slot : layout.slots()) {
      switch (slot) {
        case Slot.MemberSlot(Member member, long offset, _) when isSent(member) -> {
          body.add(StoreEmitter.clear(STRUCT.plus(offset - zeros), zeros));
          zeros = 0;
          Address to = STRUCT.plus(offset);
          body.add(code.store(member, accessor(member), to, component(member), locals));
        }
        case Slot.MemberSlot _, Slot.PaddingSlot _, Slot.Hole _ -> zeros += slot.size();
        case Slot.SizeSlot _ -> {}
      }
    }
    body.add(StoreEmitter.clear(STRUCT.plus(layout.size() - zeros), zeros));
    tail.ifPresent(array ->
        body.add(array.store(STRUCT, GeneratedClass.local(locals, array.member().javaName()))));
    Javadoc javadoc =
        new Javadoc()
            .paragraph("Writes a value that has been checked.")
            .tag("@param value", "what to write")
            .tag("@param segment", "where to write it")
            .tag("@param offset", "where in the segment the struct begins, in bytes");
    if (scoped) {
      javadoc.tag("@param scope", "what holds all that goes along");
    }
    return MethodSpec.methodBuilder("store")
        .addModifiers(Modifier.STATIC)
        .addParameters(parameters())
        .addJavadoc(javadoc.block())
        .addCode(body.build())
        .build();
  }

  /** The method that says how much memory a struct with a flexible array needs. */
  Optional<MethodSpec> size() {
    return tail.map(array ->
        MethodSpec.methodBuilder("size")
            .addModifiers(access())
            .returns(TypeName.LONG)
            .addParameter(generated.type(struct.javaName()), "value")
            .addJavadoc(
                new Javadoc()
                    .paragraph("The size of the struct with the array at its end, in bytes.")
                    .tag("@param value", "what may be written later")
                    .tag("@return", "what {@code write} needs")
                    .block())
            .addStatement("return $L", array.size())
            .build());
  }

  private List<ParameterSpec> parameters() {
    return parameters(generated.type(struct.javaName()), scoped);
  }

  /** The parameters of a method that stores a value. */
  static List<ParameterSpec> parameters(TypeName value, boolean scoped) {
    List<ParameterSpec> parameters = new ArrayList<>();
    parameters.add(ParameterSpec.builder(value, "value").build());
    parameters.add(ParameterSpec.builder(Types.SEGMENT, "segment").build());
    parameters.add(ParameterSpec.builder(TypeName.LONG, "offset").build());
    if (scoped) {
      parameters.add(ParameterSpec.builder(Types.CALL_SCOPE, "scope").build());
    }
    return parameters;
  }

  private static boolean isSent(Member member) {
    return Handling.of(member).isSent() && member.type().flexible().isEmpty();
  }

  private static CodeBlock accessor(Member member) {
    return CodeBlock.of("value.$L()", member.javaName());
  }

  private Modifier[] access() {
    return LayoutClassEmitter.access(struct, Modifier.STATIC);
  }

  private String component(Member member) {
    return LayoutClassEmitter.component(struct, member);
  }
}
