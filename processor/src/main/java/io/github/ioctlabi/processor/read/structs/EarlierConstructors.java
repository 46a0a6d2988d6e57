package io.github.ioctlabi.processor.read.structs;

import static java.util.stream.Collectors.joining;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The constructors of a record's earlier versions. Without them a component that is appended breaks
 * whoever makes the record: in the sources, and as NoSuchMethodError where they are compiled
 * already.
 */
final class EarlierConstructors {
  private final FaultLog faults;

  EarlierConstructors(FaultLog faults) {
    this.faults = faults;
  }

  /** Reports the versions of a struct that can grow whose constructor the record has not kept. */
  void check(TypeElement type, StructDeclaration struct) {
    if (!struct.canGrow() || !struct.versionsFollow()) {
      return;
    }
    for (int version = 0; version < struct.version(); version++) {
      missing(type, struct, version).ifPresent(fault -> faults.report(Id.SINCE_ORDER, type, fault));
    }
  }

  private static Optional<Fault> missing(TypeElement type, StructDeclaration struct, int version) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    List<Integer> kept =
        IntStream.range(0, components.size())
            .filter(i -> struct.members().get(i).since() <= version)
            .boxed()
            .toList();
    List<TypeMirror> types = kept.stream().map(i -> components.get(i).asType()).toList();
    Optional<ExecutableElement> found =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> takes(each, types))
            .findFirst();
    String name = struct.javaName().simple();
    if (found.isPresent()) {
      return isAsPublic(found.get(), type)
          ? Optional.empty()
          : Optional.of(
              Fault.of(
                  "the constructor of version %d of '%s' is less public than the record"
                      .formatted(version, name),
                  "make it as public"));
    }
    String parameters =
        kept.stream()
            .map(i -> written(types.get(kept.indexOf(i))) + " " + components.get(i).getSimpleName())
            .collect(joining(", "));
    return Optional.of(
        Fault.of(
            "'%s' has no constructor of version %d, so that what uses it no longer compiles or runs"
                .formatted(name, version),
            "put '%s%s(%s) { this(%s); }' into it"
                .formatted(
                    type.getModifiers().contains(Modifier.PUBLIC) ? "public " : "",
                    name,
                    parameters,
                    arguments(struct, version))));
  }

  private static boolean takes(ExecutableElement constructor, List<TypeMirror> types) {
    return constructor.getParameters().size() == types.size()
        && IntStream.range(0, types.size())
            .allMatch(
                i -> Shapes.sameErasure(constructor.getParameters().get(i).asType(), types.get(i)));
  }

  private static boolean isAsPublic(ExecutableElement constructor, TypeElement type) {
    return !constructor.getModifiers().contains(Modifier.PRIVATE)
        && Stream.of(Modifier.PUBLIC, Modifier.PROTECTED)
            .filter(type.getModifiers()::contains)
            .allMatch(each ->
                constructor.getModifiers().contains(each)
                    || constructor.getModifiers().contains(Modifier.PUBLIC));
  }

  private static String arguments(StructDeclaration struct, int version) {
    ZeroText zero = new ZeroText(struct.javaName());
    return struct.members().stream()
        .map((Member member) ->
            member.since() <= version ? member.javaName() : zero.of(member.type()))
        .collect(joining(", "));
  }

  /** A type as a source has it: without packages, by the names that the components have as well. */
  private static String written(TypeMirror type) {
    return type.toString()
        .replaceAll("@[\\w.]+(?:\\([^)]*\\))? ?", "")
        .replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }
}
