package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads on which errors an argument is read back. */
final class ReadBackReader {
  private static final String ERRNO = "io.github.ioctlabi.runtime.Errno";
  private static final String INTERRUPTED = "EINTR";

  /** What any dispatcher returns itself, with an argument that the driver has not seen. */
  private static final Set<String> DISPATCHED =
      Set.of("E2BIG", "EFAULT", "EINVAL", "ENOMEM", "ENOTTY", "EOPNOTSUPP", "EOVERFLOW", "EIO");

  private final FaultLog faults;
  private final Elements elements;

  ReadBackReader(FaultLog faults, Elements elements) {
    this.faults = faults;
    this.elements = elements;
  }

  /** Reads them, or reports why they cannot be. */
  Optional<List<String>> read(CommandShape shape, Payload payload, Restart restart) {
    Optional<Mark> mark = shape.marks().find(AnnotationType.READ_BACK_ON);
    if (mark.isEmpty()) {
      return Optional.of(List.of());
    }
    if (!(payload instanceof Payload.ByAddress) && !(payload instanceof Payload.Varying)) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark.get(),
          "",
          Fault.of("there is no data to read back", "remove @ReadBackOn").in(shape.label()));
      return Optional.empty();
    }
    List<String> names = mark.get().texts("value").stream().distinct().toList();
    Set<String> known = knownErrors();
    Optional<String> unknown =
        names.stream().filter(name -> !known.isEmpty() && !known.contains(name)).findFirst();
    if (names.isEmpty()) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark.get(),
          "value",
          Fault.of("@ReadBackOn names no error", "write such as @ReadBackOn(\"EBUSY\")")
              .in(shape.label()));
      return Optional.empty();
    }
    if (unknown.isPresent()) {
      return refuse(
          shape,
          mark.get(),
          unknown.get(),
          Fault.of(
              "'%s' is no error of Linux".formatted(unknown.get()), "write such as \"EBUSY\""));
    }
    if (!shape.isFree() && shape.kind() == AnnotationType.IO_W) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark.get(),
          "",
          Fault.of(
                  "the number says that the kernel writes nothing back",
                  "use @IoWR, or remove @ReadBackOn")
              .in(shape.label()));
      return Optional.empty();
    }
    return shape.existing() ? Optional.of(names) : own(shape, mark.get(), names, payload, restart);
  }

  /** Those of a header whose dispatcher is generated. */
  private Optional<List<String>> own(
      CommandShape shape, Mark mark, List<String> names, Payload payload, Restart restart) {
    Set<String> refusals = refusals(shape, payload);
    Optional<String> refusal = names.stream().filter(refusals::contains).findFirst();
    if (refusal.isPresent()) {
      return refuse(
          shape,
          mark,
          refusal.get(),
          Fault.of(
              "the dispatcher itself refuses calls with '%s', and reads nothing back then"
                  .formatted(refusal.get()),
              "write such as \"EBUSY\""));
    }
    if (names.contains(INTERRUPTED) && restart != Restart.NEVER) {
      return refuse(
          shape,
          mark,
          INTERRUPTED,
          Fault.of(
              "a call that @Restart makes again on 'EINTR' has nothing to read back then",
              "write such as \"EBUSY\", or put @Restart(RestartPolicy.NEVER) on the method"));
    }
    return Optional.of(names);
  }

  /** The errors that are a dispatcher's own. */
  private static Set<String> refusals(CommandShape shape, Payload payload) {
    Set<String> names = new HashSet<>(DISPATCHED);
    if (shape.marks().has(AnnotationType.REQUIRES)) {
      names.addAll(List.of("EPERM", "EBADF"));
    }
    boolean descriptor =
        shape.marks().has(AnnotationType.RETURNS_VALUE)
            && shape.resultType().getKind() == TypeKind.DECLARED;
    if (descriptor || payload.data().filter(ReadBackReader::hasDescriptor).isPresent()) {
      names.addAll(List.of("EMFILE", "ENFILE"));
    }
    return names;
  }

  private static boolean hasDescriptor(DataType type) {
    return type.isDescriptor()
        || type.struct().stream()
            .flatMap(struct -> struct.members().stream())
            .anyMatch(member -> hasDescriptor(member.type()));
  }

  /** Refuses one of the errors. */
  private Optional<List<String>> refuse(CommandShape shape, Mark mark, String name, Fault fault) {
    faults.report(
        Id.BAD_ANNOTATION,
        mark,
        mark.list("value").stream()
            .filter(each -> name.equals(each.getValue()))
            .findFirst()
            .orElse(null),
        fault.in(shape.label()));
    return Optional.empty();
  }

  private Set<String> knownErrors() {
    TypeElement errno = elements.getTypeElement(ERRNO);
    return errno == null
        ? Set.of()
        : errno.getEnclosedElements().stream()
            .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
            .map(each -> each.getSimpleName().toString())
            .filter(name -> !name.equals("UNKNOWN"))
            .collect(Collectors.toSet());
  }
}
