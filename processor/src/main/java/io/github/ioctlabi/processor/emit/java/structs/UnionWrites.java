package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.MemberCode;
import io.github.ioctlabi.processor.emit.java.values.Operand;
import io.github.ioctlabi.processor.emit.java.values.WriteEmitter;
import io.github.ioctlabi.processor.emit.java.values.ZeroCode;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The methods of a union's class that write it. */
final class UnionWrites {
  private static final Address UNION = UnionClassEmitter.UNION;
  private static final Operand MEMBER = Operand.of("member");

  private final UnionDeclaration union;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final ClassName type;
  private final WriteEmitter writes;

  UnionWrites(UnionDeclaration union, GeneratedClass generated) {
    this.union = union;
    this.generated = generated;
    this.scoped = Scoped.is(union);
    this.type = generated.type(union.javaName());
    this.writes = new WriteEmitter(generated);
  }

  /** The method that writes what a tag selects. */
  MethodSpec tagged() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addModifiers(LayoutClassEmitter.access(union, Modifier.STATIC))
            .addParameter(Types.STRING, "component")
            .addParameter(TypeName.LONG, "tag")
            .addParameters(WriteMethods.parameters(type, scoped));
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                "Writes the member that a tag selects, and zeros behind it. If it throws, what it"
                    + " has left in the segment is unspecified.")
            .tag("@param component", "what messages name")
            .tag("@param tag", "the tag's value");
    describe(
        javadoc,
        generated,
        scoped,
        "if the tag selects another member, or a component does not fit");
    return method
        .addJavadoc(javadoc.block())
        .addStatement("$T.requireNonNull(value, component)", Types.OBJECTS)
        .beginControlFlow("if (!selects(tag, value))")
        .addStatement("throw $T.wrongTag(component, value, tag)", Types.CHECKS)
        .endControlFlow()
        .addStatement("write(value, segment, offset$L)", scoped ? ", scope" : "")
        .build();
  }

  /**
   * Describes what a method that writes a union takes behind the component's name, and refuses.
   *
   * @param refused when it refuses a value
   */
  static void describe(Javadoc javadoc, GeneratedClass generated, boolean scoped, String refused) {
    javadoc
        .tag("@param value", "what to write")
        .tag("@param segment", "where to write it")
        .tag("@param offset", "where in the segment the union begins, in bytes");
    if (scoped) {
      javadoc.tag("@param scope", "what holds all that goes along");
    }
    javadoc
        .tag("@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT), refused)
        .tag(
            "@throws " + generated.names().inComment(Types.NULL_POINTER),
            "if it is null, or a component is");
  }

  /**
   * The method that says whether a tag selects a member.
   *
   * @param selected whether it does, as an expression
   */
  MethodSpec selects(Function<UnionMember, CodeBlock> selected) {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n").indent();
    for (UnionMember member : union.members()) {
      cases.add("case $T _ -> $L;\n", generated.type(member.javaName()), selected.apply(member));
    }
    return MethodSpec.methodBuilder("selects")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(TypeName.LONG, "tag")
        .addParameter(type, "value")
        .addCode(cases.unindent().add("};\n").build())
        .build();
  }

  /** The method that writes a member and zeros behind it. */
  MethodSpec member() {
    CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (value)");
    for (UnionMember member : union.members()) {
      CodeBlock write =
          switch (member.content()) {
            case UnionMember.Content.Struct(StructDeclaration struct) ->
                writes.within(
                    struct, MEMBER, UNION, Component.named(UnionClassEmitter.simple(member)));
            case UnionMember.Content.Bare(Member bare) ->
                bare(bare, UnionClassEmitter.component(member, bare));
          };
      long size = generated.layouts().size(member.type());
      CodeBlock rest =
          ZeroCode.clear(UNION.plus(size), generated.layouts().of(union).size() - size);
      cases.add(branch(member, write.toBuilder().add(rest).build()));
    }
    return MethodSpec.methodBuilder("write")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameters(WriteMethods.parameters(type, scoped))
        .addCode(cases.endControlFlow().build())
        .build();
  }

  private CodeBlock bare(Member bare, String component) {
    return new MemberCode(generated, Optional.empty(), UnionClassEmitter.locals())
        .write(bare, CodeBlock.of("member.$L()", bare.javaName()), UNION, component);
  }

  private CodeBlock branch(UnionMember member, CodeBlock body) {
    ClassName record = generated.type(member.javaName());
    return body.isEmpty()
        ? CodeBlock.of("case $T _ -> {}\n", record)
        : CodeBlock.builder()
            .beginControlFlow("case $T member ->", record)
            .add(body)
            .endControlFlow()
            .build();
  }
}
