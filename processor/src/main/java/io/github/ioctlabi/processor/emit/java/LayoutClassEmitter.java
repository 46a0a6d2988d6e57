package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.processor.layout.Slot;
import io.github.ioctlabi.processor.layout.StructLayout;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class that marshals one struct. */
final class LayoutClassEmitter {
  private static final Address STRUCT = new Address("segment", "offset", 0);

  private final StructDeclaration struct;
  private final StructLayout layout;
  private final Scope scope;
  private final ClassName record;
  private final CheckEmitter checks;
  private final StoreEmitter stores;
  private final LoadEmitter loads;

  LayoutClassEmitter(StructDeclaration struct, Scope scope) {
    this.struct = struct;
    this.layout = scope.layouts().of(struct);
    this.scope = scope;
    this.record = scope.type(struct.javaName());
    this.checks = new CheckEmitter(scope);
    this.stores = new StoreEmitter(scope);
    this.loads = new LoadEmitter(scope);
  }

  /** The names of the fields that such a class always has. */
  static Set<String> fields() {
    return Set.of("LAYOUT", "SIZE");
  }

  TypeSpec emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(scope.layoutClass(struct).simpleName())
            .addModifiers(access(Modifier.FINAL))
            .addJavadoc(
                new Javadoc()
                    .paragraph(
                        "Reads and writes {@link "
                            + scope.names().inComment(struct.javaName())
                            + "} as {@code struct "
                            + struct.cName()
                            + "}.")
                    .paragraph("Segments may be native or on the heap, and need no alignment.")
                    .block());
    scope.names().applyTo(type);
    type.addField(layoutField()).addField(sizeField());
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    type.addMethod(write()).addMethod(read()).addMethod(check()).addMethod(store());
    Accessors accessors = new Accessors(scope, access());
    for (Slot slot : layout.slots()) {
      if (slot instanceof Slot.MemberSlot member && Accessors.isScalar(member.member().type())) {
        type.addMethod(accessors.getter(member, component(member.member())));
        type.addMethod(accessors.setter(member, component(member.member())));
      }
    }
    scope.addMembersTo(type);
    return type.build();
  }

  private Modifier[] access(Modifier... others) {
    List<Modifier> modifiers = new ArrayList<>();
    if (struct.isPublic()) {
      modifiers.add(Modifier.PUBLIC);
    }
    modifiers.addAll(List.of(others));
    return modifiers.toArray(Modifier[]::new);
  }

  private FieldSpec layoutField() {
    return FieldSpec.builder(Types.STRUCT_LAYOUT, "LAYOUT", access(Modifier.STATIC, Modifier.FINAL))
        .addJavadoc(new Javadoc().paragraph("The layout; the members are called as in C.").block())
        .initializer("\n$>$>$L$<$<", new LayoutExpression(scope).of(layout))
        .build();
  }

  private FieldSpec sizeField() {
    return FieldSpec.builder(TypeName.LONG, "SIZE", access(Modifier.STATIC, Modifier.FINAL))
        .addJavadoc(new Javadoc().paragraph("The size in bytes.").block())
        .initializer("$L", layout.size())
        .build();
  }

  private MethodSpec write() {
    return MethodSpec.methodBuilder("write")
        .addModifiers(access(Modifier.STATIC))
        .addParameter(record, "value")
        .addParameter(Types.SEGMENT, "segment")
        .addParameter(TypeName.LONG, "offset")
        .addJavadoc(
            new Javadoc()
                .paragraph("Writes every byte of the struct.")
                .tag("@param value", "what to write")
                .tag("@param segment", "where to write it")
                .tag("@param offset", "where in the segment the struct begins, in bytes")
                .tag(
                    "@throws " + scope.names().inComment(Types.ILLEGAL_ARGUMENT),
                    "if a component does not fit")
                .tag(
                    "@throws " + scope.names().inComment(Types.NULL_POINTER),
                    "if a component is null")
                .tag(
                    "@throws " + scope.names().inComment(Types.OUT_OF_BOUNDS),
                    "if the segment is too small")
                .block())
        .addStatement("check(value)")
        .addCode(boundsCheck())
        .addStatement("store(value, segment, offset)")
        .build();
  }

  /**
   * Refuses a segment that is too small, even by padding that nothing is stored in or read from.
   */
  private static CodeBlock boundsCheck() {
    return CodeBlock.builder()
        .addStatement("$T.checkFromIndexSize(offset, SIZE, segment.byteSize())", Types.OBJECTS)
        .build();
  }

  private MethodSpec check() {
    NameAllocator locals = locals();
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(checks.notNull(CodeBlock.of("value"), Component.named(recordName())));
    for (Member member : struct.members()) {
      if (member.flow() == Member.Flow.NORMAL) {
        boolean visits =
            member.type() instanceof DataType.ArrayType array
                && CheckEmitter.visitsElements(array, member.range());
        code.add(
            checks.check(
                member.type(),
                member.range(),
                operand(member, visits, locals, code),
                Component.named(component(member))));
      }
    }
    return MethodSpec.methodBuilder("check")
        .addModifiers(access(Modifier.STATIC))
        .addParameter(record, "value")
        .addJavadoc(
            new Javadoc()
                .paragraph("Refuses a value that cannot be written, as {@code write} does.")
                .tag("@param value", "what may be written later")
                .tag(
                    "@throws " + scope.names().inComment(Types.ILLEGAL_ARGUMENT),
                    "if a component does not fit")
                .tag(
                    "@throws " + scope.names().inComment(Types.NULL_POINTER),
                    "if a component is null")
                .block())
        .addCode(code.build())
        .build();
  }

  private MethodSpec store() {
    NameAllocator locals = locals();
    CodeBlock.Builder code = CodeBlock.builder();
    long zeros = 0;
    for (Slot slot : layout.slots()) {
      if (slot instanceof Slot.MemberSlot(Member member, _, _)
          && member.flow() == Member.Flow.NORMAL) {
        code.add(StoreEmitter.clear(STRUCT.plus(slot.offset() - zeros), zeros));
        zeros = 0;
        boolean visits =
            member.type() instanceof DataType.ArrayType array && StoreEmitter.visitsElements(array);
        code.add(
            stores.store(
                member.type(),
                operand(member, visits, locals, code),
                STRUCT.plus(slot.offset()),
                component(member),
                0));
      } else {
        zeros += slot.size();
      }
    }
    code.add(StoreEmitter.clear(STRUCT.plus(layout.size() - zeros), zeros));
    return MethodSpec.methodBuilder("store")
        .addModifiers(Modifier.STATIC)
        .addParameter(record, "value")
        .addParameter(Types.SEGMENT, "segment")
        .addParameter(TypeName.LONG, "offset")
        .addJavadoc(
            new Javadoc()
                .paragraph("Writes a value that has been checked.")
                .tag("@param value", "what to write")
                .tag("@param segment", "where to write it")
                .tag("@param offset", "where in the segment the struct begins, in bytes")
                .block())
        .addCode(code.build())
        .build();
  }

  /** The component's value; if it is needed more than once, by way of a local variable. */
  private CodeBlock operand(
      Member member, boolean often, NameAllocator locals, CodeBlock.Builder code) {
    CodeBlock accessor = CodeBlock.of("value.$L()", member.javaName());
    if (!often) {
      return accessor;
    }
    String local = locals.newName(member.javaName());
    code.addStatement("$T $L = $L", scope.javaType(member.type()), local, accessor);
    return CodeBlock.of("$L", local);
  }

  private MethodSpec read() {
    NameAllocator locals = locals();
    CodeBlock.Builder arrays = CodeBlock.builder();
    List<CodeBlock> arguments = new ArrayList<>();
    for (Member member : struct.members()) {
      Address from = STRUCT.plus(layout.offsetOf(member));
      if (member.type() instanceof DataType.ArrayType array) {
        String local = locals.newName(member.javaName());
        arrays.add(loads.array(array, from, component(member), local));
        arguments.add(CodeBlock.of("$L", local));
      } else {
        arguments.add(loads.load(member.type(), from, component(member)));
      }
    }
    Javadoc javadoc =
        new Javadoc()
            .paragraph("Reads the struct.")
            .tag("@param segment", "where to read it")
            .tag("@param offset", "where in the segment the struct begins, in bytes")
            .tag("@return", "what was read")
            .tag(
                "@throws " + scope.names().inComment(Types.OUT_OF_BOUNDS),
                "if the segment is too small");
    return MethodSpec.methodBuilder("read")
        .addModifiers(access(Modifier.STATIC))
        .returns(record)
        .addParameter(Types.SEGMENT, "segment")
        .addParameter(TypeName.LONG, "offset")
        .addJavadoc(javadoc.block())
        .addCode(boundsCheck())
        .addCode(arrays.build())
        .addStatement("return new $T(\n$L)", record, CodeBlock.join(arguments, ",\n"))
        .build();
  }

  private static NameAllocator locals() {
    NameAllocator locals = new NameAllocator();
    List.of("value", "segment", "offset").forEach(locals::newName);
    for (int depth = 0; depth < 8; depth++) {
      locals.newName(Scope.index(depth));
    }
    return locals;
  }

  private String recordName() {
    return struct.javaName().simple();
  }

  private String component(Member member) {
    return recordName() + "." + member.javaName();
  }
}
