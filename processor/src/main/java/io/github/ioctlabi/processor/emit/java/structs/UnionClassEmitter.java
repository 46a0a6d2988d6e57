package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.layout.UnionLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.AdoptCode;
import io.github.ioctlabi.processor.emit.java.values.LoadEmitter;
import io.github.ioctlabi.processor.emit.java.values.MemberCode;
import io.github.ioctlabi.processor.emit.java.values.Operand;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class that marshals one union. */
public final class UnionClassEmitter {
  static final Address UNION = new Address("segment", "offset", 0);

  private final UnionDeclaration union;
  private final UnionLayout layout;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final boolean overlaid;
  private final ClassName type;
  private final UnionWrites writes;
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
    this.writes = new UnionWrites(union, generated);
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
      builder.addMethod(writes.tagged()).addMethod(read());
      if (Scoped.adopts(union)) {
        builder.addMethod(adopt());
      }
    }
    if (overlaid) {
      OverlayMethods overlay = new OverlayMethods(union, generated);
      builder.addMethod(overlay.write()).addMethod(overlay.as(this::adoptedValue));
    }
    builder.addMethod(writes.member());
    if (tagged) {
      builder.addMethod(writes.selects(this::selected));
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

  /** Whether the variable {@code tag} selects a member. */
  private CodeBlock selected(UnionMember member) {
    return member.otherwise()
        ? CodeBlock.of("!($L)", condition(allTags()))
        : condition(member.tags());
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

  /** The method that takes the descriptors over in the member that a tag selects. */
  private MethodSpec adopt() {
    MethodSpec.Builder method =
        method("adopt")
            .addParameter(TypeName.LONG, "tag")
            .addParameter(Types.SEGMENT, "segment")
            .addParameter(TypeName.LONG, "offset")
            .addParameter(Types.CALL_SCOPE, "scope")
            .addJavadoc(
                new Javadoc()
                    .paragraph(
                        "Takes over the descriptors in the member that a tag selects, if it"
                            + " selects one, before the union is read.")
                    .tag("@param tag", "the tag's value")
                    .tag("@param segment", "where the union is")
                    .tag("@param offset", "where in the segment the union begins, in bytes")
                    .tag("@param scope", "what closes them, unless it is told to keep them open")
                    .block());
    for (UnionMember member : union.members()) {
      CodeBlock adopted = adopted(member, UNION);
      if (!adopted.isEmpty()) {
        method.beginControlFlow("if ($L)", selected(member)).addCode(adopted).endControlFlow();
      }
    }
    return method.build();
  }

  /** Statements that take the descriptors of a member over. */
  private CodeBlock adopted(UnionMember member, Address from) {
    AdoptCode code = new AdoptCode(generated);
    return switch (member.content()) {
      case UnionMember.Content.Struct _ -> code.value(member.type(), from);
      case UnionMember.Content.Bare(Member bare) -> code.bare(bare, from, locals());
    };
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

  /** The same, after its descriptors have been taken over. */
  private CodeBlock adoptedValue(UnionMember member, Address from, CodeBlock.Builder before) {
    before.add(adopted(member, from));
    return value(member, from, before);
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(LayoutClassEmitter.access(union, Modifier.STATIC));
  }

  /** The code for one method. */
  private MemberCode code() {
    return new MemberCode(generated, Optional.empty(), locals());
  }

  static NameAllocator locals() {
    return MemberCode.locals("component", "tag", "member", "member" + Operand.TAIL, "scope");
  }

  static String simple(UnionMember member) {
    return member.javaName().simple();
  }

  static String component(UnionMember member, Member bare) {
    return simple(member) + "." + bare.javaName();
  }
}
