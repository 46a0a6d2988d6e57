package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Capabilities;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import java.util.Optional;

/** Reads what the caller of a command needs. */
final class PermissionReader {
  private static final String CAPABILITY = "capability";
  private static final String NAMESPACED = "namespaced";
  private static final String WRITABLE = "writable";

  private final FaultLog faults;

  PermissionReader(FaultLog faults) {
    this.faults = faults;
  }

  /** Reads it, or reports why it cannot be. */
  Optional<Permission> read(CommandShape shape) {
    Optional<Mark> mark = shape.marks().find(AnnotationType.REQUIRES);
    return mark.isEmpty() ? Optional.of(Permission.NONE) : read(shape, mark.get());
  }

  private Optional<Permission> read(CommandShape shape, Mark mark) {
    String name = mark.text(CAPABILITY);
    boolean namespaced = mark.flag(NAMESPACED);
    boolean writable = mark.flag(WRITABLE);
    if (name.isEmpty() && !writable) {
      return refuse(
          shape,
          mark,
          "",
          Fault.of(
              "@Requires asks for nothing",
              "write such as @Requires(capability = \"CAP_NET_ADMIN\"), or remove @Requires"));
    }
    if (name.isEmpty() && namespaced) {
      return refuse(
          shape,
          mark,
          NAMESPACED,
          Fault.of("namespaced speaks of a capability", "remove namespaced"));
    }
    if (!name.isEmpty() && !Capabilities.has(name)) {
      return refuse(
          shape,
          mark,
          CAPABILITY,
          Fault.of(
              "'%s' is no capability of Linux".formatted(name),
              Capabilities.meant(name)
                  .map("write \"%s\""::formatted)
                  .orElse("write one that linux/capability.h has")));
    }
    if (writable && shape.kind() == AnnotationType.SIOC_DEV_PRIVATE) {
      return refuse(
          shape,
          mark,
          WRITABLE,
          Fault.of(
              "a private command goes to a socket, which is no file of the device",
              "remove " + (name.isEmpty() ? "@Requires" : "writable")));
    }
    Optional<Capability> capability =
        Optional.of(name)
            .filter(text -> !text.isEmpty())
            .map(text -> new Capability(text, namespaced));
    return Optional.of(new Permission(capability, writable));
  }

  private Optional<Permission> refuse(
      CommandShape shape, Mark mark, String attribute, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, attribute, fault.in(shape.label()));
    return Optional.empty();
  }
}
