package io.github.ioctlabi.processor.diagnostics;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What Eclipse's compiler knows of a source and does not tell through {@code javax.lang.model}. The
 * processor is compiled without it, and finds in it by name what is public there. Another version
 * may have it differently: that is an exception which every caller has an answer to.
 */
public final class EclipseTree {
  private static final String SOURCE = "sourceStart";

  private EclipseTree() {}

  private record Placed(TypeElement type, int start) {}

  /** Whether an object is one of Eclipse's compiler, or of the editor that has it inside. */
  public static boolean isOfEclipse(Object object) {
    return object.getClass().getName().startsWith("org.eclipse.");
  }

  /**
   * The types that a union permits, in the order of the source where it has no {@code permits}. So
   * javac has them; Eclipse's compiler has those inside of a type by name.
   *
   * @param union the union
   * @param permitted what it permits, as the compiler has it
   */
  public static List<TypeElement> inOrder(TypeElement union, List<TypeElement> permitted) {
    if (!isOfEclipse(union)) {
      return permitted;
    }
    try {
      if (getOrNull(of(union), "permittedTypes") != null) {
        return permitted;
      }
      List<Placed> placed = new ArrayList<>();
      for (TypeElement type : permitted) {
        placed.add(new Placed(type, (int) get(of(type), SOURCE)));
      }
      placed.sort(Comparator.comparingInt(Placed::start));
      return placed.stream().map(Placed::type).toList();
    } catch (ReflectiveOperationException fromClassFile) {
      return permitted;
    }
  }

  /**
   * Where a type's class file is. Eclipse's compiler fails where it is asked for one in a jar.
   *
   * @return the address, or empty for a type from a source, and of another compiler
   */
  public static Optional<URI> classFile(TypeElement type) {
    if (!isOfEclipse(type)) {
      return Optional.empty();
    }
    try {
      return get(get(type, "_binding"), "path") instanceof URI address
          ? Optional.of(address)
          : Optional.empty();
    } catch (ReflectiveOperationException fromSource) {
      return Optional.empty();
    }
  }

  /** What the compiler parsed for a type. */
  static Object of(Element type) throws ReflectiveOperationException {
    return get(get(get(type, "_binding"), "scope"), "referenceContext");
  }

  /** The part of a type's tree that is a record's component or an enum's constant. */
  static Object part(Object tree, String parts, Element element)
      throws ReflectiveOperationException {
    for (Object part : (Object[]) get(tree, parts)) {
      if (element.getSimpleName().contentEquals(new String((char[]) get(part, "name")))) {
        return part;
      }
    }
    throw new NoSuchFieldException(element.getSimpleName().toString());
  }

  /**
   * Where the name of a declaration stands in its source; that of a parameter is its method's, and
   * a package is told of first.
   */
  static int start(Element element) throws ReflectiveOperationException {
    if (element.getKind() == ElementKind.PACKAGE) {
      return 0;
    }
    Element around = Objects.requireNonNull(element.getEnclosingElement());
    return switch (element.getKind()) {
      case PARAMETER -> start(around);
      case RECORD_COMPONENT -> (int) get(part(of(around), "recordComponents", element), SOURCE);
      case FIELD, ENUM_CONSTANT -> (int) get(part(of(around), "fields", element), SOURCE);
      case METHOD, CONSTRUCTOR -> {
        Object binding = get(element, "_binding");
        yield (int) get(binding.getClass().getMethod("sourceMethod").invoke(binding), SOURCE);
      }
      default -> (int) get(of(element), SOURCE);
    };
  }

  /** The element of a record such as the compiler makes it of a class; others as they are. */
  static Element asClass(Element type) throws ReflectiveOperationException {
    if (type.getKind() != ElementKind.RECORD) {
      return type;
    }
    Object environment = get(type, "_env");
    Object factory = environment.getClass().getMethod("getFactory").invoke(environment);
    Class<?> binding = type.getClass().getField("_binding").getType();
    return (Element)
        factory
            .getClass()
            .getMethod("newElement", binding, ElementKind.class)
            .invoke(factory, get(type, "_binding"), ElementKind.CLASS);
  }

  static Object get(Object object, String field) throws ReflectiveOperationException {
    Object value = getOrNull(object, field);
    if (value == null) {
      throw new NoSuchFieldException(field);
    }
    return value;
  }

  static @Nullable Object getOrNull(Object object, String field)
      throws ReflectiveOperationException {
    return object.getClass().getField(field).get(object);
  }

  static void set(Object object, String field, @Nullable Object value)
      throws ReflectiveOperationException {
    object.getClass().getField(field).set(object, value);
  }
}
