package io.github.ioctlabi.processor.read.headers;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.names.SnakeCase;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
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
  private static final String COMMAND = "io.github.ioctlabi.runtime.IoctlCommand";
  private static final String TEXT = "java.lang.String";

  private final FaultLog faults;

  DefaultMethods(FaultLog faults) {
    this.faults = faults;
  }

  /** Whether a method with a body can stay; reports it otherwise. */
  boolean fits(ExecutableElement method, List<ExecutableElement> all) {
    if (!method.isDefault() || !clashes(method, all)) {
      return true;
    }
    faults.report(
        Id.NAME_CLASH,
        method,
        Fault.of(
                "the generated class has a method of this name and these parameters by itself",
                "rename it")
            .in(Declarations.label(method)));
    return false;
  }

  private static boolean clashes(ExecutableElement method, List<ExecutableElement> all) {
    List<? extends TypeMirror> types =
        method.getParameters().stream().map(VariableElement::asType).toList();
    return switch (method.getSimpleName().toString()) {
      case "open" -> isPrivate(all) ? takes(types, TEXT) : isOpen(types);
      case "on" -> isPrivate(all) ? takes(types, Shapes.DEVICE, TEXT) : takes(types, Shapes.DEVICE);
      case "adopt" -> takes(types, Shapes.DEVICE);
      case "attempt" -> takes(types, COMMAND, Shapes.SEGMENT);
      case "supports" -> takes(types, COMMAND);
      case "requireSameLayouts" -> types.isEmpty();
      case "close" -> types.isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
      case String name ->
          takes(types, Shapes.SEGMENT)
              ? all.stream().anyMatch(other -> isDataCommand(other) && sameName(other, method))
              : isNumbers(types)
                  && all.stream().anyMatch(other -> variesAs(other, name, types.size()));
    };
  }

  private static boolean isOpen(List<? extends TypeMirror> types) {
    return types.size() == 2
        && Shapes.is(types.getFirst(), "java.nio.file.Path")
        && types.getLast() instanceof ArrayType options
        && Shapes.is(options.getComponentType(), "java.nio.file.OpenOption");
  }

  /** Whether the generated class is for network devices, by their names. */
  private static boolean isPrivate(List<ExecutableElement> all) {
    return all.stream().anyMatch(method -> Marks.of(method).has(AnnotationType.SIOC_DEV_PRIVATE));
  }

  private static boolean takes(List<? extends TypeMirror> types, String... names) {
    if (types.size() != names.length) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      if (!Shapes.is(types.get(i), names[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumbers(List<? extends TypeMirror> types) {
    return !types.isEmpty() && types.stream().allMatch(type -> type.getKind() == TypeKind.INT);
  }

  /** Whether a method of that name makes the number of a command, by so many integers. */
  private static boolean variesAs(ExecutableElement other, String name, int integers) {
    if (Marks.of(other).among(Marks.COMMANDS).isEmpty()
        || !SnakeCase.upper(other.getSimpleName().toString()).equals(name)) {
      return false;
    }
    boolean offset =
        other.getParameters().stream()
            .anyMatch(each -> Marks.of(each).has(AnnotationType.NR_OFFSET));
    boolean sized =
        other.getReturnType() instanceof ArrayType
            || other.getParameters().stream().anyMatch(each -> each.asType() instanceof ArrayType);
    return integers == (offset ? 1 : 0) + (sized ? 1 : 0);
  }

  /** Whether something travels by its address, so that there is an overload on memory. */
  private static boolean isDataCommand(ExecutableElement method) {
    Marks marks = Marks.of(method);
    List<Mark> commands = marks.among(Marks.COMMANDS);
    if (commands.isEmpty() || !method.getModifiers().contains(Modifier.ABSTRACT)) {
      return false;
    }
    boolean result =
        method.getReturnType().getKind() != TypeKind.VOID
            && !marks.has(AnnotationType.RETURNS_VALUE);
    return result
        || method.getParameters().stream().anyMatch(each -> isByAddress(each, commands.getFirst()));
  }

  private static boolean isByAddress(VariableElement parameter, Mark command) {
    Marks marks = Marks.of(parameter);
    boolean travels =
        !marks.has(AnnotationType.CAPACITY)
            && !marks.has(AnnotationType.NR_OFFSET)
            && !marks.has(AnnotationType.BY_VALUE);
    boolean byValue = command.is(AnnotationType.IO) && parameter.asType().getKind().isPrimitive();
    return travels && (!byValue || marks.has(AnnotationType.BY_ADDRESS));
  }

  private static boolean sameName(ExecutableElement one, ExecutableElement other) {
    return one.getSimpleName().equals(other.getSimpleName());
  }
}
