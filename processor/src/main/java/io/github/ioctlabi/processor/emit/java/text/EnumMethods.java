package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The private methods of one class between enum constants and their numbers. Each class that reads
 * or writes an enum has its own: an enum may come from another package or jar, where a class shared
 * by all could not be added, and the method stands where it is read.
 *
 * <p>Numbers of up to 4 bytes are an {@code int}, those of 8 a {@code long}.
 */
public final class EnumMethods {
  private final Names names;
  private final Map<EnumDeclaration, String> written = new LinkedHashMap<>();
  private final Map<EnumDeclaration, String> read = new LinkedHashMap<>();

  EnumMethods(Names names) {
    this.names = names;
  }

  /** The methods that were asked for. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    written.forEach((declared, name) -> methods.add(numberOf(declared, name)));
    read.forEach((declared, name) -> methods.add(constantOf(declared, name)));
    return methods;
  }

  /** What memory holds for a constant. */
  public CodeBlock toMemory(EnumDeclaration declared, CodeBlock constant) {
    CodeBlock number = number(declared, constant);
    int bytes = declared.carrier().bytes();
    return bytes < 4 ? CodeBlock.of("($L) $L", IntegerCode.primitive(bytes), number) : number;
  }

  /**
   * The number of a constant: an int, of 8 bytes a long. Those of less than 4 bytes have the value
   * that they have in C.
   */
  public CodeBlock number(EnumDeclaration declared, CodeBlock constant) {
    written.putIfAbsent(declared, "numberOf");
    return CodeBlock.of("$L($L)", written.get(declared), constant);
  }

  /** The constant for what memory holds. */
  public CodeBlock fromMemory(EnumDeclaration declared, String component, CodeBlock raw) {
    if (!read.containsKey(declared)) {
      read.put(declared, readerName(declared));
    }
    IntegerKind kind = declared.carrier();
    CodeBlock number =
        kind.bytes() < 4 && !kind.signed() ? IntegerCode.unsignedInt(kind.bytes(), raw) : raw;
    return declared.other().isPresent()
        ? CodeBlock.of("$L($L)", read.get(declared), number)
        : CodeBlock.of("$L($Z$S, $L)", read.get(declared), component, number);
  }

  private String readerName(EnumDeclaration declared) {
    String simple = declared.javaName().simple();
    String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1) + "Of";
    String free = name;
    for (int i = 2; read.containsValue(free); i++) {
      free = name + i;
    }
    return free;
  }

  private MethodSpec numberOf(EnumDeclaration declared, String name) {
    ClassName type = names.of(declared.javaName());
    int bytes = declared.carrier().bytes();
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n").indent();
    for (EnumDeclaration.Constant constant : declared.constants()) {
      cases.add(
          "case $L -> $L;\n", constant.javaName(), IntegerCode.literal(constant.number(), bytes));
    }
    declared
        .other()
        .ifPresent(other ->
            cases.add(
                "case $L -> throw $T.unwritable($S, value);\n",
                other,
                Types.CHECKS,
                declared.javaName().simple()));
    if (declared.foreign()) {
      // Without it a constant that came later would be a MatchException, which says nothing.
      cases.add("default -> throw $T.added(value);\n", Types.LINKAGE);
    }
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(numberType(declared))
        .addParameter(type, "value")
        .addCode(cases.unindent().add("};\n").build())
        .build();
  }

  private MethodSpec constantOf(EnumDeclaration declared, String name) {
    ClassName type = names.of(declared.javaName());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type);
    if (declared.other().isEmpty()) {
      method.addParameter(Types.STRING, "component");
    }
    method.addParameter(numberType(declared), "number");
    return method.addCode(wide(declared) ? chain(declared, type) : cases(declared, type)).build();
  }

  private static CodeBlock cases(EnumDeclaration declared, ClassName type) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (number) {\n").indent();
    for (EnumDeclaration.Constant constant : declared.constants()) {
      code.add(
          "case $L -> $T.$L;\n",
          IntegerCode.literal(constant.number(), declared.carrier().bytes()),
          type,
          constant.javaName());
    }
    return code.add("default -> $L;\n", otherwise(declared, type)).unindent().add("};\n").build();
  }

  /** A switch does not take a long. */
  private static CodeBlock chain(EnumDeclaration declared, ClassName type) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (EnumDeclaration.Constant constant : declared.constants()) {
      code.beginControlFlow("if (number == $L)", IntegerCode.literal(constant.number()))
          .addStatement("return $T.$L", type, constant.javaName())
          .endControlFlow();
    }
    CodeBlock otherwise = otherwise(declared, type);
    return declared.other().isPresent()
        ? code.addStatement("return $L", otherwise).build()
        : code.addStatement("$L", otherwise).build();
  }

  private static CodeBlock otherwise(EnumDeclaration declared, ClassName type) {
    if (declared.other().isPresent()) {
      return CodeBlock.of("$T.$L", type, declared.other().get());
    }
    IntegerKind kind = declared.carrier();
    CodeBlock number = CodeBlock.of("number");
    if (kind.bytes() == 4 && !kind.signed()) {
      number = IntegerCode.unsignedLong(4, number);
    }
    return CodeBlock.of("throw $T.unknownValue(component, $L)", Types.CHECKS, number);
  }

  private static TypeName numberType(EnumDeclaration declared) {
    return wide(declared) ? TypeName.LONG : TypeName.INT;
  }

  private static boolean wide(EnumDeclaration declared) {
    return declared.carrier().bytes() == 8;
  }
}
