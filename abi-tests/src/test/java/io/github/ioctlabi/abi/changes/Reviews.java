package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a review of each change sees: what the compiler says where, and the difference of the lock.
 * Both say the same; {@code -Dioctlabi.goldens=write} writes them anew.
 */
final class Reviews {
  private static final Path FILE = Case.file("reviews.diff");

  private static final String HEAD =
      """
      What a review sees of each change that docs/changes.md has a row for: what the compiler says, the
      line of the declaration that it says it of, and the difference of the lock.
      """;

  private Reviews() {}

  /**
   * Compares what a review sees with what is written down.
   *
   * @param compiled the versions of each case, for one way of its data
   */
  static void check(List<Versions> compiled) throws Exception {
    StringBuilder all = new StringBuilder(HEAD);
    for (Versions versions :
        compiled.stream()
            .sorted(
                Comparator.comparing((Versions each) -> each.row().group())
                    .thenComparing(each -> each.row().name()))
            .toList()) {
      all.append(review(versions));
    }
    if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
      Files.writeString(FILE, all);
    }
    assertEquals(Files.readString(FILE), all.toString());
  }

  private static String review(Versions versions) throws Exception {
    Case row = versions.row();
    Path own = versions.folder();
    List<String> said = new ArrayList<>();
    TreeSet<String> texts = new TreeSet<>();
    Compilation.Result result = versions.held();
    for (Diagnostic<? extends JavaFileObject> each : result.diagnostics()) {
      String message = each.getMessage(Locale.ROOT);
      if (message.startsWith("[BreakingChange]")) {
        said.add(said(each, message));
        texts.add(message);
      }
    }
    assertFalse(texts.isEmpty(), row.name() + "\n" + result.messages());
    versions.changes().stream()
        .filter(change -> change.kind().printed().equals(row.said("kind")))
        .forEach(change ->
            assertTrue(
                texts.stream().anyMatch(text -> text.contains(change.text())),
                () -> change.text() + "\n" + result.messages()));
    return "\n== %s: %s\n\n%s\n%s"
        .formatted(
            row.name(),
            row.said("change"),
            String.join("", said).replace(own + "/v0/", ""),
            difference(row, own));
  }

  private static String said(Diagnostic<? extends JavaFileObject> each, String message)
      throws IOException {
    String kind = each.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    if (each.getSource() == null) {
      return kind + ": " + message + "\n";
    }
    String line =
        each.getSource()
            .getCharContent(true)
            .toString()
            .lines()
            .skip(each.getLineNumber() - 1)
            .findFirst()
            .orElseThrow();
    return kind + ": " + message + "\n    " + line.strip() + "\n";
  }

  /** The lines of the lock that differ, with one around them; without the line numbers. */
  private static String difference(Case row, Path own) throws Exception {
    String file = "abi/linux/gauge.json";
    Tool diff = Tool.run(own, List.of("diff", "-U1", "v0/" + file, "v1/" + file));
    assertEquals(1, diff.status(), () -> row.name() + "\n" + diff.output());
    return diff.output()
        .lines()
        .skip(2)
        .map(line -> line.startsWith("@@") ? "@@\n" : line + "\n")
        .collect(Collectors.joining());
  }
}
