package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every remedy can be typed, and whoever types it has a declaration without an error. */
@Tag("whole")
class RemediesTest {
  private static final int LONGEST = 4;

  /** Where a remedy begins: there is one, whatever it offers. */
  private static final Pattern REMEDY =
      Pattern.compile(
          ": (?:add|choose|count|declare|give|keep|leave|let|make|move|name|pass|put|remove|rename"
              + "|reorder|return|take|use|write)\\b");

  private int typed;
  private int stated;
  private int impossible;
  private int further;

  private final List<String> untyped = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void mendWhatTheyAreTypedFor() throws IOException, URISyntaxException {
    String only = System.getProperty("ioctlabi.case", "");
    for (MalformedCase malformed : MalformedDeclarationsTest.cases()) {
      if (malformed.name().contains(only)) {
        check(malformed);
      }
    }
    System.out.printf(
        "remedies: %d typed as the message has them, %d by an edit of the table, %d with nothing to"
            + " type; %d errors came to light behind others%n",
        typed, stated, impossible, further);
    untyped.forEach(each -> faults.add("the table does not type this remedy: " + each));
    assertEquals("", String.join("\n", faults));
  }

  /** An error, the ways out of it, and what the source is like behind each that can be typed. */
  private record Fault(
      Diagnostic<?> error, String file, List<Optional<String>> ways, List<String> words) {}

  private void check(MalformedCase malformed) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JavaFileObject source : malformed.sources()) {
      texts.put(name(source), source.getCharContent(true).toString().replaceAll("// ERROR.*", ""));
    }
    List<Fault> found = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> error : compile(texts)) {
      String message = error.getMessage(Locale.ROOT);
      if (message.startsWith("[") && error.getPosition() >= 0) {
        String text = texts.get(name(error.getSource()));
        List<String> words = Typist.ways(message);
        if (REMEDY.matcher(message).results().count() > 1) {
          faults.add("two remedies run together: " + message);
        }
        found.add(
            new Fault(
                error,
                name(error.getSource()),
                words.stream()
                    .map(way -> Typist.type(way, message, text, error.getPosition()))
                    .toList(),
                words));
      }
    }
    List<String> prose = new ArrayList<>();
    if (found.size() == 1) {
      Fault fault = found.getFirst();
      for (int i = 0; i < fault.words().size(); i++) {
        Optional<String> way = fault.ways().get(i);
        if (way.isEmpty()) {
          prose.add(fault.words().get(i));
        } else {
          typed++;
          Map<String, String> mended = new LinkedHashMap<>(texts);
          mended.put(fault.file(), way.get());
          expectSound(malformed, fault.words().get(i), mended, List.of(key(fault.error())));
        }
      }
      state(malformed, prose, texts, List.of(key(fault.error())));
    } else {
      checkAll(malformed, found, texts);
    }
  }

  /** Of several errors, each is mended in the first way that it names. */
  private void checkAll(MalformedCase malformed, List<Fault> found, Map<String, String> texts)
      throws IOException {
    Map<String, String> mended = new LinkedHashMap<>(texts);
    List<String> prose = new ArrayList<>();
    List<String> keys = found.stream().map(each -> key(each.error())).toList();
    List<Fault> backwards =
        found.stream()
            .sorted(Comparator.comparingLong((Fault each) -> each.error().getPosition()).reversed())
            .toList();
    for (Fault fault : backwards) {
      String message = fault.error().getMessage(Locale.ROOT);
      Optional<String> way =
          Typist.type(
              fault.words().getFirst(),
              message,
              mended.get(fault.file()),
              fault.error().getPosition());
      if (way.isPresent()) {
        typed++;
        mended.put(fault.file(), way.get());
      } else {
        prose.add(fault.words().getFirst());
      }
    }
    if (prose.isEmpty()) {
      expectSound(malformed, "all", mended, keys);
    } else {
      state(malformed, prose.subList(0, 1), mended, keys);
    }
  }

  private void state(
      MalformedCase malformed, List<String> prose, Map<String, String> texts, List<String> keys)
      throws IOException {
    if (!prose.isEmpty() && malformed.ways().isEmpty()) {
      untyped.add(malformed + ": " + prose);
    } else if (prose.isEmpty() != malformed.ways().isEmpty()) {
      faults.add(
          "%s: %d ways are stated for %s".formatted(malformed, malformed.ways().size(), prose));
    }
    for (String way : malformed.ways()) {
      if (way.startsWith("none: ")) {
        impossible++;
        continue;
      }
      stated++;
      Map<String, String> mended = new LinkedHashMap<>(texts);
      for (String edit : way.split(" ;; ", -1)) {
        String[] sides = edit.replace("\\n", "\n").split(" ~> ?", -1);
        int seen = 0;
        for (Map.Entry<String, String> each : mended.entrySet()) {
          int count = each.getValue().split(Pattern.quote(sides[0]), -1).length - 1;
          seen += count;
          each.setValue(each.getValue().replace(sides[0], sides[1]));
        }
        if (seen != 1) {
          faults.add("%s: '%s' stands %d times".formatted(malformed, sides[0], seen));
        }
      }
      expectSound(malformed, way, mended, keys);
    }
  }

  /** What makes an error the one it is. */
  private static String key(Diagnostic<?> error) {
    return error.getMessage(Locale.ROOT);
  }

  /**
   * What was typed takes the error away. An error that it hid may come to light: it is another one,
   * and what it says mends it.
   */
  private void expectSound(
      MalformedCase malformed, String way, Map<String, String> texts, List<String> before) {
    List<Diagnostic<? extends JavaFileObject>> errors = compile(texts);
    if (errors.isEmpty()) {
      return;
    }
    List<String> keys = errors.stream().map(RemediesTest::key).toList();
    if (before.size() < LONGEST && keys.stream().noneMatch(before::contains)) {
      Diagnostic<? extends JavaFileObject> error = errors.getFirst();
      String message = error.getMessage(Locale.ROOT);
      String file = error.getSource() == null ? "" : name(error.getSource());
      Optional<String> next =
          message.startsWith("[") && error.getPosition() >= 0
              ? Typist.type(
                  Typist.ways(message).getFirst(), message, texts.get(file), error.getPosition())
              : Optional.empty();
      if (next.isPresent()) {
        Map<String, String> mended = new LinkedHashMap<>(texts);
        mended.put(file, next.get());
        List<String> all = new ArrayList<>(before);
        all.add(keys.getFirst());
        further++;
        expectSound(malformed, way, mended, all);
        return;
      }
    }
    faults.add(
        "%s: typed '%s', and there is %s in\n%s"
            .formatted(
                malformed,
                way,
                errors.stream().map(each -> each.getMessage(Locale.ROOT)).toList(),
                String.join("\n", texts.values())));
  }

  private static String name(JavaFileObject source) {
    return source.getName().replaceFirst("^.*?(\\w+/\\w+)\\.java$", "$1");
  }

  private static List<Diagnostic<? extends JavaFileObject>> compile(Map<String, String> texts) {
    List<JavaFileObject> sources = new ArrayList<>();
    texts.forEach((name, text) -> sources.add(SourceFile.at(name + ".java", text)));
    return Compiling.of(sources).run().of(Diagnostic.Kind.ERROR);
  }
}
