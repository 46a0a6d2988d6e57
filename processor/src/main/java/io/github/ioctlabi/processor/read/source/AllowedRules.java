package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** What {@code @AllowRule} lifts. */
public final class AllowedRules {
  private AllowedRules() {}

  /** The rules that are lifted on this very declaration; those that cannot be are left out. */
  static Set<Id> on(Element element) {
    Set<Id> allowed = EnumSet.noneOf(Id.class);
    for (Mark mark : Marks.of(element).allowRules()) {
      rule(mark).filter(id -> id.kind() != Id.Kind.FATAL).ifPresent(allowed::add);
    }
    return allowed;
  }

  /** Reports rules that cannot be lifted, and those that are lifted without a reason. */
  public static void check(Element element, FaultLog faults) {
    for (Mark mark : Marks.of(element).allowRules()) {
      String label = Declarations.label(element);
      rule(mark)
          .filter(id -> id.kind() == Id.Kind.FATAL)
          .ifPresent(id ->
              faults.report(
                  Id.BAD_ANNOTATION,
                  mark,
                  "rule",
                  Fault.of(
                          "%s is always an error and cannot be lifted".formatted(id.printed()),
                          "remove the @AllowRule and mend the declaration")
                      .in(label)));
      if (mark.text("because").isBlank()) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            "because",
            Fault.of("@AllowRule without a reason", "write it into because = \"...\"").in(label));
      }
    }
  }

  private static Optional<Id> rule(Mark mark) {
    String name = mark.constant("rule", "");
    return Arrays.stream(Id.values()).filter(id -> id.name().equals(name)).findFirst();
  }
}
