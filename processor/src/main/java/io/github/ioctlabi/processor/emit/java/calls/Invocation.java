package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.structs.LayoutClassEmitter;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Statements that make the call itself, and give back ioctl(2)'s own result where it is wanted. */
final class Invocation {
  private final Command command;
  private final Contract contract;
  private final GeneratedClass generated;

  Invocation(Contract contract, GeneratedClass generated) {
    this.command = contract.command();
    this.contract = contract;
    this.generated = generated;
  }

  /** What the method returns of ioctl(2)'s own result; void if that is not what it returns. */
  TypeName ownType() {
    return switch (contract.outcome()) {
      case Outcome.Returned _ -> TypeName.INT;
      case Outcome.Descriptor(var opened) -> generated.type(opened);
      case Outcome.Nothing _, Outcome.Dropped _, Outcome.WithData _, Outcome.Elements _ ->
          TypeName.VOID;
    };
  }

  /**
   * The call with the memory that was begun. A number that is needed later is in {@code status}.
   *
   * @param argument the argument as the kernel left it, if it can be read back; asked for only
   *     where it is, since methods are generated for what is asked for
   * @param adopt statements that take over the descriptors that came, if any can come
   */
  CodeBlock withMemory(Optional<Supplier<ResultCode.Loaded>> argument, CodeBlock adopt) {
    String name = command.varies() ? "command" : command.constant();
    List<String> errors = contract.travel().outOn();
    if (argument.isPresent() && !errors.isEmpty()) {
      return CodeBlock.builder()
          .addStatement(
              "int status = call.attempt($L, $T.$L)",
              name,
              Types.RESTART_POLICY,
              command.calling().restart().name())
          .add(refusal(name, errors, argument.get().get()))
          .add(told(name, adopt))
          .build();
    }
    CodeBlock invocation = CodeBlock.of("call.invoke($L$L)", name, made());
    if (isDropped()) {
      return CodeBlock.builder().addStatement("$L", invocation).add(adopt).build();
    }
    return isNeeded() || !adopt.isEmpty()
        ? CodeBlock.builder()
            .addStatement("int status = $L", invocation)
            .add(told(name, adopt))
            .build()
        : returning(name, invocation);
  }

  /** Whether the number in {@code status} is needed where the data is read. */
  private boolean isNeeded() {
    return contract.countsResult() || isBeside();
  }

  /** Whether the method returns ioctl(2)'s own result beside the data. */
  boolean isBeside() {
    return contract.outcome() instanceof Outcome.WithData;
  }

  /** Whether nobody looks at a result that is no error. */
  private boolean isDropped() {
    return contract.outcome() instanceof Outcome.Dropped;
  }

  /** What is made of the number in {@code status}, before the data is read. */
  private CodeBlock told(String name, CodeBlock adopt) {
    CodeBlock told =
        isNeeded() || isDropped() ? CodeBlock.of("") : returning(name, CodeBlock.of("status"));
    return adopt.toBuilder().add(told).build();
  }

  /** The error is what matters: what prevents reading the argument back goes along with it. */
  private CodeBlock refusal(String name, List<String> errors, ResultCode.Loaded argument) {
    CodeBlock isOne =
        errors.stream()
            .map(error -> CodeBlock.of("error == $T.$L", Types.ERRNO, error))
            .collect(CodeBlock.joining("$W|| "));
    return CodeBlock.builder()
        .beginControlFlow("if (status < 0)")
        .addStatement("$1T error = $1T.of(-status)", Types.ERRNO)
        .beginControlFlow("if ($L)", isOne)
        .add(argument.adopt())
        .add(readBack(name, argument))
        .endControlFlow()
        .addStatement("throw $L", refusal(name))
        .endControlFlow()
        .build();
  }

  private CodeBlock refusal(String name) {
    return contract
        .outgrown()
        .map(struct -> CodeBlock.of("call.refusal($L, status,$W$L)", name, appended(struct)))
        .orElseGet(() -> CodeBlock.of("new $T($L, -status)", Types.IOCTL_EXCEPTION, name));
  }

  private CodeBlock appended(StructDeclaration struct) {
    return CodeBlock.of("$T.$L", generated.layoutClass(struct), LayoutClassEmitter.APPENDED);
  }

  private static CodeBlock readBack(String name, ResultCode.Loaded argument) {
    return CodeBlock.builder()
        .add("throw call.refusal($L, status,$L);\n", name, argument.lambda(argument.value()))
        .build();
  }

  /**
   * The statement that makes a call, and returns its own result if that is what is asked for.
   *
   * @param name the command, as an expression that is evaluated more than once
   */
  CodeBlock returning(String name, CodeBlock call) {
    CodeBlock.Builder code = CodeBlock.builder();
    switch (contract.outcome()) {
      case Outcome.Returned _ -> code.addStatement("return $L", call);
      case Outcome.Descriptor(var opened) ->
          code.add(wrapping(generated.type(opened.companion("Ioctl")), call));
      case Outcome.Nothing _ -> code.addStatement("$T.zero($L, $L)", Types.CHECKS, name, call);
      case Outcome.Dropped _, Outcome.WithData _, Outcome.Elements _ ->
          code.addStatement("$L", call);
    }
    return code.build();
  }

  /** Where the class cannot be had, or refuses a layout, the new descriptor is closed. */
  private static CodeBlock wrapping(TypeName wrapper, CodeBlock call) {
    return CodeBlock.builder()
        .beginControlFlow("try ($1T opened = $1T.of($2L))", Types.OPENED, call)
        .addStatement("return opened.keep($T.adopt(opened.device()))", wrapper)
        .endControlFlow()
        .build();
  }

  /** The last arguments of a call with memory: whether it may be made again, and what is newer. */
  CodeBlock made() {
    return contract
        .outgrown()
        .map(struct ->
            CodeBlock.of(
                ", $T.$L,$W$L",
                Types.RESTART_POLICY,
                command.calling().restart().name(),
                appended(struct)))
        .orElseGet(() -> policy(command));
  }

  /** The last argument of a call that may be made again. */
  static CodeBlock policy(Command command) {
    Restart restart = command.calling().restart();
    return restart == Restart.NEVER
        ? CodeBlock.of("")
        : CodeBlock.of(", $T.$L", Types.RESTART_POLICY, restart.name());
  }
}
