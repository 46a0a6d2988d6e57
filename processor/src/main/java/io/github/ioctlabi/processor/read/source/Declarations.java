package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.diagnostics.EclipseTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What kind of declaration an element is, and what it is called. */
public final class Declarations {
  private Declarations() {}

  public static boolean isInterface(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && Marks.of(type).has(AnnotationType.IOCTL_INTERFACE);
  }

  public static boolean isStruct(TypeElement type) {
    return type.getKind() == ElementKind.RECORD && Marks.of(type).has(AnnotationType.IOCTL_STRUCT);
  }

  public static boolean isUnion(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && Marks.of(type).has(AnnotationType.IOCTL_UNION);
  }

  /** Whether the type is a record that stands for its only component as a member of a union. */
  public static boolean isBareMember(TypeElement type) {
    return type.getKind() == ElementKind.RECORD && !isStruct(type) && isPermitted(type);
  }

  /** Whether the type implements a union. */
  public static boolean isPermitted(TypeElement type) {
    return type.getInterfaces().stream()
        .anyMatch(each ->
            each instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement implemented
                && isUnion(implemented));
  }

  /** Whether the type becomes something in C by itself: a struct, a union or an enum. */
  public static boolean isDefinition(TypeElement type) {
    return isStruct(type) || isUnion(type) || isEnum(type);
  }

  /** Whether the interface binds a header that the kernel ships. */
  public static boolean isExisting(TypeElement type) {
    return Marks.of(type)
        .find(AnnotationType.IOCTL_INTERFACE)
        .map(mark -> mark.flag("existing"))
        .orElse(false);
  }

  public static boolean isFlags(TypeElement type) {
    return type.getKind() == ElementKind.ENUM && Marks.of(type).has(AnnotationType.IOCTL_FLAGS);
  }

  /** Whether the type is an enum of named values or of flags. */
  public static boolean isEnum(TypeElement type) {
    return isFlags(type)
        || (type.getKind() == ElementKind.ENUM && Marks.of(type).has(AnnotationType.IOCTL_ENUM));
  }

  /** Whether the element is a declaration that stands alone: its faults concern it only. */
  public static boolean isRoot(Element element) {
    if (!(element instanceof TypeElement type)) {
      return false;
    }
    return isInterface(type)
        || ((isDefinition(type) || isBareMember(type)) && interfaceAround(type) == null);
  }

  /** The nearest ioctl interface around a type, or null if there is none. */
  public static @Nullable TypeElement interfaceAround(Element type) {
    for (Element outer = type.getEnclosingElement();
        outer instanceof TypeElement around;
        outer = outer.getEnclosingElement()) {
      if (isInterface(around)) {
        return around;
      }
    }
    return null;
  }

  public static JavaName name(TypeElement type) {
    List<String> simpleNames = new ArrayList<>();
    Element element = type;
    while (element instanceof TypeElement) {
      simpleNames.addFirst(element.getSimpleName().toString());
      element = element.getEnclosingElement();
    }
    String packageName =
        element instanceof PackageElement enclosing ? enclosing.getQualifiedName().toString() : "";
    return new JavaName(packageName, simpleNames);
  }

  /** The outermost type around an element, or the element itself if it is one. */
  public static @Nullable TypeElement outermost(Element element) {
    TypeElement outermost = null;
    for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
      if (outer instanceof TypeElement type) {
        outermost = type;
      }
    }
    return outermost;
  }

  /** What messages call an element: {@code Sensor.Status.errorCount}. */
  public static String label(Element element) {
    if (element instanceof TypeElement type) {
      return name(type).nested();
    }
    Element outer = element.getEnclosingElement();
    if (outer == null || outer instanceof PackageElement) {
      return element.toString();
    }
    return outer instanceof ExecutableElement
        ? "'%s' of %s".formatted(element.getSimpleName(), label(outer))
        : label(outer) + "." + element.getSimpleName();
  }

  /** Whether the type and all types around it are public. */
  public static boolean isPublic(TypeElement type) {
    return allAround(type).stream().allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Whether the type or a type around it is private. */
  public static boolean isPrivate(TypeElement type) {
    return allAround(type).stream()
        .anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
  }

  private static List<TypeElement> allAround(TypeElement type) {
    List<TypeElement> all = new ArrayList<>();
    for (Element outer = type; outer instanceof TypeElement each; ) {
      all.add(each);
      outer = outer.getEnclosingElement();
    }
    return all;
  }

  /** The types that a union permits, as far as they exist, in their order. */
  public static List<TypeElement> permitted(TypeElement union) {
    List<TypeElement> permitted = new ArrayList<>();
    for (TypeMirror each : union.getPermittedSubclasses()) {
      if (each.getKind() == TypeKind.DECLARED
          && each instanceof DeclaredType type
          && type.asElement() instanceof TypeElement element) {
        permitted.add(element);
      }
    }
    return EclipseTree.inOrder(union, permitted);
  }
}
