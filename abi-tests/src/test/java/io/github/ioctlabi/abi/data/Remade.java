package io.github.ioctlabi.abi.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.abi.generate.Capture;
import io.github.ioctlabi.core.Judge;
import io.github.ioctlabi.core.Outputs;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.IoctlProcessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What the processor makes of declarations, and what is made again of the data among it. */
final class Remade {
  private static final String FILES = "META-INF/ioctlabi/";
  private static final String DATA = FILES + "abi/";

  private Remade() {}

  /**
   * Holds the files that follow from data against those of the processor, and the header that has
   * been read against the one that was declared.
   *
   * @return the texts of the data, by the paths of their headers
   */
  static Map<String, String> check(List<JavaFileObject> sources) {
    Capture capture = new Capture();
    Compilation.Result result =
        Compilation.of(sources)
            .with("-Aioctlabi.emit=" + String.join(",", Outputs.byName().keySet()))
            .with("-proc:only", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000")
            .with(capture)
            .with(new IoctlProcessor())
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    Map<String, Header> declared = new TreeMap<>();
    capture.headers().forEach(header -> declared.put(header.path(), header));
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> remade = new TreeMap<>();
    data(result.files())
        .forEach(text -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          Document document = Document.read(bytes);
          Header header = document.header();
          assertTrue(document.isCanonical(bytes), header.path());
          // Some wait for classes that another round makes.
          Optional.ofNullable(declared.get(header.path()))
              .ifPresent(each -> assertSame(each, header));
          remade.putAll(files(document));
          texts.put(header.path(), text);
        });
    Map<String, String> made = new TreeMap<>(result.files().subMap(FILES, FILES + "~"));
    assertEquals(made.keySet(), remade.keySet());
    made.forEach((path, text) -> assertEquals(text, remade.get(path), path));
    assertTrue(texts.keySet().containsAll(declared.keySet()), texts.keySet()::toString);
    return texts;
  }

  private static List<String> data(NavigableMap<String, String> files) {
    return List.copyOf(files.subMap(DATA, DATA + "~").values());
  }

  private static Map<String, String> files(Document document) {
    Map<String, String> files = new TreeMap<>();
    Outputs.all().stream()
        .flatMap(output -> output.files(document.header(), document.neighbours()).stream())
        .map(GeneratedFile.Resource.class::cast)
        .forEach(file -> files.put(FILES + file.path(), file.content()));
    return files;
  }

  private static void assertSame(Header declared, Header read) {
    String path = declared.path();
    assertEquals(declared.includes(), read.includes(), path);
    assertEquals(declared.license(), read.license(), path);
    assertEquals(declared.existing(), read.existing(), path);
    // The whole text of a header would fill the screen.
    assertTrue(facts(declared).equals(facts(read)), () -> difference(facts(declared), facts(read)));
    assertEquals(findings(declared), findings(read), path);
  }

  /**
   * The model with the labels of its places, but without what data does not say: where a type is
   * compiled, and what else Java code of the same package sees.
   */
  private static String facts(Header header) {
    return List.of(header.interfaces(), header.enums(), header.aggregates())
        .toString()
        .replaceAll(
            "memberTypes=\\[[^]]*\\]|origin=(?:Here\\[\\]|Elsewhere\\[.*?\\]\\])|foreign=\\w+", "")
        .replaceAll("params=\\{.*?\\}, returns=", "");
  }

  private static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return around(one, at) + "\n" + around(other, at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
  }

  private static List<String> findings(Header header) {
    Findings findings = new Findings();
    new Judge(Rules.ALL, findings).judge(List.of(header));
    return findings.all().stream().map(each -> each.place() + ": " + each.message()).toList();
  }
}
