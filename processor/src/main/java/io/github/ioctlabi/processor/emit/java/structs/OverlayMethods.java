package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import javax.lang.model.element.Modifier;

/** The methods of a union's class for an {@code Overlay}: a union without a tag. */
final class OverlayMethods {
  /** How a member of the union is read. */
  @FunctionalInterface
  interface Loader {
    /**
     * The value of a member.
     *
     * @param before takes the statements that must stand before it
     */
    CodeBlock load(UnionMember member, Address from, CodeBlock.Builder before);
  }

  private final UnionDeclaration union;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final ClassName type;

  OverlayMethods(UnionDeclaration union, GeneratedClass generated) {
    this.union = union;
    this.generated = generated;
    this.scoped = Scoped.is(union);
    this.type = generated.type(union.javaName());
  }

  /** The method that writes it. */
  MethodSpec write() {
    TypeName value = ParameterizedTypeName.get(Types.OVERLAY, type);
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                "Writes a union without a tag. If it throws, what it has left in the segment is"
                    + " unspecified.")
            .tag("@param component", "what messages name");
    UnionWrites.describe(
        javadoc,
        generated,
        scoped,
        "if a component does not fit, or there are more or fewer bytes than the union's");
    return method("write")
        .addParameter(Types.STRING, "component")
        .addParameters(WriteMethods.parameters(value, scoped))
        .addJavadoc(javadoc.block())
        .addStatement(
            "$T member = $T.requireNonNull(value, component).value()", type, Types.OBJECTS)
        .beginControlFlow("if (member == null)")
        .addStatement("byte[] bytes = value.bytes()")
        .addStatement("$T.length(component, bytes.length, (int) SIZE)", Types.CHECKS)
        .addStatement(
            "$T.copy($Zbytes, 0, segment, $T.JAVA_BYTE, offset, (int) SIZE)",
            Types.SEGMENT,
            Types.VALUE_LAYOUT)
        .nextControlFlow("else")
        .addStatement("write(member, segment, offset$L)", scoped ? ", scope" : "")
        .endControlFlow()
        .build();
  }

  /** The method that reads a union as one of its members: the codec of an overlay. */
  MethodSpec as(Loader loader) {
    CodeBlock.Builder body = CodeBlock.builder();
    Address start = new Address("segment", "", 0);
    for (UnionMember member : union.members()) {
      body.beginControlFlow("if (member == $T.class)", generated.type(member.javaName()));
      if (Scoped.is(member.type())) {
        body.beginControlFlow("try ($1T scope = $1T.none())", Types.CALL_SCOPE);
        CodeBlock value = loader.load(member, start, body);
        body.addStatement("return scope.keep($L)", value).endControlFlow();
      } else {
        CodeBlock value = loader.load(member, start, body);
        body.addStatement("return $L", value);
      }
      body.endControlFlow();
    }
    return method("as")
        .returns(type)
        .addParameter(
            ParameterizedTypeName.get(Types.CLASS, WildcardTypeName.subtypeOf(type)), "member")
        .addParameter(Types.SEGMENT, "segment")
        .addJavadoc(
            new Javadoc()
                .paragraph("Reads the union as one of its members.")
                .tag("@param member", "the member's class")
                .tag("@param segment", "a segment that begins with the union")
                .tag("@return", "what was read")
                .block())
        .addCode(body.build())
        .addStatement("throw new $T($Zmember.getName())", Types.ILLEGAL_ARGUMENT)
        .build();
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(LayoutClassEmitter.access(union, Modifier.STATIC));
  }
}
