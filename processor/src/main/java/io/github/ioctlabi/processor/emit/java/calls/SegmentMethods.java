package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The overloads that take the data where it is. */
final class SegmentMethods {
  private static final String ARGUMENT = "argument";

  private final GeneratedClass generated;

  SegmentMethods(GeneratedClass generated) {
    this.generated = generated;
  }

  /** The overload of a command that carries data. */
  MethodSpec method(Command command) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(command.javaName())
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT)
            .addException(Types.IOCTL_EXCEPTION);
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                "Calls {@code " + command.cName() + "} on memory of the caller, without a copy.");
    String offset = addParameters(method, javadoc, command);
    javadoc
        .tag("@return", "the result of ioctl(2)")
        .tag(
            "@throws " + generated.names().inComment(Types.IOCTL_EXCEPTION),
            "if the kernel refuses");
    command
        .nrOffset()
        .ifPresent(plus ->
            method.addStatement(
                "$T.range($S, $L, 0, $L)", Types.CHECKS, plus.javaName(), offset, plus.max()));
    return method
        .addJavadoc(javadoc.block())
        .addStatement(
            "return caller.call($Z$L,$W$L$L)",
            number(command, offset),
            memory(command),
            new Invocation(generated.contract(command), generated).made())
        .build();
  }

  /** What the checks of a command's memory go by, where the command is given as a value. */
  CodeBlock dataCommand(Command command) {
    if (command.payload() instanceof Payload.Terminated) {
      return CodeBlock.of("$T.text($L)", Types.DATA_COMMAND, command.constant());
    }
    return CodeBlock.of(
        command.varies() ? "$T.varying($S, $L, $L)" : "$T.of($L, $L, $L)",
        Types.DATA_COMMAND,
        command.varies() ? command.cName() : command.constant(),
        leastSize(command),
        isWritten(command));
  }

  /** Adds the memory, in place of the argument or else of the capacity, and the offset. */
  private String addParameters(MethodSpec.Builder method, Javadoc javadoc, Command command) {
    NameAllocator names = new NameAllocator();
    List.of(ARGUMENT, "caller").forEach(names::newName);
    String offset = "";
    boolean added = false;
    for (Parameter parameter : command.parameters()) {
      if (parameter instanceof Parameter.NrOffset plus) {
        offset = GeneratedClass.local(names, plus.javaName());
        method.addParameter(TypeName.INT, offset);
        String text = Javadoc.escape(command.doc().param(plus.javaName()));
        javadoc.tag("@param " + offset, text.isEmpty() ? Parameters.text(plus) : text);
      } else if (!added) {
        added = true;
        addMemory(method, javadoc, command);
      }
    }
    if (!added) {
      addMemory(method, javadoc, command);
    }
    return offset;
  }

  private void addMemory(MethodSpec.Builder method, Javadoc javadoc, Command command) {
    method.addParameter(Types.SEGMENT, ARGUMENT);
    javadoc.tag(
        "@param " + ARGUMENT,
        "native, " + sizeText(command) + (isWritten(command) ? ", writable" : ""));
  }

  private String sizeText(Command command) {
    if (command.payload() instanceof Payload.Varying data) {
      long stride = generated.layouts().size(data.element());
      long inNumber = NumberSize.of(command).besideData(generated.layouts());
      return CommandConstants.isSized(command)
          ? "as large as the number is to say: " + multiple(stride)
          : "as large as the command takes it to be: elements of "
              + bytes(stride)
              + (inNumber > 0 ? ", at least " + bytes(inNumber) : "");
    }
    long inNumber = CommandConstants.size(command, generated.layouts());
    String text = "at least " + bytes(Math.max(leastSize(command), inNumber));
    if (command.payload() instanceof Payload.Terminated) {
      return text + ", with a NUL";
    }
    return hasTail(command) ? text + ", and what its tail is said to need" : text;
  }

  private static String multiple(long stride) {
    return stride == 1 ? "any number of bytes" : "a multiple of " + stride + " bytes";
  }

  private static String bytes(long count) {
    return count + (count == 1 ? " byte" : " bytes");
  }

  private static boolean hasTail(Command command) {
    return command.payload().struct().flatMap(StructDeclaration::tail).isPresent();
  }

  private boolean isWritten(Command command) {
    return generated.contract(command).isWritten();
  }

  /** What the data takes at least, and what a number that is given whole has of a size. */
  private long leastSize(Command command) {
    long data =
        switch (command.payload()) {
          case Payload.ByAddress argument -> generated.layouts().size(argument.type());
          case Payload.Terminated _ -> 1;
          case Payload.None _, Payload.ByValue _, Payload.Varying _ -> 0;
        };
    return Math.max(data, NumberSize.of(command).besideData(generated.layouts()));
  }

  private CodeBlock number(Command command, String offset) {
    if (!command.varies()) {
      return CodeBlock.of("$L", command.constant());
    }
    List<CodeBlock> values = new ArrayList<>();
    if (!offset.isEmpty()) {
      values.add(CodeBlock.of("$L", offset));
    }
    if (command.payload() instanceof Payload.Varying data && CommandConstants.isSized(command)) {
      values.add(
          CodeBlock.of(
              "$T.elements($S, $L, $L)",
              Types.SEGMENTS,
              command.cName(),
              ARGUMENT,
              generated.layouts().size(data.element())));
    }
    return CodeBlock.of("$L($L)", command.constant(), CodeBlock.join(values, ", "));
  }

  /** The memory, looked at where the command's number does not say enough of it. */
  private CodeBlock memory(Command command) {
    if (command.payload() instanceof Payload.Terminated) {
      return CodeBlock.of("$T.terminated($S, $L)", Types.SEGMENTS, command.cName(), ARGUMENT);
    }
    long size = leastSize(command);
    boolean known =
        CommandConstants.size(command, generated.layouts()) >= size
            && command.direction().reads() == isWritten(command);
    return known
        ? CodeBlock.of(ARGUMENT)
        : CodeBlock.of(
            "$T.room($S, $L, $L, $L)",
            Types.SEGMENTS,
            command.cName(),
            ARGUMENT,
            size,
            isWritten(command));
  }
}
