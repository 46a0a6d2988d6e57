package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Remedy;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Tells the data that a method returns from ioctl(2)'s own result, which may stand beside it. */
public final class ResultReader {
  private final FaultLog faults;
  private final Types compiler;

  public ResultReader(FaultLog faults, Types compiler) {
    this.faults = faults;
    this.compiler = compiler;
  }

  /**
   * What a method returns.
   *
   * @param type the type of the data, or of what the method returns in its place; an integer's is
   *     the primitive
   * @param beside whether ioctl(2)'s own result stands beside the data, in an {@code IoctlResult}
   */
  record Result(TypeMirror type, boolean beside) {}

  /** Reads it, or reports why it cannot be. */
  Optional<Result> read(ExecutableElement method, String label) {
    TypeMirror type = method.getReturnType();
    if (Shapes.isUnresolved(type) || !Shapes.is(type, Shapes.RESULT)) {
      return Optional.of(new Result(type, false));
    }
    Optional<Mark> stray =
        Marks.of(method)
            .find(AnnotationType.RETURNS_VALUE)
            .or(() -> Marks.of(method).find(AnnotationType.RETURNS_COUNT));
    if (stray.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          stray.get(),
          Fault.of("IoctlResult has ioctl's own result already", "remove " + stray.get())
              .in(label));
      return Optional.empty();
    }
    TypeMirror data =
        type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
            ? declared.getTypeArguments().getFirst()
            : null;
    Optional<Fault> fault = data == null ? Optional.of(untyped()) : fault(data);
    fault.ifPresent(each -> faults.report(Id.UNSUPPORTED_TYPE, method, each.in(label)));
    return fault.isPresent() || data == null
        ? Optional.empty()
        : Optional.of(new Result(primitive(data), true));
  }

  private static Fault untyped() {
    return Fault.of(
        "IoctlResult does not say what the data is",
        "write IoctlResult<T>, where T is what the method would return alone");
  }

  private static Optional<Fault> fault(TypeMirror data) {
    if (data.getKind() != TypeKind.DECLARED && data.getKind() != TypeKind.ARRAY) {
      return Optional.of(untyped());
    }
    if (Shapes.is(data, "java.lang.Void")) {
      return Optional.of(
          Fault.of("there is no data beside ioctl's own result", "return int, with @ReturnsValue"));
    }
    return Optional.empty();
  }

  private TypeMirror primitive(TypeMirror data) {
    try {
      return compiler.unboxedType(data);
    } catch (IllegalArgumentException noBox) {
      return data;
    }
  }

  /** Why ioctl(2)'s own result counts nothing that a method returns. */
  static Optional<Fault> uncounted(Payload payload) {
    if (payload instanceof Payload.Varying data && data.result()) {
      return Optional.empty();
    }
    return payload
        .struct()
        .filter(_ -> payload.result())
        .map(ResultReader::inside)
        .orElseGet(() ->
            Optional.of(
                Fault.of(
                    "@ReturnsCount cuts an array that the method returns, with a @Capacity"
                        + " parameter and no @Length, or the array of a struct",
                    Remedy.keepingAbi("remove it"))));
  }

  private static Optional<Fault> inside(StructDeclaration struct) {
    List<Member> arrays = struct.countable();
    if (arrays.size() == 1) {
      return Optional.empty();
    }
    String name = struct.javaName().simple();
    String why =
        arrays.isEmpty()
            ? "'%s' has no flexible array, and no counted one that flows out".formatted(name)
            : "the result does not say which array of '%s' it counts, %s"
                .formatted(
                    name,
                    arrays.stream()
                        .map(each -> "'" + each.javaName() + "'")
                        .collect(Collectors.joining(" or ")));
    return Optional.of(
        Fault.of(
            why,
            Remedy.keepingAbi("return IoctlResult<%s>, without @ReturnsCount".formatted(name))));
  }
}
