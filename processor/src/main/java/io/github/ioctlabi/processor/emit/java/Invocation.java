package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.model.CallResult;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.Restart;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Statements that make the call itself, and give back ioctl(2)'s own result where it is wanted. */
final class Invocation {
  private final Command command;
  private final Scope scope;

  Invocation(Command command, Scope scope) {
    this.command = command;
    this.scope = scope;
  }

  /** What the method returns of ioctl(2)'s own result; void if that is not what it returns. */
  TypeName ownType() {
    return switch (command.calling().result()) {
      case CallResult.Returned _ -> TypeName.INT;
      case CallResult.NewDescriptor(var name) -> scope.type(name);
      case CallResult.Unused _, CallResult.ElementCount _ -> TypeName.VOID;
    };
  }

  /** Whether ioctl(2)'s result is the number of elements in the array that the method returns. */
  boolean counts() {
    boolean array =
        switch (command.payload()) {
          case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> false;
          case Payload.ByAddress data -> data.result();
          case Payload.Varying data -> data.result();
        };
    return array && command.calling().result() instanceof CallResult.ElementCount;
  }

  /**
   * The call with the memory that was begun. A number that is needed later is in {@code status}.
   *
   * @param argument the argument as the kernel left it, if it can be read back; asked for only
   *     where it is, since methods are generated for what is asked for
   */
  CodeBlock withMemory(Optional<Supplier<ResultCode.Loaded>> argument) {
    String name = command.varies() ? "command" : command.constant();
    List<String> errors = command.calling().readBackOn();
    if (argument.isPresent() && !errors.isEmpty()) {
      return CodeBlock.builder()
          .addStatement(
              "int status = call.attempt($L, $T.$L)",
              name,
              Types.RESTART_POLICY,
              command.calling().restart().name())
          .add(refusal(name, errors, argument.get().get()))
          .add(
              ownType().equals(TypeName.VOID)
                  ? CodeBlock.of("")
                  : returning(CodeBlock.of("status")))
          .build();
    }
    CodeBlock invocation = CodeBlock.of("call.invoke($L$L)", name, policy(command));
    return counts()
        ? CodeBlock.builder().addStatement("int status = $L", invocation).build()
        : returning(invocation);
  }

  /** The error is what matters: what prevents reading the argument back goes along with it. */
  private static CodeBlock refusal(String name, List<String> errors, ResultCode.Loaded argument) {
    CodeBlock isOne =
        errors.stream()
            .map(error -> CodeBlock.of("error == $T.$L", Types.ERRNO, error))
            .collect(CodeBlock.joining("$W|| "));
    return CodeBlock.builder()
        .beginControlFlow("if (status < 0)")
        .addStatement("$1T error = $1T.of(-status)", Types.ERRNO)
        .beginControlFlow("if ($L)", isOne)
        .add(readBack(name, argument))
        .endControlFlow()
        .addStatement("throw new $T($L, -status)", Types.IOCTL_EXCEPTION, name)
        .endControlFlow()
        .build();
  }

  private static CodeBlock readBack(String name, ResultCode.Loaded argument) {
    return argument.before().isEmpty()
        ? CodeBlock.builder()
            .addStatement("throw call.refusal($L, status,$W() -> $L)", name, argument.value())
            .build()
        : CodeBlock.builder()
            .add("throw call.refusal($L, status, () -> {\n$>", name)
            .add(argument.before())
            .addStatement("return $L", argument.value())
            .add("$<});\n")
            .build();
  }

  /** The statement that makes a call, and returns its own result if that is what is asked for. */
  CodeBlock returning(CodeBlock call) {
    CodeBlock.Builder code = CodeBlock.builder();
    switch (command.calling().result()) {
      case CallResult.Returned _ -> code.addStatement("return $L", call);
      case CallResult.NewDescriptor(var name) ->
          code.addStatement(
              "return $T.adopt($T.adopt($Z$L))",
              scope.type(name.companion("Ioctl")),
              Types.DEVICE,
              call);
      case CallResult.Unused _, CallResult.ElementCount _ -> code.addStatement("$L", call);
    }
    return code.build();
  }

  /** The last argument of a call that may be made again. */
  static CodeBlock policy(Command command) {
    Restart restart = command.calling().restart();
    return restart == Restart.NEVER
        ? CodeBlock.of("")
        : CodeBlock.of(", $T.$L", Types.RESTART_POLICY, restart.name());
  }
}
