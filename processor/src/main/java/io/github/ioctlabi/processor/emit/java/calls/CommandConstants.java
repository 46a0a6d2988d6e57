package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The constants of the commands; where a number depends on the call, methods that make the command.
 */
final class CommandConstants {
  /** The largest size that a number holds in any scheme; the runtime knows its own machine's. */
  private static final long LARGEST = 16383;

  private final GeneratedClass generated;

  CommandConstants(GeneratedClass generated) {
    this.generated = generated;
  }

  /** Whether data travels, so that a null address is refused and not understood. */
  static boolean isData(Command command) {
    return switch (command.payload()) {
      case Payload.None _, Payload.ByValue _ -> false;
      case Payload.ByAddress _, Payload.Varying _, Payload.Terminated _ -> true;
    };
  }

  /** Whether the number carries the size of as many elements as the call has. */
  static boolean isSized(Command command) {
    return NumberSize.of(command) instanceof NumberSize.PerElement;
  }

  /** The largest number of elements whose size a number can carry. */
  static long maxElements(Layouts layouts, DataType element) {
    return LARGEST / layouts.size(element);
  }

  /** The size in the number; of a command without a fixed one the size of one element. */
  static long size(Command command, Layouts layouts) {
    NumberSize size = NumberSize.of(command);
    // What is given whole is taken whole: the runtime puts no size into it.
    return size instanceof NumberSize.Whole ? 0 : size.bytes(layouts);
  }

  void addTo(TypeSpec.Builder type, Command command) {
    if (command.varies()) {
      type.addMethod(factory(command));
    } else {
      type.addField(constant(command));
    }
  }

  private FieldSpec constant(Command command) {
    return FieldSpec.builder(
            Types.COMMAND, command.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(comment(command).block())
        .initializer(
            "\n$>$>$L$<$<", made(command, CodeBlock.of(""), CodeBlock.of("$L", sizeOf(command))))
        .build();
  }

  private long sizeOf(Command command) {
    return size(command, generated.layouts());
  }

  /** The method that makes the command of a call; the offset comes first. */
  private MethodSpec factory(Command command) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(command.constant())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(Types.COMMAND);
    Javadoc javadoc = comment(command);
    CodeBlock plus = CodeBlock.of("");
    CodeBlock size = CodeBlock.of("$L", sizeOf(command));
    StringBuilder bounds = new StringBuilder();
    if (command.nrOffset().isPresent()) {
      Parameter.NrOffset offset = command.nrOffset().get();
      method.addParameter(TypeName.INT, "offset");
      javadoc.tag("@param offset", "what is added to the number, 0 to " + offset.max());
      plus = CodeBlock.of(" + $L", ranged("offset", offset.max()));
      bounds.append("if {@code offset} is not in 0 to ").append(offset.max());
    }
    if (isSized(command)) {
      long most = maxElements(generated.layouts(), ((Payload.Varying) command.payload()).element());
      method.addParameter(TypeName.INT, "n");
      javadoc.tag("@param n", "the number of elements, 0 to " + most);
      size = ranged("n", most);
      size = sizeOf(command) == 1 ? size : CodeBlock.of("$L * $L", size, sizeOf(command));
      bounds.append(bounds.isEmpty() ? "if" : ", or").append(" {@code n} is not in 0 to ");
      bounds.append(most).append(", or this machine's numbers hold less");
    }
    javadoc.tag("@return", "the command");
    javadoc.tag(
        "@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT), bounds.toString());
    return method
        .addJavadoc(javadoc.block())
        .addStatement("return $L", made(command, plus, size))
        .build();
  }

  private static CodeBlock ranged(String parameter, long most) {
    return CodeBlock.of("(int) $1T.range($2S, $2L, 0, $3L)", Types.CHECKS, parameter, most);
  }

  /**
   * The expression that makes a command.
   *
   * @param plus what is added to the number, with its sign, or nothing
   */
  private CodeBlock made(Command command, CodeBlock plus, CodeBlock size) {
    return switch (command.number()) {
      case CommandNumber.Encoded encoded ->
          CodeBlock.of(
              "$T.of($S, $T.$L, $L, $L$L,$W$L)",
              Types.COMMAND,
              command.cName(),
              Types.DIRECTION,
              encoded.direction().name(),
              hex(encoded.type(), 2),
              hex(encoded.nr(), 2),
              plus,
              size);
      case CommandNumber.Raw raw -> raw(command, CodeBlock.of("$L$L", request(raw), plus));
      case CommandNumber.DevicePrivate device ->
          raw(
              command,
              CodeBlock.of(
                  "$L$L", hex(CommandNumber.DevicePrivate.FIRST + device.index(), 4), plus));
    };
  }

  private static CodeBlock raw(Command command, CodeBlock number) {
    return CodeBlock.of("$T.raw($S, $L)", Types.COMMAND, command.cName(), number);
  }

  private static CodeBlock request(CommandNumber.Raw raw) {
    String number = hex(raw.request(), 4);
    if (raw.except().isEmpty()) {
      return CodeBlock.of("$L", number);
    }
    CodeBlock except =
        raw.except().entrySet().stream()
            .map(CommandConstants::entry)
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of(
        "$T.pick($L,$W$T.ofEntries($L))", Types.REQUESTS, number, Types.MAP, except);
  }

  private static CodeBlock entry(Map.Entry<String, Integer> entry) {
    return CodeBlock.of("$T.entry($S, $L)", Types.MAP, entry.getKey(), hex(entry.getValue(), 4));
  }

  private static Javadoc comment(Command command) {
    String name = "{@code " + command.cName() + "}";
    return new Javadoc()
        .paragraph(
            command.doc().isEmpty()
                ? name + "."
                : name + ": " + Javadoc.escape(summary(command.doc())));
  }

  private static String summary(Doc doc) {
    String first = doc.paragraphs().getFirst();
    int end = first.indexOf(". ");
    return end < 0 ? first : first.substring(0, end + 1);
  }

  private static String hex(int number, int digits) {
    return String.format(Locale.ROOT, "0x%0" + digits + "x", number);
  }
}
