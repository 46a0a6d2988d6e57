package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Checks that something says how much room a result has whose size varies. */
final class RoomCheck {
  private final FaultLog faults;

  RoomCheck(FaultLog faults) {
    this.faults = faults;
  }

  /** Whether a result whose size varies has its room, and no other asks for it. */
  boolean fits(CommandShape shape, Payload payload) {
    boolean argument = shape.argument().isPresent();
    Optional<DataType.FlexibleType> tail =
        payload.struct().filter(_ -> payload.result()).flatMap(StructDeclaration::tail);
    boolean elements = payload instanceof Payload.Varying && payload.result();
    boolean varies = elements || tail.isPresent();
    boolean needed =
        varies && (!argument || tail.filter(array -> array.count().isEmpty()).isPresent());
    Optional<VariableElement> capacity = shape.parameters().capacity();
    // A count that is not sent is another fault, which the rules know.
    boolean untold =
        !shape.existing() && tail.filter(array -> array.count().isPresent()).isPresent();
    if (needed && capacity.isEmpty() && !untold) {
      faults.report(
          Id.MISSING_LENGTH,
          shape.method(),
          Fault.of(
                  "nothing says how long its array is",
                  "add a parameter @Capacity int%s"
                      .formatted(
                          payload instanceof Payload.Varying
                              ? ", or put @Length(n) on the method"
                              : " for the room"))
              .in(shape.resultLabel()));
      return false;
    }
    if (!varies && capacity.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          Marks.of(capacity.get()).find(AnnotationType.CAPACITY).orElseThrow(),
          Fault.of("there is no result whose size varies", "remove the parameter")
              .in(Declarations.label(capacity.get())));
      return false;
    }
    return true;
  }
}
