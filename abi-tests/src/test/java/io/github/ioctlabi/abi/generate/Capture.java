package io.github.ioctlabi.abi.generate;

import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.processor.diagnostics.Places;
import io.github.ioctlabi.processor.read.Reader;
import io.github.ioctlabi.processor.read.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Keeps the models of the first round's declarations, refused ones too. It stands beside the real
 * processor and writes nothing.
 */
public final class Capture extends AbstractProcessor {
  private final List<Header> headers = new ArrayList<>();
  private boolean done;

  /** The models, as the reader makes them before any rule has seen them. */
  public List<Header> headers() {
    return headers;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      Set<? extends Element> roots = round.getRootElements();
      Reader reader =
          new Reader(
              processingEnv.getElementUtils(),
              processingEnv.getTypeUtils(),
              new Findings(),
              new Places(),
              element -> isInside(element, roots),
              Map.of());
      Reading reading = reader.read(ElementFilter.typesIn(roots), true);
      reading.drafts().forEach(draft -> draft.header().ifPresent(headers::add));
    }
    return false;
  }

  private static boolean isInside(Element element, Set<? extends Element> roots) {
    Element outer = element;
    while (outer != null && !roots.contains(outer)) {
      outer = outer.getEnclosingElement();
    }
    return outer != null;
  }
}
