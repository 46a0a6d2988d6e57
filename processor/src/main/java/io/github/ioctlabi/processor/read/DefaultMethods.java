package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Id;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the default methods that the generated class cannot inherit, since it has a method of the
 * same signature by itself.
 */
final class DefaultMethods {
  private static final String SEGMENT = "java.lang.foreign.MemorySegment";

  private final Scope scope;

  DefaultMethods(Scope scope) {
    this.scope = scope;
  }

  /** Whether a method with a body can stay; reports it otherwise. */
  boolean fits(ExecutableElement method, List<ExecutableElement> all) {
    if (!method.isDefault() || !clashes(method, all)) {
      return true;
    }
    scope.report(
        Id.NAME_CLASH,
        method,
        "%s: the generated class has a method of this name and these parameters by itself: rename it"
            .formatted(Declarations.label(method)));
    return false;
  }

  private static boolean clashes(ExecutableElement method, List<ExecutableElement> all) {
    List<? extends TypeMirror> types =
        method.getParameters().stream().map(VariableElement::asType).toList();
    return switch (method.getSimpleName().toString()) {
      case "open" ->
          types.size() == 2
              && Shapes.is(types.getFirst(), "java.nio.file.Path")
              && types.getLast() instanceof ArrayType options
              && Shapes.is(options.getComponentType(), "java.nio.file.OpenOption");
      case "on" -> takes(types, "io.github.ioctlabi.runtime.Device");
      case "supports" -> takes(types, "io.github.ioctlabi.runtime.IoctlCommand");
      case "close" -> types.isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
      default ->
          takes(types, SEGMENT)
              && all.stream().anyMatch(other -> isDataCommand(other) && sameName(other, method));
    };
  }

  private static boolean takes(List<? extends TypeMirror> types, String name) {
    return types.size() == 1 && Shapes.is(types.getFirst(), name);
  }

  private static boolean isDataCommand(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        && Marks.of(method).among(Marks.COMMANDS).stream()
            .anyMatch(mark -> !mark.name().equals("Io"));
  }

  private static boolean sameName(ExecutableElement one, ExecutableElement other) {
    return one.getSimpleName().equals(other.getSimpleName());
  }
}
