package io.github.ioctlabi.abi.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.Judge;
import io.github.ioctlabi.core.changes.Changes;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.processor.IoctlProcessor;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fact of a declaration's data is compared: whichever is another, a change is found. */
class EachFactTest {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private static final Pattern NUMBER = Pattern.compile("(?<=: |  )(\"?)(-?\\d+)(\"?)(,?)$");

  private static final Pattern TEXT = Pattern.compile("(: |^ *)\"(\\w[^\"]*)\"(,?)$");

  /** About as many lines of a header are changed. */
  private static final int LINES = 90;

  private static final long SEED = 5;

  @ParameterizedTest
  @CsvSource({
    "sample/src/main/java, 20",
    "integration-tests/src/test/java/io/github/ioctlabi/integration/vocabulary/Exchange.java, 20",
    "processor/src/test/resources/dispatcher, 20",
    "processor/src/test/resources/selftest/Rig.java, 20",
    "kernel-bindings/src/main/java, 20",
  })
  void anotherFactIsAChange(String folder, int least) throws IOException {
    Random random = new Random(SEED);
    List<String> missing = new ArrayList<>();
    int judged = 0;
    for (String text : data(Project.root().resolve(folder))) {
      Document before = Document.read(text.getBytes(UTF_8));
      String[] lines = text.split("\n", -1);
      int step = Math.max(1, lines.length / LINES);
      for (int at = 4 + random.nextInt(step); at < lines.length; at += step) {
        Optional<Document> after = mutant(lines, at, before);
        if (after.isPresent()) {
          judged++;
          if (Changes.of(before.header(), after.get().header()).isEmpty()) {
            missing.add(before.header().path() + " " + around(lines, at));
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    int sound = judged;
    assertTrue(sound >= least, () -> sound + " sound mutants");
  }

  /** A sound declaration whose data differs, if this line makes one. */
  private static Optional<Document> mutant(String[] lines, int at, Document before) {
    Optional<String> line = mutated(lines[at]);
    if (line.isEmpty() || lines[at - 2].contains("\"component\": {")) {
      // The C name of what a union has bare is said there, too.
      return Optional.empty();
    }
    String[] copy = lines.clone();
    copy[at] = line.get();
    try {
      Document after = Document.read(String.join("\n", copy).getBytes(UTF_8));
      boolean isOther = !after.text().equals(before.text());
      return Optional.of(after).filter(_ -> isOther).filter(EachFactTest::isSound);
    } catch (DataException _) {
      return Optional.empty();
    }
  }

  private static boolean isSound(Document document) {
    Findings findings = new Findings();
    new Judge(Rules.ALL, findings).judge(List.of(document.header()));
    return findings.all().stream().noneMatch(each -> each.isError());
  }

  private static Optional<String> mutated(String line) {
    if (line.contains(": true")) {
      return Optional.of(line.replace(": true", ": false"));
    }
    Matcher number = NUMBER.matcher(line);
    if (number.find()) {
      BigInteger other = new BigInteger(number.group(2)).add(BigInteger.ONE);
      return Optional.of(
          line.substring(0, number.start())
              + number.group(1)
              + other
              + number.group(3)
              + number.group(4));
    }
    Matcher text = TEXT.matcher(line);
    return text.find()
        ? Optional.of(
            line.substring(0, text.start(2)) + other(text.group(2)) + "\"" + text.group(3))
        : Optional.empty();
  }

  /** A word of the same kind where there is one, and a longer one elsewhere. */
  private static String other(String word) {
    Map<String, String> others = new TreeMap<>();
    others.put("u32", "s32");
    others.put("s32", "u32");
    others.put("u64", "s64");
    others.put("s64", "u64");
    others.put("in", "inout");
    others.put("out", "inout");
    others.put("inout", "in");
    return others.getOrDefault(word, word + "x");
  }

  private static String around(String[] lines, int at) {
    return String.join(" ", List.of(lines).subList(Math.max(0, at - 4), at + 1))
        .replaceAll(" +", " ");
  }

  private static List<String> data(Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path file : Folders.files(folder, ".java")) {
      String text = Files.readString(file);
      Matcher declared = PACKAGE.matcher(text);
      String type = file.getFileName().toString().replace(".java", "");
      sources.add(SourceFile.of((declared.find() ? declared.group(1) + "." : "") + type, text));
    }
    return Compilation.of(sources)
        .with("-Aioctlabi.emit=abi", "-proc:only")
        .with(new IoctlProcessor())
        .run()
        .sound()
        .files()
        .entrySet()
        .stream()
        .filter(file -> file.getKey().endsWith(".json"))
        .map(Map.Entry::getValue)
        .toList();
  }
}
