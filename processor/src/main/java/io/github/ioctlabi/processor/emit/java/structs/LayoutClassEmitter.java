package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.contract.data.Appended;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.Accessors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class that marshals one struct. */
public final class LayoutClassEmitter {
  private final StructDeclaration struct;
  private final StructLayout layout;
  private final GeneratedClass generated;

  public LayoutClassEmitter(StructDeclaration struct, GeneratedClass generated) {
    this.struct = struct;
    this.layout = generated.layouts().of(struct);
    this.generated = generated;
  }

  /** The field with what versions after the first appended, where they did. */
  public static final String APPENDED = "APPENDED";

  /** The names of the fields that such a class may have. */
  public static Set<String> fields() {
    return Set.of("LAYOUT", "SIZE", "DIGEST", APPENDED);
  }

  public TypeSpec emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(generated.layoutClass(struct).simpleName())
            .addModifiers(access(struct, Modifier.FINAL))
            .addJavadoc(classComment());
    generated.names().applyTo(type);
    new LayoutFields(struct, generated)
        .addTo(type, Types.STRUCT_LAYOUT, new LayoutExpression(generated).of(layout));
    appended().ifPresent(type::addField);
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    WriteMethods writes = new WriteMethods(layout, generated);
    writes.writes().forEach(type::addMethod);
    new ReadMethods(layout, generated).reads().forEach(type::addMethod);
    writes.size().ifPresent(type::addMethod);
    Accessors accessors = new Accessors(generated, access(struct));
    for (Slot slot : layout.slots()) {
      if (slot instanceof Slot.MemberSlot member && Accessors.isScalar(member.member().type())) {
        type.addMethod(accessors.getter(member, component(struct, member.member())));
        type.addMethod(accessors.setter(member, component(struct, member.member())));
      }
    }
    type.addMethod(LayoutFields.requireSame(struct, generated));
    generated.addMembersTo(type);
    return type.build();
  }

  /** What a kernel of an earlier version refuses unless it is zero. */
  private Optional<FieldSpec> appended() {
    CodeBlock.Builder components = CodeBlock.builder().add("$T", Types.APPENDED);
    List<Member> members = Appended.of(struct);
    for (Member member : members) {
      components.add(
          "$Z.$L($S, $L, $L)",
          member.equals(members.getFirst()) ? "of" : "and",
          component(struct, member),
          layout.offsetOf(member),
          generated.layouts().size(member.type()));
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FieldSpec.builder(
                    Types.APPENDED, APPENDED, access(struct, Modifier.STATIC, Modifier.FINAL))
                .addJavadoc(
                    new Javadoc()
                        .paragraph("What versions after the first appended, for messages.")
                        .block())
                .initializer("\n$>$>$L$<$<", components.build())
                .build());
  }

  private CodeBlock classComment() {
    String cType = struct.cName().isEmpty() ? "a struct" : "{@code struct " + struct.cName() + "}";
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                "Reads and writes {@link "
                    + generated.names().inComment(struct.javaName())
                    + "} as "
                    + cType
                    + ".")
            .paragraph("Segments may be native or on the heap, and need no alignment.");
    if (Scoped.is(struct)) {
      javadoc.paragraph(
          "What its addresses point to, and its descriptors, go along in a {@code CallScope}.");
    }
    return javadoc.block();
  }

  /** The modifiers of what is as visible as the declaration. */
  static Modifier[] access(Aggregate declared, Modifier... others) {
    List<Modifier> modifiers = new ArrayList<>();
    if (declared.isPublic()) {
      modifiers.add(Modifier.PUBLIC);
    }
    modifiers.addAll(List.of(others));
    return modifiers.toArray(Modifier[]::new);
  }

  /** A component as messages name it. */
  static String component(StructDeclaration struct, Member member) {
    return struct.javaName().simple() + "." + member.javaName();
  }
}
