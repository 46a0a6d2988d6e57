package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Direction;
import io.github.ioctlabi.processor.model.Payload;
import io.github.ioctlabi.processor.model.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a method that is a command. */
final class CommandReader {
  private static final String TYPE = "type";

  private final Scope scope;
  private final TypeReader types;
  private final DocReader docs;
  private final Types compiler;

  CommandReader(Scope scope, TypeReader types, DocReader docs, Types compiler) {
    this.scope = scope;
    this.types = types;
    this.docs = docs;
    this.compiler = compiler;
  }

  /** Reads a command, or reports why it cannot be. */
  Optional<Command> read(ExecutableElement method, Mark mark, Mark declaring, String prefix) {
    String label = Declarations.label(method);
    if (!method.getTypeParameters().isEmpty()) {
      scope.report(
          Id.BAD_INTERFACE,
          method,
          label + ": a command has one shape only: remove the type parameters");
      return Optional.empty();
    }
    boolean fails = throwsFits(method, label);
    Optional<Integer> type = type(method, mark, declaring, label);
    Optional<Payload> payload = payload(method, mark, label);
    if (!fails || type.isEmpty() || payload.isEmpty()) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    String constant = CNames.upperSnake(name);
    scope.refine(method, Id.DUPLICATE_COMMAND, mark, "nr");
    return Optional.of(
        new Command(
            name,
            constant,
            cName(method, mark, label).orElse(prefix + "_" + constant),
            direction(mark),
            type.get(),
            Math.toIntExact(mark.number("nr", 0)),
            payload.get(),
            docs.of(method),
            scope.place(method)));
  }

  private Optional<String> cName(ExecutableElement method, Mark mark, String label) {
    Optional<Mark> given = Marks.of(method).find("CName");
    Optional<String> named = StructReader.named(method, given, "value", scope);
    Optional<String> own = StructReader.named(method, Optional.of(mark), "name", scope);
    if (named.isPresent() && own.isPresent()) {
      scope.report(
          Id.BAD_ANNOTATION,
          given.orElseThrow(),
          "%s: @CName and the name in %s both name it: remove @CName".formatted(label, mark));
    }
    return named.or(() -> own);
  }

  private static Direction direction(Mark mark) {
    return switch (mark.name()) {
      case "IoR" -> Direction.READ;
      case "IoW" -> Direction.WRITE;
      case "IoWR" -> Direction.READ_WRITE;
      default -> Direction.NONE;
    };
  }

  private Optional<Integer> type(
      ExecutableElement method, Mark mark, Mark declaring, String label) {
    Mark giving = mark.explicit(TYPE) != null ? mark : declaring;
    if (giving.explicit(TYPE) == null) {
      scope.report(
          Id.BAD_ANNOTATION,
          mark,
          "%s: a command needs the ioctl type: add type = 0x.. to @IoctlInterface, or to %s"
              .formatted(label, mark));
      return Optional.empty();
    }
    long nr = mark.number("nr", 0);
    boolean badNumber = nr < 0 || nr > 255;
    scope.refine(
        method, Id.NUMBER_OUT_OF_RANGE, badNumber ? mark : giving, badNumber ? "nr" : TYPE);
    return Optional.of(Math.toIntExact(giving.number(TYPE, -1)));
  }

  private boolean throwsFits(ExecutableElement method, String label) {
    boolean fits = false;
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (Shapes.isUnresolved(thrown)) {
        scope.unresolved(method);
        return false;
      }
      fits |=
          Shapes.is(thrown, "io.github.ioctlabi.runtime.IoctlException")
              || Shapes.is(thrown, "java.io.IOException");
    }
    if (!fits) {
      scope.report(
          Id.MISSING_THROWS,
          method,
          label
              + ": every command can fail, with an IOException at most: write 'throws"
              + " IoctlException' behind its parameters"
              + (method.getThrownTypes().isEmpty() ? "" : ", in place of what is there"));
    }
    return fits;
  }

  private Optional<Payload> payload(ExecutableElement method, Mark mark, String label) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean result = !TypeReader.isVoid(method.getReturnType());
    Optional<String> wrong = wrongShape(mark, parameters.size(), result);
    if (wrong.isPresent()) {
      scope.report(Id.DIRECTION_MISMATCH, method, label + ": " + wrong.get());
      return Optional.empty();
    }
    if (method.isVarArgs()) {
      scope.report(
          Id.UNSUPPORTED_TYPE,
          parameters.getFirst(),
          label + ": an array in C has a fixed length: write [] in place of ..., and @Length(n)");
      return Optional.empty();
    }
    if (!result && !onVoid(method, label)) {
      return Optional.empty();
    }
    if (parameters.isEmpty()) {
      return result
          ? types
              .read(method, method.getReturnType(), "the result of " + label)
              .map(type -> new Payload.ByAddress(type, Optional.empty(), true))
          : Optional.of(new Payload.None());
    }
    return argument(parameters.getFirst())
        .flatMap(value -> withArgument(method, mark, value, result, label));
  }

  private Optional<Payload> withArgument(
      ExecutableElement method, Mark mark, Value value, boolean result, String label) {
    if (mark.name().equals("Io")) {
      if (value.type() instanceof DataType.IntegerType) {
        return Optional.of(new Payload.ByValue(value));
      }
      scope.report(
          Id.DIRECTION_MISMATCH,
          method,
          label
              + ": @Io passes one integer by value at most: use @IoW to pass data by its address");
      return Optional.empty();
    }
    if (result && !sameResult(method, value, label)) {
      return Optional.empty();
    }
    return Optional.of(new Payload.ByAddress(value.type(), Optional.of(value), result));
  }

  private boolean sameResult(ExecutableElement method, Value value, String label) {
    TypeMirror parameter = method.getParameters().getFirst().asType();
    boolean same = compiler.isSameType(parameter, method.getReturnType());
    if (same && typeMarks(method).isEmpty()) {
      return true;
    }
    if (same) {
      Optional<DataType> type =
          types.read(method, method.getReturnType(), "the result of " + label);
      if (type.isEmpty()) {
        return false;
      }
      same = type.get().equals(value.type());
    }
    if (!same) {
      scope.report(
          Id.DIRECTION_MISMATCH,
          method,
          label
              + ": @IoWR returns its argument as the kernel left it: make the result the same type"
              + " as the argument, or void");
    }
    return same;
  }

  private static List<Mark> typeMarks(ExecutableElement method) {
    return Marks.of(method).all().stream()
        .filter(each -> Marks.INTEGERS.contains(each.name()) || each.name().equals("Length"))
        .toList();
  }

  private boolean onVoid(ExecutableElement method, String label) {
    for (Mark mark : typeMarks(method)) {
      scope.report(
          Id.BAD_ANNOTATION,
          mark,
          "%s: %s on a method is for its result, which is void: move it to the parameter"
              .formatted(label, mark));
      return false;
    }
    return true;
  }

  private Optional<Value> argument(VariableElement parameter) {
    return types
        .read(parameter, parameter.asType(), Declarations.label(parameter))
        .map(type ->
            new Value(
                parameter.getSimpleName().toString(),
                type,
                StructReader.range(parameter, type, scope),
                scope.place(parameter)));
  }

  private static Optional<String> wrongShape(Mark mark, int parameters, boolean result) {
    if (parameters > 1) {
      return Optional.of(
          "a command has one argument at most: put the parameters into a record with"
              + " @IoctlStruct");
    }
    return Optional.ofNullable(
        switch (mark.name()) {
          case "Io" ->
              result
                  ? "@Io carries no data back: make the method void, or use @IoR if the kernel"
                      + " writes through the address; the call's own result is what"
                      + " Device.ioctl returns"
                  : null;
          case "IoW" ->
              parameters == 0
                  ? "@IoW sends an argument: add a parameter, or use @Io"
                  : result ? "@IoW has no result: use @IoWR, or make the method void" : null;
          case "IoR" ->
              !result
                  ? "@IoR returns what the kernel wrote: give the method a result, or use "
                      + (parameters == 0 ? "@Io" : "@IoW")
                  : parameters > 0 ? "@IoR has no argument: use @IoWR, or remove it" : null;
          default ->
              parameters == 0
                  ? "@IoWR sends an argument: add a parameter, or use " + (result ? "@IoR" : "@Io")
                  : null;
        });
  }

  /** Whether a method redeclares {@code AutoCloseable.close}. */
  static boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() == TypeKind.VOID;
  }
}
