package io.github.ioctlabi.processor.diagnostics;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Prints where Eclipse's compiler has no place of its own. Its messager knows the lines of classes,
 * interfaces and enums and of what they declare, but of no record, no component of one and no
 * constant of an enum: such a finding has neither file nor line, and the editor shows it nowhere.
 * The compiler's own tree has them. So the type around is handed to the messager as if it were a
 * class, whose name and annotations are, for that call, those of the component or constant.
 *
 * <p>Where another version has its tree differently, a finding stands at the nearest type around
 * that the messager knows.
 */
final class EclipseMessager {
  /** What the messager reads of a tree to find a place. */
  private static final List<String> PLACE = List.of("sourceStart", "sourceEnd", "annotations");

  private final Messager messager;

  EclipseMessager(Messager messager) {
    this.messager = messager;
  }

  /** Prints at the annotation's value, or at the element where the compiler cannot find that. */
  void print(Diagnostic.Kind kind, String text, Places.Location location) {
    Element element = location.element();
    try {
      switch (element.getKind()) {
        case RECORD -> printAt(EclipseTree.asClass(element), kind, text, location);
        case RECORD_COMPONENT -> printInside("recordComponents", kind, text, location);
        case ENUM_CONSTANT -> printInside("fields", kind, text, location);
        default -> printAt(element, kind, text, location);
      }
    } catch (ReflectiveOperationException otherVersion) {
      messager.printMessage(kind, text, known(element));
    }
  }

  private void printAt(
      Element element, Diagnostic.Kind kind, String text, Places.Location location) {
    AnnotationValue value = location.value();
    if (value != null && value.getValue() instanceof AnnotationMirror inside) {
      messager.printMessage(kind, text, element, inside);
    } else {
      messager.printMessage(kind, text, element, location.mirror(), value);
    }
  }

  private void printInside(
      String parts, Diagnostic.Kind kind, String text, Places.Location location)
      throws ReflectiveOperationException {
    Element type =
        EclipseTree.asClass(Objects.requireNonNull(location.element().getEnclosingElement()));
    Object tree = EclipseTree.of(type);
    Object part = EclipseTree.part(tree, parts, location.element());
    @Nullable Object[] own = new Object[PLACE.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = EclipseTree.getOrNull(tree, PLACE.get(i));
    }
    try {
      for (String field : PLACE) {
        EclipseTree.set(tree, field, EclipseTree.getOrNull(part, field));
      }
      printAt(type, kind, text, location);
    } finally {
      for (int i = 0; i < own.length; i++) {
        EclipseTree.set(tree, PLACE.get(i), own[i]);
      }
    }
  }

  /** The nearest element around that the messager knows, or the outermost. */
  private static Element known(Element element) {
    Element known = element;
    while (known.getKind() == ElementKind.RECORD
        || known.getKind() == ElementKind.RECORD_COMPONENT
        || known.getKind() == ElementKind.ENUM_CONSTANT) {
      Element around = known.getEnclosingElement();
      if (around == null || around instanceof PackageElement) {
        return known;
      }
      known = around;
    }
    return known;
  }
}
