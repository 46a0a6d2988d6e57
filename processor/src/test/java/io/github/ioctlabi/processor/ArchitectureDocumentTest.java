package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md shows of a struct and a command on their way is what comes out. */
class ArchitectureDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/architecture.md");

  private static final Pattern BLOCK = Pattern.compile("(?s)```(?:java|c)\\n(.*?)```");

  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");

  private static final Pattern NAMED = Pattern.compile("`([^`\n]+)`");

  private static final Pattern CLASS = Pattern.compile("\\b[A-Z][a-z]\\w*");

  private static List<String> blocks() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(DOCUMENT));
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private static Compilation.Result compiled(String declaration) {
    return Compiling.of(Compiling.source("example", "Sensor", declaration))
        .with("-Aioctlabi.emit=header,check,kernel,selftest")
        .run();
  }

  /** What stands between backquotes in the text and begins like a class is one. */
  @Test
  void theClassesThatAreNamedExist() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path file : Folders.files(Project.root(), ".java")) {
      TYPE.matcher(Files.readString(file)).results().forEach(type -> known.add(type.group(1)));
    }
    String text = FENCED.matcher(Files.readString(DOCUMENT)).replaceAll("");
    List<String> unknown =
        NAMED
            .matcher(text)
            .results()
            .flatMap(named -> CLASS.matcher(named.group(1)).results())
            .map(MatchResult::group)
            .filter(name -> !known.contains(name))
            .toList();
    assertEquals(List.of(), unknown);
    assertTrue(known.size() > 500, known.size() + " types");
  }

  @Test
  void theOutputsAreAsShown() throws IOException {
    List<String> blocks = blocks();
    Compilation.Result result = compiled(blocks.getFirst());
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR));
    List<String> shown =
        blocks.stream()
            .skip(1)
            .flatMap(block -> Pattern.compile("\\n\\n").splitAsStream(block))
            .toList();
    assertTrue(shown.size() > 8, shown.toString());
    List<String> missing = new ArrayList<>(shown);
    missing.removeIf(part ->
        result.files().values().stream().anyMatch(text -> text.contains(part.stripTrailing())));
    assertEquals(List.of(), missing);
  }

  @Test
  void theRuleThatIsNamedFindsWhatIsSaid() throws IOException {
    String declaration = blocks().getFirst();
    String padded = declaration.replace("@U32 int rate", "@U16 int rate");
    List<String> errors =
        compiled(padded).of(Diagnostic.Kind.ERROR).stream()
            .map(each -> each.getMessage(Locale.ROOT))
            .toList();
    assertEquals(1, errors.size(), errors.toString());
    String message = errors.getFirst();
    assertTrue(message.contains("[ImplicitPadding] 2 bytes of padding before 'unused'"), message);
  }
}
