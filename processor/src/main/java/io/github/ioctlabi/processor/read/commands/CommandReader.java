package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.CNames;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.NameReader;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a method that is a command. */
public final class CommandReader {
  private final FaultLog faults;
  private final DocReader docs;
  private final NumberReader numbers;
  private final PayloadReader payloads;
  private final CallingReader callings;
  private final ResultReader results;
  private final ParameterReader parameters;

  public CommandReader(
      FaultLog faults,
      DocReader docs,
      NumberReader numbers,
      PayloadReader payloads,
      CallingReader callings,
      ResultReader results) {
    this.faults = faults;
    this.docs = docs;
    this.numbers = numbers;
    this.payloads = payloads;
    this.callings = callings;
    this.results = results;
    this.parameters = new ParameterReader(faults);
  }

  /**
   * Reads a command, or reports why it cannot be.
   *
   * @param mark what makes it a command
   * @param declaring the annotation of its interface
   */
  public Optional<Command> read(
      ExecutableElement method, Mark mark, Mark declaring, String prefix) {
    String label = Declarations.label(method);
    if (!method.getTypeParameters().isEmpty()) {
      faults.report(
          Id.BAD_INTERFACE,
          method,
          Fault.of("a command has one shape only", "remove the type parameters").in(label));
      return Optional.empty();
    }
    boolean fails = throwsFits(method, label);
    Optional<CommandNumber> number = numbers.read(method, mark, declaring, label);
    Optional<ParameterReader.Parameters> read = parameters.read(method, mark, label);
    Optional<ResultReader.Result> result = results.read(method, label);
    if (read.isEmpty() || result.isEmpty()) {
      return Optional.empty();
    }
    CommandShape shape =
        new CommandShape(method, mark, declaring.flag("existing"), read.get(), result.get(), label);
    Optional<Payload> payload = payloads.read(shape);
    if (!fails || number.isEmpty() || payload.isEmpty()) {
      return Optional.empty();
    }
    Optional<Calling> calling = callings.read(shape, payload.get(), declaring);
    if (calling.isEmpty() || !numbers.sizeFits(shape, number.get(), payload.get())) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    String constant = CNames.upperSnake(name);
    return Optional.of(
        new Command(
            name,
            constant,
            cName(method, mark, label).orElse(prefix + "_" + constant),
            number.get(),
            shape.parameters().inOrder(),
            payload.get(),
            calling.get(),
            docs.of(method),
            faults.place(method)));
  }

  private Optional<String> cName(ExecutableElement method, Mark mark, String label) {
    Optional<Mark> given = Marks.of(method).find(AnnotationType.C_NAME);
    Optional<String> named = NameReader.named(method, given, "value", faults);
    Optional<String> own = NameReader.named(method, Optional.of(mark), "name", faults);
    if (named.isPresent() && own.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          given.orElseThrow(),
          Fault.of("@CName and the name in %s both name it".formatted(mark), "remove @CName")
              .in(label));
    }
    return named.or(() -> own);
  }

  private boolean throwsFits(ExecutableElement method, String label) {
    boolean fits = false;
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (Shapes.isUnresolved(thrown)) {
        faults.unresolved(method);
        return false;
      }
      fits |=
          Shapes.is(thrown, "io.github.ioctlabi.runtime.IoctlException")
              || Shapes.is(thrown, "java.io.IOException");
    }
    if (!fits) {
      faults.report(
          Id.MISSING_THROWS,
          method,
          Fault.of(
                  "every command can fail, with an IOException at most",
                  "write 'throws IoctlException' behind its parameters"
                      + (method.getThrownTypes().isEmpty() ? "" : ", in place of what is there"))
              .in(label));
    }
    return fits;
  }

  /** The methods of an interface that are commands, sound or not. */
  public static List<ExecutableElement> declaredIn(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> !Marks.of(method).among(Marks.COMMANDS).isEmpty())
        .toList();
  }

  /** Whether a command is one of a network device that is found by its name. */
  public static boolean isDevicePrivate(ExecutableElement method) {
    return Marks.of(method).has(AnnotationType.SIOC_DEV_PRIVATE);
  }

  /** Whether a method redeclares {@code AutoCloseable.close}. */
  public static boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() == TypeKind.VOID;
  }
}
