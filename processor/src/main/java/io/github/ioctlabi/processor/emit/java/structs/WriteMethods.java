package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.CheckEmitter;
import io.github.ioctlabi.processor.emit.java.values.MemberCode;
import io.github.ioctlabi.processor.emit.java.values.TailCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of a struct's class that write it: what they fetch, they check and store at once. */
final class WriteMethods {
  /** Where a method finds the struct in memory. */
  static final Address STRUCT = new Address("segment", "offset", 0);

  private final StructDeclaration struct;
  private final StructLayout layout;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final Optional<TailCode> tail;

  WriteMethods(StructLayout layout, GeneratedClass generated) {
    this.struct = layout.struct();
    this.layout = layout;
    this.generated = generated;
    this.scoped = Scoped.is(struct);
    this.tail = TailCode.of(layout, generated);
  }

  /**
   * The methods that write it: with a {@code CallScope}, if it takes one, and without; and with an
   * array for its end that has been fetched.
   */
  List<MethodSpec> writes() {
    List<MethodSpec> methods = new ArrayList<>();
    if (scoped) {
      methods.add(
          write(plainText(), parameters(false))
              .addComment("A scope without memory may refuse a part of it.")
              .addStatement("write(value, segment, offset, $T.none())", Types.CALL_SCOPE)
              .build());
    }
    Javadoc text = new Javadoc().paragraph(summary() + ".");
    List<ParameterSpec> parameters = parameters(scoped);
    WriteBody body = new WriteBody(layout, generated);
    if (tail.isEmpty()) {
      methods.add(write(text, parameters).addCode(body.code()).build());
      methods.addAll(body.parts());
      return methods;
    }
    methods.add(
        write(text, parameters)
            .addCode(present())
            .addStatement(
                "write($Zvalue, $L, segment, offset$L)",
                tail.get().fetched(),
                scoped ? ", scope" : "")
            .build());
    String array = tail.get().member().javaName();
    List<ParameterSpec> more = new ArrayList<>(parameters);
    more.add(
        1,
        ParameterSpec.builder(generated.javaType(tail.get().member().type()), body.array())
            .build());
    Javadoc whole =
        new Javadoc()
            .paragraph(
                summary()
                    + ", with this array at its end and not what {@code "
                    + array
                    + "()} gives: for who has allocated memory by the array's length.");
    methods.add(write(whole, more).addCode(body.code()).build());
    return methods;
  }

  private String summary() {
    return "Writes every byte of the struct" + (scoped ? ", and what it points to" : "");
  }

  private static Javadoc plainText() {
    return new Javadoc()
        .paragraph("Writes every byte of the struct.")
        .paragraph(
            "There is no memory for arrays and structs that it points to: those must be null.");
  }

  /** The statement that refuses null. */
  private CodeBlock present() {
    return CheckEmitter.notNull(CodeBlock.of("value"), Component.named(struct.javaName().simple()));
  }

  private MethodSpec.Builder write(Javadoc javadoc, List<ParameterSpec> parameters) {
    javadoc.paragraph(
        "If it throws, what it has left of the struct in the segment is unspecified.");
    for (ParameterSpec parameter : parameters) {
      javadoc.tag("@param " + parameter.name(), text(parameter.name()));
    }
    javadoc
        .tag(
            "@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT),
            "if a component does not fit")
        .tag(
            "@throws " + generated.names().inComment(Types.NULL_POINTER), "if a component is null");
    if (scoped) {
      javadoc.tag(
          "@throws " + generated.names().inComment(Types.ILLEGAL_STATE),
          "if memory or a device that it refers to is closed");
    }
    javadoc.tag(
        "@throws " + generated.names().inComment(Types.OUT_OF_BOUNDS),
        "if the segment is too small");
    return MethodSpec.methodBuilder("write")
        .addModifiers(LayoutClassEmitter.access(struct, Modifier.STATIC))
        .addParameters(parameters)
        .addJavadoc(javadoc.block());
  }

  private static String text(String parameter) {
    return switch (parameter) {
      case "value" -> "what to write";
      case "segment" -> "where to write it";
      case "offset" -> "where in the segment the struct begins, in bytes";
      case "scope" -> "what holds all that goes along";
      default -> "the array at its end";
    };
  }

  /** The method that says how much memory a struct with a flexible array needs. */
  Optional<MethodSpec> size() {
    return tail.map(array -> {
      String local = GeneratedClass.local(MemberCode.locals(), array.member().javaName());
      return MethodSpec.methodBuilder("size")
          .addModifiers(LayoutClassEmitter.access(struct, Modifier.STATIC))
          .returns(TypeName.LONG)
          .addParameter(generated.type(struct.javaName()), "value")
          .addJavadoc(
              new Javadoc()
                  .paragraph("The size of the struct with the array at its end, in bytes.")
                  .tag("@param value", "what may be written later")
                  .tag("@return", "what {@code write} needs")
                  .block())
          .addStatement(
              "$T $L =$W$L", generated.javaType(array.member().type()), local, array.fetched())
          .addStatement("return $L", array.size(array.counted(local)))
          .build();
    });
  }

  private List<ParameterSpec> parameters(boolean withScope) {
    return parameters(generated.type(struct.javaName()), withScope);
  }

  /** The parameters of a method that writes a value. */
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
}
