package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.model.Origin;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Tells the types of this compilation from those of others, whose generated classes it looks up.
 */
final class Origins {
  private final Scope scope;
  private final Elements elements;

  Origins(Scope scope, Elements elements) {
    this.scope = scope;
    this.elements = elements;
  }

  /** Where a struct or union comes from. */
  Origin of(TypeElement type) {
    if (scope.inSources(type)) {
      return Origin.HERE;
    }
    JavaFileObject file = file(type);
    return new Origin.Elsewhere(
        from(type),
        file != null && file.getKind() == JavaFileObject.Kind.SOURCE,
        Optional.ofNullable(companion(type, "Layout"))
            .map(layout -> new Origin.Stamp(constant(layout, "SIZE"), constant(layout, "DIGEST"))));
  }

  /** The class that another compilation generated for a declaration, or null if it did not. */
  @Nullable TypeElement companion(TypeElement type, String suffix) {
    String name = Declarations.name(type).companion(suffix).qualified();
    ModuleElement module = elements.getModuleOf(type);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  /** The jar or folder of a type's class file, or empty if the compiler does not tell. */
  String from(TypeElement type) {
    JavaFileObject file = file(type);
    if (file == null) {
      return "";
    }
    String uri = file.toUri().toString();
    int inJar = uri.indexOf("!/");
    TypeElement outermost = Declarations.outermost(type);
    TypeElement named =
        file.getKind() == JavaFileObject.Kind.SOURCE && outermost != null ? outermost : type;
    String below = elements.getBinaryName(named).toString().replace('.', '/');
    int inFolder = uri.lastIndexOf("/" + below + ".");
    if (uri.startsWith("jar:") && inJar > 0) {
      return path(uri.substring("jar:".length(), inJar));
    }
    return inFolder > 0 ? path(uri.substring(0, inFolder)) : "";
  }

  private static String path(String uri) {
    try {
      return Path.of(URI.create(uri)).toString();
    } catch (IllegalArgumentException | FileSystemNotFoundException unusual) {
      return uri;
    }
  }

  private @Nullable JavaFileObject file(TypeElement type) {
    try {
      return elements.getFileObjectOf(type);
    } catch (UnsupportedOperationException unknown) {
      return null;
    }
  }

  private static Optional<Long> constant(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .map(VariableElement::getConstantValue)
        .filter(Long.class::isInstance)
        .map(Long.class::cast)
        .findFirst();
  }
}
