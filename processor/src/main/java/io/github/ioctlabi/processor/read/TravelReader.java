package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Id;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Reads whether an argument travels by value or by its address. */
final class TravelReader {
  private final Scope scope;

  TravelReader(Scope scope) {
    this.scope = scope;
  }

  /** Whether a parameter travels by value; reports annotations that do not fit it. */
  Optional<Boolean> byValue(CommandShape shape, VariableElement parameter, boolean scalar) {
    Marks marks = Marks.of(parameter);
    Optional<Mark> byValue = marks.find("ByValue");
    Optional<Mark> byAddress = marks.find("ByAddress");
    String label = Declarations.label(parameter);
    if (byValue.isPresent() && byAddress.isPresent()) {
      return refuse(byAddress.get(), label + ": @ByValue or @ByAddress: keep one of them");
    }
    Optional<Mark> given = byValue.or(() -> byAddress);
    if (given.isPresent() && !scalar) {
      return refuse(
          given.get(),
          "%s: %s is for an integer, anything else travels by its address: remove it"
              .formatted(label, given.get()));
    }
    if (byValue.isPresent() && shape.kind().equals("SiocDevPrivate")) {
      return refuse(byValue.get(), label + ": ifr_data holds an address: remove @ByValue");
    }
    if (given.isEmpty() && scalar && shape.kind().equals("IoRaw")) {
      scope.report(
          Id.BAD_ANNOTATION,
          parameter,
          label
              + ": a raw number does not say how an integer travels: put @ByValue or @ByAddress"
              + " on it");
      return Optional.empty();
    }
    return Optional.of(
        byValue.isPresent() || (byAddress.isEmpty() && scalar && shape.kind().equals("Io")));
  }

  private Optional<Boolean> refuse(Mark mark, String message) {
    scope.report(Id.BAD_ANNOTATION, mark, message);
    return Optional.empty();
  }
}
