package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.Doc;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.model.Payload;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class that makes the calls of one interface. */
final class IoctlClassEmitter {
  private final InterfaceDeclaration declared;
  private final Scope scope;
  private final ClassName type;
  private final String dataCommands;
  private final String comment;

  IoctlClassEmitter(InterfaceDeclaration declared, Names names, Layouts layouts) {
    this.declared = declared;
    Set<String> constants =
        declared.commands().stream().map(Command::constant).collect(Collectors.toSet());
    this.dataCommands = constants.contains("DATA_COMMANDS") ? "DATA_COMMANDS_" : "DATA_COMMANDS";
    this.scope = new Scope(names, layouts, constants);
    this.type = names.of(declared.ioctlClass());
    this.comment = names.inComment(declared.javaName());
  }

  TypeSpec emit() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(declared.ioctlClass().simple())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(scope.type(declared.javaName()))
            .addSuperinterface(Types.AUTO_CLOSEABLE)
            .addJavadoc(classComment());
    if (declared.isPublic()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    scope.names().applyTo(builder);
    declared.commands().forEach(command -> builder.addField(constant(command)));
    builder.addField(dataCommandsField());
    builder.addField(Types.CALLER, "caller", Modifier.PRIVATE, Modifier.FINAL);
    builder.addMethod(constructor()).addMethod(open()).addMethod(on());
    CommandMethods methods = new CommandMethods(scope);
    for (Command command : declared.commands()) {
      builder.addMethod(methods.method(command));
      if (command.payload() instanceof Payload.ByAddress) {
        builder.addMethod(methods.segmentMethod(command));
      }
    }
    builder.addMethod(supports()).addMethod(close());
    scope.addMembersTo(builder);
    return builder.build();
  }

  private CodeBlock classComment() {
    return new Javadoc()
        .description(declared.doc(), "Calls the commands of {@link " + comment + "}.")
        .paragraph(
            "Makes the calls that {@link "
                + comment
                + "} declares. Several threads may use it at once, virtual ones too. After"
                + " {@link #close} every call is an {@link "
                + scope.names().inComment(Types.ILLEGAL_STATE)
                + "}.")
        .block();
  }

  private FieldSpec constant(Command command) {
    Javadoc javadoc = new Javadoc();
    String name = "{@code " + command.cName() + "}";
    javadoc.paragraph(
        command.doc().isEmpty()
            ? name + "."
            : name + ": " + Javadoc.escape(summary(command.doc())));
    return FieldSpec.builder(
            Types.COMMAND, command.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(javadoc.block())
        .initializer(
            "\n$>$>$T.of($S, $T.$L, $L, $L, $L)$<$<",
            Types.COMMAND,
            command.cName(),
            Types.DIRECTION,
            command.direction().name(),
            hex(command.type()),
            hex(command.nr()),
            size(command))
        .build();
  }

  private static String summary(Doc doc) {
    String first = doc.paragraphs().getFirst();
    int end = first.indexOf(". ");
    return end < 0 ? first : first.substring(0, end + 1);
  }

  private long size(Command command) {
    return switch (command.payload()) {
      case Payload.ByAddress data -> scope.layouts().size(data.type());
      case Payload.None _, Payload.ByValue _ -> 0;
      case Payload.Varying _, Payload.Terminated _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }

  private static String hex(int number) {
    return String.format(Locale.ROOT, "0x%02x", number);
  }

  private FieldSpec dataCommandsField() {
    CodeBlock constants =
        declared.commands().stream()
            .filter(command -> command.payload() instanceof Payload.ByAddress)
            .map(command -> CodeBlock.of("$L", command.constant()))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            ParameterizedTypeName.get(Types.LIST, Types.COMMAND),
            dataCommands,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("\n$>$>$T.of($L)$<$<", Types.LIST, constants)
        .build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(Types.CALLER, "caller")
        .addStatement("this.caller = caller")
        .build();
  }

  private MethodSpec open() {
    return MethodSpec.methodBuilder("open")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type)
        .addParameter(Types.PATH, "path")
        .addParameter(ArrayTypeName.of(Types.OPEN_OPTION), "options")
        .varargs()
        .addException(Types.IO_EXCEPTION)
        .addJavadoc(
            new Javadoc()
                .paragraph("Opens a device, which {@link #close} closes.")
                .tag("@param path", "the device")
                .tag("@param options", "how to open it; none means for reading and writing")
                .tag("@return", "the calls on it")
                .tag(
                    "@throws " + scope.names().inComment(Types.IO_EXCEPTION),
                    "if it cannot be opened")
                .block())
        .addStatement(
            "return new $T($T.owning($T.open(path, options)))", type, Types.CALLER, Types.DEVICE)
        .build();
  }

  private MethodSpec on() {
    return MethodSpec.methodBuilder("on")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type)
        .addParameter(Types.DEVICE, "device")
        .addJavadoc(
            new Javadoc()
                .paragraph("Borrows a device, which {@link #close} leaves open.")
                .tag("@param device", "the device")
                .tag("@return", "the calls on it")
                .block())
        .addStatement("return new $T($T.borrowing(device))", type, Types.CALLER)
        .build();
  }

  private MethodSpec supports() {
    return MethodSpec.methodBuilder("supports")
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Types.COMMAND, "command")
        .addException(Types.IOCTL_EXCEPTION)
        .addJavadoc(
            new Javadoc()
                .paragraph(
                    "Whether the device knows a command that carries data, asked with a null"
                        + " address.")
                .tag("@param command", "one of this class that carries data")
                .tag("@return", "whether the device knows it")
                .tag(
                    "@throws " + scope.names().inComment(Types.IOCTL_EXCEPTION),
                    "if the kernel says neither yes nor no")
                .tag(
                    "@throws " + scope.names().inComment(Types.ILLEGAL_ARGUMENT),
                    "for any other command: there a null address may do something")
                .block())
        .addStatement("return caller.supports(command, $L)", dataCommands)
        .build();
  }

  private MethodSpec close() {
    return MethodSpec.methodBuilder("close")
        .addAnnotation(Types.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            new Javadoc()
                .paragraph(
                    "Ends this object, and closes the device if it is its own. Never waits; a"
                        + " second time does nothing.")
                .block())
        .addStatement("caller.close()")
        .build();
  }
}
