package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.Set;

/**
 * How one generated class names types. A simple name can mean something else there than elsewhere:
 * a member type that the class inherits hides imports and the package's types, and a type of the
 * package hides those of {@code java.lang}. Such names are written in full.
 */
public final class Names {
  private final String packageName;
  private final Set<String> inherited;
  private final Set<String> packageTypes;

  /**
   * The names in a class.
   *
   * @param packageName the class's package
   * @param inherited the simple names of the member types that the class inherits
   * @param packageTypes the simple names of the types of its package
   */
  public Names(String packageName, Set<String> inherited, Set<String> packageTypes) {
    this.packageName = packageName;
    this.inherited = inherited;
    this.packageTypes = packageTypes;
  }

  /** The package of the class. */
  public String packageName() {
    return packageName;
  }

  /** A declared or generated type. */
  public ClassName of(JavaName name) {
    if (mustQualify(name)) {
      // Without a package of its own the name is neither imported nor shortened.
      return ClassName.get("", name.qualified());
    }
    String[] nested = name.simpleNames().stream().skip(1).toArray(String[]::new);
    return ClassName.get(name.packageName(), name.simpleNames().getFirst(), nested);
  }

  /** A declared type as comments name it. */
  public String inComment(JavaName name) {
    boolean plain = name.packageName().equals(packageName) && !mustQualify(name);
    return plain ? name.nested() : name.qualified();
  }

  /** A type of {@code java.lang}, or one that the class imports, as comments name it. */
  public String inComment(ClassName type) {
    return isHidden(type.simpleName()) ? type.canonicalName() : type.simpleName();
  }

  /** Keeps the types of the JDK and the runtime apart from what hides them. */
  public void applyTo(TypeSpec.Builder type) {
    // These alone, one by one: a package may have thousands of types, and JavaPoet copies what it
    // is
    // given, and names all of it in messages that nobody sees.
    Types.simpleNames().stream().filter(this::isHidden).forEach(type::alwaysQualify);
    if (isHidden(Types.VALUE_LAYOUT.simpleName())) {
      // JavaPoet looks at the last name only, and would import the type around these.
      type.alwaysQualify("OfShort", "OfInt", "OfLong");
    }
  }

  private boolean isHidden(String simpleName) {
    return inherited.contains(simpleName) || packageTypes.contains(simpleName);
  }

  private boolean mustQualify(JavaName name) {
    if (name.packageName().isEmpty()) {
      return false;
    }
    return inherited.contains(name.simpleNames().getFirst())
        || (!name.packageName().equals(packageName) && isHidden(name.simpleNames().getLast()));
  }
}
