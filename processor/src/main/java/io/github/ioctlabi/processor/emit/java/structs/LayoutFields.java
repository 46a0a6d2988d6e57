package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.ioctlabi.core.layout.Digests;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Types;
import javax.lang.model.element.Modifier;

/** What a layout class says of itself, and how it refuses those who were told something else. */
final class LayoutFields {
  private final Aggregate declared;
  private final GeneratedClass generated;

  LayoutFields(Aggregate declared, GeneratedClass generated) {
    this.declared = declared;
    this.generated = generated;
  }

  /** Adds the layout, its size and its digest. */
  void addTo(TypeSpec.Builder type, ClassName layoutType, CodeBlock layout) {
    CodeBlock requirements = ForeignTypes.requirements(declared, generated);
    FieldSpec.Builder field =
        field(layoutType, "LAYOUT", "The layout; the members are called as in C.");
    if (requirements.isEmpty()) {
      field.initializer("\n$>$>$L$<$<", layout);
    } else {
      // The layout of a struct that has grown may not fit: who is to be told has to be told first.
      type.addStaticBlock(
          CodeBlock.builder().add(requirements).addStatement("LAYOUT =\n$L", layout).build());
    }
    type.addField(field.build())
        .addField(
            field(TypeName.LONG, "SIZE", "The size in bytes.")
                .initializer("$L", generated.layouts().size(declared))
                .build())
        .addField(
            field(
                    TypeName.LONG,
                    "DIGEST",
                    "Tells the layout from others; see {@link #requireSame}.")
                .initializer("0x$LL", Digests.hex(new Digests(generated.layouts()).of(declared)))
                .build());
  }

  private FieldSpec.Builder field(TypeName type, String name, String comment) {
    return FieldSpec.builder(
            type, name, LayoutClassEmitter.access(declared, Modifier.STATIC, Modifier.FINAL))
        .addJavadoc(new Javadoc().paragraph(comment).block());
  }

  /**
   * The method that classes of other jars call before they rely on what they were compiled with.
   */
  static MethodSpec requireSame(Aggregate declared, GeneratedClass generated) {
    TypeName anyClass =
        ParameterizedTypeName.get(Types.CLASS, WildcardTypeName.subtypeOf(ClassName.OBJECT));
    return MethodSpec.methodBuilder("requireSame")
        .addModifiers(LayoutClassEmitter.access(declared, Modifier.STATIC))
        .addParameter(anyClass, "user")
        .addParameter(TypeName.LONG, "size")
        .addParameter(TypeName.LONG, "digest")
        .addJavadoc(
            new Javadoc()
                .paragraph("Refuses a class that was compiled with another layout.")
                .tag("@param user", "the class")
                .tag("@param size", "the {@code SIZE} that it was compiled with")
                .tag("@param digest", "the {@code DIGEST} that it was compiled with")
                .tag(
                    "@throws " + generated.names().inComment(Types.CLASS_CHANGE),
                    "if this is another layout")
                .block())
        .beginControlFlow("if (size != SIZE || digest != DIGEST)")
        .addStatement(
            "throw $T.changed(user, $T.class, size, SIZE)",
            Types.LINKAGE,
            generated.type(declared.javaName()))
        .endControlFlow()
        .build();
  }
}
