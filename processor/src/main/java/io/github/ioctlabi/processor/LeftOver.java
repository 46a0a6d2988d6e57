package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.Lock;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.Severity;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.processor.diagnostics.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Judges locks of which a compilation has no header. The header is gone if nothing that declared it
 * is there any more, or what did declares it no more. It is not if that was compiled before, and is
 * on the class path: then a part of a module is compiled.
 *
 * @param elements what the compiler finds
 * @param places where the places are
 * @param inSources whether an element is among the sources that are compiled
 */
record LeftOver(Elements elements, Places places, Predicate<Element> inSources) {
  /** Reports the header of a lock if it is gone; whether it is. */
  boolean report(Path file, Lock lock, Findings findings) {
    Header header = lock.document().header();
    List<JavaName> names = declarations(header).toList();
    List<Element> declared = names.stream().map(this::type).filter(Objects::nonNull).toList();
    if (!declared.stream().allMatch(inSources)) {
      return false;
    }
    Place place = Place.of(header.path());
    Stream.concat(declared.stream(), names.stream().map(this::room))
        .filter(Objects::nonNull)
        .filter(inSources)
        .findFirst()
        .ifPresent(element -> places.put(place, Places.Location.of(element)));
    String maker =
        names.stream().findFirst().map(each -> ", as " + each.qualified() + " did,").orElse("");
    findings.reportAs(
        Id.BREAKING_CHANGE,
        place,
        Fault.of(
            "%s: nothing makes it any more%s and %s says that it was published;"
                    .formatted(header.path(), maker, file)
                + " programs of before are refused all of its commands",
            "declare it again, or remove the lock"),
        Severity.ERROR);
    return true;
  }

  private static Stream<JavaName> declarations(Header header) {
    return Stream.of(
            header.interfaces().stream().map(each -> each.javaName()),
            header.aggregates().stream().map(each -> each.javaName()),
            header.enums().stream().map(each -> each.javaName()))
        .flatMap(each -> each);
  }

  private @Nullable Element type(JavaName name) {
    return elements.getTypeElement(name.qualified());
  }

  private @Nullable Element room(JavaName name) {
    return elements.getPackageElement(name.packageName());
  }
}
