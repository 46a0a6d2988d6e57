package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.layout.UnionLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.LoadEmitter;
import io.github.ioctlabi.processor.emit.java.values.MemberCode;
import io.github.ioctlabi.processor.emit.java.values.Operand;
import io.github.ioctlabi.processor.emit.java.values.WriteEmitter;
import io.github.ioctlabi.processor.emit.java.values.ZeroCode;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class that marshals one union. */
public final class UnionClassEmitter {
  private static final Address UNION = new Address("segment", "offset", 0);
  private static final Operand MEMBER = Operand.of("member");

  private final UnionDeclaration union;
  private final UnionLayout layout;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final boolean overlaid;
  private final ClassName type;
  private final WriteEmitter writes;
  private final LoadEmitter loads;

  /**
   * The class of a union.
   *
   * @param overlaid whether it may be used without a tag
   */
  public UnionClassEmitter(UnionDeclaration union, boolean overlaid, GeneratedClass generated) {
    this.union = union;
    this.layout = generated.layouts().of(union);
    this.generated = generated;
    this.scoped = Scoped.is(union);
    this.overlaid = overlaid;
    this.type = generated.type(union.javaName());
    this.writes = new WriteEmitter(generated);
    this.loads = new LoadEmitter(generated);
  }

  public TypeSpec emit() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(generated.layoutClass(union).simpleName())
            .addModifiers(LayoutClassEmitter.access(union, Modifier.FINAL))
            .addJavadoc(classComment());
    generated.names().applyTo(builder);
    new LayoutFields(union, generated)
        .addTo(builder, Types.UNION_LAYOUT, new LayoutExpression(generated).of(layout));
    builder.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    boolean tagged =
        union.members().stream().anyMatch(member -> member.otherwise() || !member.tags().isEmpty());
    if (tagged) {
      builder.addMethod(writeTagged()).addMethod(read());
    }
    if (overlaid) {
      OverlayMethods overlay = new OverlayMethods(union, generated);
      builder.addMethod(overlay.write()).addMethod(overlay.as(this::value));
    }
    builder.addMethod(writeMember());
    if (tagged) {
      builder.addMethod(selects());
    }
    builder.addMethod(LayoutFields.requireSame(union, generated));
    generated.addMembersTo(builder);
    return builder.build();
  }

  private CodeBlock classComment() {
    String cType = union.cName().isEmpty() ? "a union" : "{@code union " + union.cName() + "}";
    return new Javadoc()
        .paragraph(
            "Reads and writes {@link "
                + generated.names().inComment(union.javaName())
                + "} as "
                + cType
                + ".")
        .paragraph("Segments may be native or on the heap, and need no alignment.")
        .block();
  }

  private MethodSpec writeTagged() {
    MethodSpec.Builder method =
        method("write")
            .addParameter(Types.STRING, "component")
            .addParameter(TypeName.LONG, "tag")
            .addParameters(WriteMethods.parameters(type, scoped));
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                "Writes the member that a tag selects, and zeros behind it. If it throws, what it"
                    + " has left in the segment is unspecified.")
            .tag("@param component", "what messages name")
            .tag("@param tag", "the tag's value")
            .tag("@param value", "what to write")
            .tag("@param segment", "where to write it")
            .tag("@param offset", "where in the segment the union begins, in bytes");
    if (scoped) {
      javadoc.tag("@param scope", "what holds all that goes along");
    }
    javadoc
        .tag(
            "@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT),
            "if the tag selects another member, or a component does not fit")
        .tag(
            "@throws " + generated.names().inComment(Types.NULL_POINTER),
            "if it is null, or a component is");
    return method
        .addJavadoc(javadoc.block())
        .addStatement("$T.requireNonNull(value, component)", Types.OBJECTS)
        .beginControlFlow("if (!selects(tag, value))")
        .addStatement("throw $T.wrongTag(component, value, tag)", Types.CHECKS)
        .endControlFlow()
        .addStatement("write(value, segment, offset$L)", scoped ? ", scope" : "")
        .build();
  }

  private MethodSpec selects() {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n").indent();
    for (UnionMember member : union.members()) {
      CodeBlock condition =
          member.otherwise()
              ? CodeBlock.of("!($L)", condition(allTags()))
              : member.tags().isEmpty() ? CodeBlock.of("false") : condition(member.tags());
      cases.add("case $T _ -> $L;\n", generated.type(member.javaName()), condition);
    }
    return MethodSpec.methodBuilder("selects")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(TypeName.LONG, "tag")
        .addParameter(type, "value")
        .addCode(cases.unindent().add("};\n").build())
        .build();
  }

  private List<Long> allTags() {
    return union.members().stream().flatMap(member -> member.tags().stream()).toList();
  }

  private static CodeBlock condition(List<Long> tags) {
    return tags.isEmpty()
        ? CodeBlock.of("false")
        : tags.stream()
            .map(tag -> CodeBlock.of("tag == $L", IntegerCode.literal(tag)))
            .collect(CodeBlock.joining("$W|| "));
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

  /** The method that writes a member and zeros behind it. */
  private MethodSpec writeMember() {
    CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (value)");
    for (UnionMember member : union.members()) {
      CodeBlock write =
          switch (member.content()) {
            case UnionMember.Content.Struct(StructDeclaration struct) ->
                writes.within(struct, MEMBER, UNION, Component.named(simple(member)));
            case UnionMember.Content.Bare(Member bare) ->
                code().write(bare, accessor(bare), UNION, component(member, bare));
          };
      long size = generated.layouts().size(member.type());
      CodeBlock rest = ZeroCode.clear(UNION.plus(size), layout.size() - size);
      cases.add(branch(member, write.toBuilder().add(rest).build()));
    }
    return MethodSpec.methodBuilder("write")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameters(WriteMethods.parameters(type, scoped))
        .addCode(cases.endControlFlow().build())
        .build();
  }

  private MethodSpec read() {
    MethodSpec.Builder method =
        method("read")
            .returns(type)
            .addParameter(Types.STRING, "component")
            .addParameter(TypeName.LONG, "tag")
            .addParameter(Types.SEGMENT, "segment")
            .addParameter(TypeName.LONG, "offset");
    if (scoped) {
      method.addParameter(Types.CALL_SCOPE, "scope");
    }
    Optional<UnionMember> otherwise =
        union.members().stream().filter(UnionMember::otherwise).findFirst();
    method.addJavadoc(readComment(otherwise.isEmpty()));
    for (UnionMember member : union.members()) {
      if (!member.tags().isEmpty()) {
        method
            .beginControlFlow("if ($L)", condition(member.tags()))
            .addCode(load(member, UNION))
            .endControlFlow();
      }
    }
    otherwise.ifPresentOrElse(
        member -> method.addCode(load(member, UNION)),
        () -> method.addStatement("throw $T.unknownTag(component, tag)", Types.CHECKS));
    return method.build();
  }

  private CodeBlock readComment(boolean mayThrow) {
    Javadoc javadoc =
        new Javadoc()
            .paragraph("Reads the member that a tag selects.")
            .tag("@param component", "what messages name")
            .tag("@param tag", "the tag's value")
            .tag("@param segment", "where to read it")
            .tag("@param offset", "where in the segment the union begins, in bytes");
    if (scoped) {
      javadoc.tag("@param scope", "what holds all that goes along");
    }
    javadoc.tag("@return", "what was read");
    if (mayThrow) {
      javadoc.tag(
          "@throws " + generated.names().inComment(Types.ILLEGAL_STATE),
          "if the tag selects no member");
    }
    return javadoc.block();
  }

  /** Statements that read a member and return it. */
  private CodeBlock load(UnionMember member, Address from) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock value = value(member, from, code);
    return code.addStatement("return $L", value).build();
  }

  /** The value of a member, behind statements that it needs. */
  private CodeBlock value(UnionMember member, Address from, CodeBlock.Builder before) {
    return switch (member.content()) {
      case UnionMember.Content.Struct _ -> loads.load(member.type(), from, simple(member));
      case UnionMember.Content.Bare(Member bare) ->
          CodeBlock.of(
              "new $T($Z$L)",
              generated.type(member.javaName()),
              code().load(bare, from, from, component(member, bare), before));
    };
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(LayoutClassEmitter.access(union, Modifier.STATIC));
  }

  /** The code for one method. */
  private MemberCode code() {
    return new MemberCode(
        generated,
        Optional.empty(),
        MemberCode.locals("component", "tag", "member", "member" + Operand.TAIL, "scope"));
  }

  private static CodeBlock accessor(Member bare) {
    return CodeBlock.of("member.$L()", bare.javaName());
  }

  private static String simple(UnionMember member) {
    return member.javaName().simple();
  }

  private static String component(UnionMember member, Member bare) {
    return simple(member) + "." + bare.javaName();
  }
}
