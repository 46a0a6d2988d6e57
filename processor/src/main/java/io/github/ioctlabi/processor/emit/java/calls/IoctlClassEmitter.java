package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.processor.emit.java.structs.ForeignTypes;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Names;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class that makes the calls of one interface. */
public final class IoctlClassEmitter {
  private final InterfaceDeclaration declared;
  private final boolean existing;
  private final GeneratedClass generated;
  private final ClassName type;
  private final String dataCommands;
  private final String comment;
  private final String requireSameLayouts;

  public IoctlClassEmitter(
      InterfaceDeclaration declared, Names names, Layouts layouts, boolean existing) {
    this.declared = declared;
    this.existing = existing;
    Set<String> constants =
        declared.commands().stream().map(Command::constant).collect(Collectors.toSet());
    this.dataCommands = free("DATA_COMMANDS", constants);
    this.requireSameLayouts =
        free(
            "requireSameLayouts",
            declared.commands().stream().map(Command::javaName).collect(Collectors.toSet()));
    this.generated = new GeneratedClass(names, layouts, constants);
    this.type = names.of(declared.ioctlClass());
    this.comment = names.inComment(declared.javaName());
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  public TypeSpec emit() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(declared.ioctlClass().simple())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(generated.type(declared.javaName()))
            .addSuperinterface(Types.AUTO_CLOSEABLE)
            .addJavadoc(classComment());
    if (declared.isPublic()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    generated.names().applyTo(builder);
    CommandConstants constants = new CommandConstants(generated);
    declared.commands().forEach(command -> constants.addTo(builder, command));
    SegmentMethods segments = new SegmentMethods(generated);
    builder.addField(dataCommandsField(segments));
    builder.addField(Types.CALLER, "caller", Modifier.PRIVATE, Modifier.FINAL);
    CodeBlock requirements = ForeignTypes.requirements(declared, generated);
    CodeBlock first =
        requirements.isEmpty() ? requirements : CodeBlock.of("$L();\n", requireSameLayouts);
    new Factories(generated.names(), type, first).addTo(builder, Factories.isNetwork(declared));

    for (Command command : declared.commands()) {
      builder.addMethod(new CommandMethod(command, generated).emit());
      if (CommandConstants.isData(command)) {
        builder.addMethod(segments.method(command));
      }
    }
    builder.addMethod(attempt()).addMethod(supports()).addMethod(close());
    if (!requirements.isEmpty()) {
      builder.addMethod(requireSameLayouts(requirements));
    }
    generated.addMembersTo(builder);
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
                + generated.names().inComment(Types.ILLEGAL_STATE)
                + "}.")
        .block();
  }

  private FieldSpec dataCommandsField(SegmentMethods segments) {
    List<CodeBlock> commands =
        declared.commands().stream()
            .filter(CommandConstants::isData)
            .map(segments::dataCommand)
            .toList();
    CodeBlock value =
        CodeBlock.of(
            "$T.$L($L)",
            Types.DATA_COMMANDS,
            existing ? "ofExisting" : "of",
            commands.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of("\n$>$>$L$<$<", CodeBlock.join(commands, ",\n")));
    return FieldSpec.builder(
            Types.DATA_COMMANDS, dataCommands, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("\n$>$>$L$<$<", value)
        .build();
  }

  private MethodSpec attempt() {
    return MethodSpec.methodBuilder("attempt")
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addParameter(Types.COMMAND, "command")
        .addParameter(Types.SEGMENT, "argument")
        .addJavadoc(
            new Javadoc()
                .paragraph(
                    "Calls a command on memory of the caller, once and without a copy: what the"
                        + " kernel refuses is no exception.")
                .tag("@param command", "one of this class that carries data")
                .tag("@param argument", "as the command's method on a segment takes it")
                .tag("@return", "the result of ioctl(2), or the negated error number")
                .tag(
                    "@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT),
                    "for any other command, or memory that is too small, on the heap, or"
                        + " read-only where the kernel writes")
                .block())
        .addStatement("return caller.attempt(command, argument, $L)", dataCommands)
        .build();
  }

  private MethodSpec supports() {
    String illegalArgument = "@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT);
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                "Whether the device knows a command that carries data, asked with a null"
                    + " address.")
            .tag("@param command", "one of this class that carries data")
            .tag("@return", "whether the device knows it")
            .tag(
                "@throws " + generated.names().inComment(Types.IOCTL_EXCEPTION),
                "if the kernel says neither yes nor no");
    if (existing) {
      javadoc.tag(
          illegalArgument,
          "for every command: nothing is known of what these do with a null address");
    } else {
      javadoc.tag(illegalArgument, "for any other command: there a null address may do something");
    }
    return MethodSpec.methodBuilder("supports")
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Types.COMMAND, "command")
        .addException(Types.IOCTL_EXCEPTION)
        .addJavadoc(javadoc.block())
        .addStatement("return caller.supports(command, $L)", dataCommands)
        .build();
  }

  /** Not in an initializer: the error of one is seen whole the first time only. */
  private MethodSpec requireSameLayouts(CodeBlock requirements) {
    return MethodSpec.methodBuilder(requireSameLayouts)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addComment("The sizes of these are in the numbers of the commands.")
        .addCode(requirements)
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
