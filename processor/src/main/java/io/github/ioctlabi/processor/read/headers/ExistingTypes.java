package io.github.ioctlabi.processor.read.headers;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds types that stand in the way of generated ones. */
public final class ExistingTypes {
  private final FaultLog faults;
  private final Elements elements;

  public ExistingTypes(FaultLog faults, Elements elements) {
    this.faults = faults;
    this.elements = elements;
  }

  /**
   * Reports a type that has the name of one to be generated. A class file that an earlier
   * compilation generated for the same declaration is not in the way: it is replaced.
   *
   * @param cause the declaration that the type is generated for
   */
  boolean isFree(TypeElement cause, JavaName generated) {
    TypeElement existing = elements.getTypeElement(generated.qualified());
    if (existing == null || (!faults.inSources(existing) && isOurs(cause, existing))) {
      return true;
    }
    faults.report(
        Id.NAME_CLASH,
        cause,
        Fault.of(
                "the class %s that is generated for it exists already"
                    .formatted(generated.simple()),
                "rename one of them")
            .in(Declarations.label(cause)));
    return false;
  }

  private static boolean isOurs(TypeElement cause, TypeElement existing) {
    if (Declarations.isInterface(cause)) {
      return existing.getInterfaces().stream()
          .anyMatch(type -> Shapes.is(type, cause.getQualifiedName().toString()));
    }
    Set<String> fields =
        ElementFilter.fieldsIn(existing.getEnclosedElements()).stream()
            .map(VariableElement::getSimpleName)
            .map(Object::toString)
            .collect(Collectors.toSet());
    return fields.contains("LAYOUT") && fields.contains("SIZE");
  }
}
