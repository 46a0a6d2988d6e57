package io.github.ioctlabi.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.processor.diagnostics.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/**
 * The models of some sources, as the reader makes them, before any rule has seen them.
 *
 * @param headers by their paths
 */
record Models(List<Header> headers) {
  private static final String IMPORTS =
      "import java.lang.foreign.MemorySegment;"
          + " import java.time.Duration; import java.time.Instant; ";

  /** Reads sources without a fault: the text of each is that of one type in package demo. */
  static Models of(String... types) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String type : types) {
      String name = type.replaceAll("(?s).*?\\b(?:interface|record|enum) (\\w+).*", "$1");
      sources.add(Compiling.source("demo", name, IMPORTS + type));
    }
    Capture capture = new Capture();
    Compilation.Result result = Compilation.of(sources).with(capture).run();
    assertEquals("", result.messages());
    assertEquals(List.of(), capture.found.stream().map(Models::printed).toList());
    return new Models(capture.headers);
  }

  private static String printed(Finding finding) {
    return "[" + finding.id().printed() + "] " + finding.message();
  }

  Header header() {
    assertEquals(1, headers.size());
    return headers.getFirst();
  }

  Aggregate aggregate(String javaName) {
    return headers.stream()
        .flatMap(header -> header.aggregates().stream())
        .filter(each -> each.javaName().simple().equals(javaName))
        .findFirst()
        .orElseThrow();
  }

  StructDeclaration struct(String javaName) {
    return (StructDeclaration) aggregate(javaName);
  }

  UnionDeclaration union(String javaName) {
    return (UnionDeclaration) aggregate(javaName);
  }

  Member member(String struct, String member) {
    return struct(struct).members().stream()
        .filter(each -> each.javaName().equals(member))
        .findFirst()
        .orElseThrow();
  }

  DataType type(String struct, String member) {
    return member(struct, member).type();
  }

  Command command(String javaName) {
    return headers.stream()
        .flatMap(header -> header.commands().stream())
        .filter(each -> each.javaName().equals(javaName))
        .findFirst()
        .orElseThrow();
  }

  private static final class Capture extends AbstractProcessor {
    private final List<Header> headers = new ArrayList<>();
    private List<Finding> found = List.of();

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
      if (round.processingOver()) {
        return false;
      }
      Findings findings = new Findings();
      Reader reader =
          new Reader(
              processingEnv.getElementUtils(),
              processingEnv.getTypeUtils(),
              findings,
              new Places(),
              _ -> true,
              Map.of());
      Reading reading = reader.read(ElementFilter.typesIn(round.getRootElements()), true);
      reading.drafts().forEach(draft -> draft.header().ifPresent(headers::add));
      found = findings.all();
      return false;
    }
  }
}
