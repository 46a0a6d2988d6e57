package io.github.ioctlabi.processor.diagnostics;

import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Where javac has components of records: it knows no place of one, but that of the field behind.
 */
final class Components {
  private Components() {}

  /** The field behind a component; any other element as it is. */
  static Element field(Element element) {
    if (element instanceof RecordComponentElement
        && element.getEnclosingElement() instanceof TypeElement type) {
      for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (field.getSimpleName().equals(element.getSimpleName())) {
          return field;
        }
      }
    }
    return element;
  }
}
