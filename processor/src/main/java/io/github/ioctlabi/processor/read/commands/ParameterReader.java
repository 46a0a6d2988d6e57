package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Tells a command's argument from the parameters that stand beside it. */
final class ParameterReader {
  private final FaultLog faults;

  ParameterReader(FaultLog faults) {
    this.faults = faults;
  }

  /**
   * The parameters of a command.
   *
   * @param inOrder all of them
   * @param argument the one whose data travels
   * @param capacity the one that gives the room for the result
   * @param nrOffset the one that is added to the number
   */
  record Parameters(
      List<Parameter> inOrder,
      Optional<VariableElement> argument,
      Optional<VariableElement> capacity,
      Optional<VariableElement> nrOffset) {
    Parameters {
      inOrder = List.copyOf(inOrder);
    }
  }

  /** Reads the parameters of a method, or reports why they cannot be. */
  Optional<Parameters> read(ExecutableElement method, Mark command, String label) {
    List<Parameter> inOrder = new ArrayList<>();
    List<VariableElement> arguments = new ArrayList<>();
    List<VariableElement> capacities = new ArrayList<>();
    List<VariableElement> offsets = new ArrayList<>();
    boolean sound = true;
    for (VariableElement parameter : method.getParameters()) {
      Marks marks = Marks.of(parameter);
      Optional<Mark> capacity = marks.find(AnnotationType.CAPACITY);
      Optional<Mark> offset = marks.find(AnnotationType.NR_OFFSET);
      String name = parameter.getSimpleName().toString();
      if (capacity.isPresent()) {
        sound &= fits(parameter, capacity.get(), marks, capacities);
        inOrder.add(new Parameter.Capacity(name, faults.place(parameter)));
      } else if (offset.isPresent()) {
        sound &= fits(parameter, offset.get(), marks, offsets);
        faults.refine(parameter, Id.NUMBER_OUT_OF_RANGE, offset.get(), "value");
        inOrder.add(
            new Parameter.NrOffset(
                name, Math.toIntExact(offset.get().number("value", 0)), faults.place(parameter)));
      } else {
        arguments.add(parameter);
        inOrder.add(new Parameter.Argument());
      }
    }
    sound &= oneArgument(method, arguments, label) && offsetFits(command, offsets, label);
    return sound
        ? Optional.of(
            new Parameters(
                inOrder,
                arguments.stream().findFirst(),
                capacities.stream().findFirst(),
                offsets.stream().findFirst()))
        : Optional.empty();
  }

  private boolean fits(
      VariableElement parameter, Mark mark, Marks marks, List<VariableElement> before) {
    String label = Declarations.label(parameter);
    Optional<Mark> stray =
        marks.all().stream()
            .filter(each -> !each.name().equals(mark.name()) && !each.isAmong(Marks.ALLOWING))
            .findFirst();
    before.add(parameter);
    if (parameter.asType().getKind() != TypeKind.INT) {
      return refuse(mark, Fault.of(mark + " is for an int", "make it int").in(label));
    }
    if (stray.isPresent()) {
      return refuse(
          stray.get(),
          Fault.of(mark + " makes it a number that does not travel", "remove " + stray.get())
              .in(label));
    }
    if (before.size() > 1) {
      return refuse(
          mark,
          Fault.of(
                  "'%s' has %s already".formatted(before.getFirst().getSimpleName(), mark),
                  "remove '%s'".formatted(parameter.getSimpleName()))
              .in(label));
    }
    return true;
  }

  private boolean oneArgument(
      ExecutableElement method, List<VariableElement> arguments, String label) {
    if (arguments.size() <= 1) {
      return true;
    }
    faults.report(
        Id.DIRECTION_MISMATCH,
        method,
        Fault.of(
                "a command has one argument at most",
                "put the parameters into a record with @IoctlStruct")
            .in(label));
    return false;
  }

  private boolean offsetFits(Mark command, List<VariableElement> offsets, String label) {
    boolean encoded =
        !command.is(AnnotationType.IO_RAW) && !command.is(AnnotationType.SIOC_DEV_PRIVATE);
    return encoded
        || offsets.isEmpty()
        || refuse(
            Marks.of(offsets.getFirst()).find(AnnotationType.NR_OFFSET).orElseThrow(),
            Fault.of(
                    command + " has no nr that an offset could be added to",
                    "remove '%s'".formatted(offsets.getFirst().getSimpleName()))
                .in(label));
  }

  private boolean refuse(Mark mark, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, fault);
    return false;
  }
}
