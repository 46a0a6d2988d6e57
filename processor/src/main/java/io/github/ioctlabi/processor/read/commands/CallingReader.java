package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.ownership.Origins;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads how a command is called, beyond its data. */
public final class CallingReader {
  /** What is said of the driver's functions. */
  private static final Set<AnnotationType> DRIVER =
      Set.of(AnnotationType.HANDS_OUT, AnnotationType.WRAPS);

  private final FaultLog faults;
  private final Elements elements;
  private final Origins origins;

  public CallingReader(FaultLog faults, Elements elements, Origins origins) {
    this.faults = faults;
    this.elements = elements;
    this.origins = origins;
  }

  /**
   * Reads it, or reports why it cannot be.
   *
   * @param declaring the annotation of the command's interface
   */
  Optional<Calling> read(CommandShape shape, Payload payload, Mark declaring) {
    Optional<CallResult> result = result(shape, payload);
    Restart restart = restart(shape, declaring);
    Optional<List<String>> errors =
        new ReadBackReader(faults, elements).read(shape, payload, restart);
    Optional<Permission> requires = new PermissionReader(faults).read(shape);
    if (result.isEmpty() || errors.isEmpty() || requires.isEmpty() || !driverFits(shape)) {
      return Optional.empty();
    }
    return Optional.of(
        new Calling(
            result.get(),
            restart,
            errors.get(),
            requires.get(),
            shape.marks().has(AnnotationType.HANDS_OUT),
            wraps(shape)));
  }

  /** What is said of the driver's functions; the drivers of existing headers are written. */
  private boolean driverFits(CommandShape shape) {
    List<Mark> marks = shape.marks().among(DRIVER);
    if (shape.existing() && !marks.isEmpty()) {
      return refuse(
          marks.getFirst(),
          "",
          Fault.of("no dispatcher is made for a header that exists", "remove " + marks.getFirst())
              .in(shape.label()));
    }
    if (marks.size() > 1) {
      Mark handsOut = shape.marks().find(AnnotationType.HANDS_OUT).orElseThrow();
      return refuse(
          handsOut,
          "",
          Fault.of(
                  "what a wrapped command hands out is taken back by its own function",
                  "remove @HandsOut")
              .in(shape.label()));
    }
    return true;
  }

  private Optional<String> wraps(CommandShape shape) {
    Optional<Mark> mark = shape.marks().find(AnnotationType.WRAPS);
    mark.ifPresent(each -> faults.refine(shape.method(), Id.BAD_ANNOTATION, each, "value"));
    return mark.map(each -> each.text("value"));
  }

  private static Restart restart(CommandShape shape, Mark declaring) {
    return shape
        .marks()
        .find(AnnotationType.RESTART)
        .or(() -> Marks.of(declaring.element()).find(AnnotationType.RESTART))
        .map(mark -> Restart.valueOf(mark.constant("value", "NEVER")))
        .orElse(Restart.NEVER);
  }

  private Optional<CallResult> result(CommandShape shape, Payload payload) {
    Optional<Mark> value = shape.marks().find(AnnotationType.RETURNS_VALUE);
    Optional<Mark> count = shape.marks().find(AnnotationType.RETURNS_COUNT);
    if (value.isPresent() && count.isPresent()) {
      refuse(
          count.get(),
          "",
          Fault.of("ioctl's result is the value or the count", "keep one of them")
              .in(shape.label()));
      return Optional.empty();
    }
    if (value.isPresent()) {
      return returned(shape, value.get());
    }
    if (shape.result().beside()) {
      return Optional.of(new CallResult.WithData());
    }
    if (count.isEmpty()) {
      return Optional.of(shape.existing() ? new CallResult.Dropped() : new CallResult.Unused());
    }
    Optional<Fault> fault = ResultReader.uncounted(payload);
    if (fault.isEmpty()) {
      return Optional.of(new CallResult.ElementCount());
    }
    refuse(count.get(), "", fault.get().in(shape.label()));
    return Optional.empty();
  }

  private Optional<CallResult> returned(CommandShape shape, Mark mark) {
    Optional<Mark> stray =
        shape.marks().among(Marks.INTEGERS).stream()
            .findFirst()
            .or(() -> shape.marks().find(AnnotationType.LENGTH));
    if (stray.isPresent()) {
      refuse(
          stray.get(),
          "",
          Fault.of("ioctl's own result is an int", "remove " + stray.get()).in(shape.label()));
      return Optional.empty();
    }
    if (shape.resultType().getKind() == TypeKind.INT) {
      return Optional.of(new CallResult.Returned());
    }
    if (Shapes.isUnresolved(shape.resultType())) {
      faults.unresolved(shape.method());
      return Optional.empty();
    }
    if (shape.resultType() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement returned
        && Declarations.isInterface(returned)) {
      return descriptor(shape, returned);
    }
    refuse(
        mark,
        "",
        Fault.of(
                "ioctl's own result is an int, or a descriptor",
                "return int, or an @IoctlInterface that extends AutoCloseable")
            .in(shape.label()));
    return Optional.empty();
  }

  private Optional<CallResult> descriptor(CommandShape shape, TypeElement returned) {
    boolean closes =
        returned.getInterfaces().stream()
            .anyMatch(each -> Shapes.is(each, "java.lang.AutoCloseable"));
    List<ExecutableElement> commands = CommandReader.declaredIn(returned);
    String name = Declarations.label(returned);
    Fault fault = null;
    if (!closes) {
      fault =
          Fault.of(
              "who gets a %s must be able to close it".formatted(name),
              "let %s extend AutoCloseable".formatted(name));
    } else if (commands.isEmpty()) {
      fault =
          Fault.of(
              name + " has no command for the new descriptor",
              "add one to %s, or return int".formatted(name));
    } else if (commands.stream().anyMatch(CommandReader::isDevicePrivate)) {
      fault =
          Fault.of(
              "the commands of %s go to a network device by its name, not to a new descriptor"
                  .formatted(name),
              "return another interface, or int");
    }
    if (fault != null) {
      faults.report(Id.BAD_INTERFACE, shape.method(), fault.in(shape.label()));
      return Optional.empty();
    }
    if (!faults.inSources(returned) && origins.companion(returned, "Ioctl") == null) {
      String from = origins.from(returned);
      faults.report(
          Id.FOREIGN_CLASS,
          shape.method(),
          Fault.of(
                  "%s%s was compiled without the processor, which makes its %s"
                      .formatted(
                          returned.getQualifiedName(),
                          from.isEmpty() ? "" : " from " + from,
                          Declarations.name(returned).companion("Ioctl").simple()),
                  "compile it again with ioctlabi-processor")
              .in(shape.label()));
      return Optional.empty();
    }
    return Optional.of(new CallResult.NewDescriptor(Declarations.name(returned)));
  }

  private boolean refuse(Mark mark, String attribute, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, attribute, fault);
    return false;
  }
}
