package io.github.ioctlabi.processor.read.ownership;

import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.processor.diagnostics.EclipseTree;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
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
public final class Origins {
  private final FaultLog faults;
  private final Elements elements;

  public Origins(FaultLog faults, Elements elements) {
    this.faults = faults;
    this.elements = elements;
  }

  /** Where a struct or union comes from. */
  public Origin of(TypeElement type) {
    if (faults.inSources(type)) {
      return Origin.HERE;
    }
    File file = file(type);
    return new Origin.Elsewhere(
        from(type),
        file != null && file.isSource(),
        Optional.ofNullable(companion(type, "Layout"))
            .map(layout -> new Origin.Stamp(constant(layout, "SIZE"), constant(layout, "DIGEST"))));
  }

  /** The class that another compilation generated for a declaration, or null if it did not. */
  public @Nullable TypeElement companion(TypeElement type, String suffix) {
    String name = Declarations.name(type).companion(suffix).qualified();
    ModuleElement module = elements.getModuleOf(type);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  /** The jar or folder of a type's class file, or empty if the compiler does not tell. */
  public String from(TypeElement type) {
    File file = file(type);
    if (file == null) {
      return "";
    }
    String uri = file.address().toString();
    int inJar = uri.indexOf("!/");
    TypeElement outermost = Declarations.outermost(type);
    TypeElement named = file.isSource() && outermost != null ? outermost : type;
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

  /** What a type was read from. */
  private record File(URI address, boolean isSource) {}

  private @Nullable File file(TypeElement type) {
    Optional<URI> inEclipse = EclipseTree.classFile(type);
    if (inEclipse.isPresent()) {
      return new File(inEclipse.get(), false);
    }
    try {
      JavaFileObject file = elements.getFileObjectOf(type);
      return file == null
          ? null
          : new File(file.toUri(), file.getKind() == JavaFileObject.Kind.SOURCE);
    } catch (UnsupportedOperationException | FileSystemNotFoundException unknown) {
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
