package io.github.ioctlabi.core.rules.java;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Digests;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;

/**
 * A type of another jar has its layout class there, made for the type as it is. Without it the
 * generated code does not compile; with another one it writes other bytes than the header says.
 */
public final class ForeignClass implements Rule {
  @Override
  public Id id() {
    return Id.FOREIGN_CLASS;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    Digests digests = new Digests(layouts);
    for (TypeUses.Use use : TypeUses.uses(headers)) {
      use.type()
          .parts()
          .flatMap(type -> type.aggregate().stream())
          .forEach(type -> {
            if (type.origin() instanceof Origin.Elsewhere origin) {
              fault(type, origin, layouts, digests)
                  .ifPresent(
                      fault -> findings.report(use.place(), fault.in("'" + use.javaName() + "'")));
            }
          });
    }
  }

  private static Optional<Fault> fault(
      Aggregate type, Origin.Elsewhere origin, Layouts layouts, Digests digests) {
    String name = type.javaName().qualified();
    String layoutClass = type.layoutClass().qualified();
    String where = origin.from().isEmpty() ? "" : " from " + origin.from();
    if (origin.stamp().isEmpty()) {
      return Optional.of(
          origin.source()
              ? Fault.of(
                  "the compiler found the source of %s%s by itself, and runs no processor on it"
                      .formatted(name, where),
                  "name the file among those to compile")
              : Fault.of(
                  "%s%s was compiled without the processor, which makes its %s"
                      .formatted(name, where, type.layoutClass().simple()),
                  "compile it again with ioctlabi-processor"));
    }
    Origin.Stamp stamp = origin.stamp().get();
    long size = layouts.size(type);
    String again = "compile " + name + " again with ioctlabi-processor";
    if (stamp.size().isPresent() && stamp.size().get() != size) {
      String what =
          "%s%s has %s, and %s was made when it had %d"
              .formatted(name, where, Wording.bytes(size), layoutClass, stamp.size().get());
      return Optional.of(Fault.of(what, again));
    }
    if (stamp.digest().isEmpty()) {
      String what =
          "%s%s was made by an older ioctlabi, or by hand, and does not say for which layout"
              .formatted(layoutClass, where);
      return Optional.of(Fault.of(what, again));
    }
    String what =
        "%s%s was made for another layout of %s with the same size"
            .formatted(layoutClass, where, name);
    return stamp.digest().get() == digests.of(type)
        ? Optional.empty()
        : Optional.of(Fault.of(what, again));
  }
}
