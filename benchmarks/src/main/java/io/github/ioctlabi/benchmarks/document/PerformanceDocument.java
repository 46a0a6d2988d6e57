package io.github.ioctlabi.benchmarks.document;

import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.tables.TableFile;
import io.github.ioctlabi.benchmarks.turns.Crew;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** docs/performance.md and its chart. */
public final class PerformanceDocument {
  private static final String DOCUMENT = "performance.md";
  private static final String CHART = "performance.svg";
  private static final String CHART_TITLE =
      "A call on one platform thread: ratio to java.lang.foreign by hand, with quartiles";

  /** The table whose rows are drawn. */
  private static final String DRAWN = "calls";

  private PerformanceDocument() {}

  /**
   * Writes the tables that there are; a place whose table is not there stays as it is.
   *
   * @param docs the directory of the document
   * @param results that of the tables
   * @param names those of the tables
   */
  public static void write(Path docs, Path results, List<String> names) throws IOException {
    Document document = Document.in(docs.resolve(DOCUMENT));
    document.put("machine", Machine.read(results));
    List<Panel> panels = new ArrayList<>();
    for (String name : names) {
      Optional<Table> table = TableFile.read(results, name);
      if (table.isPresent()) {
        document.put(name, Markdown.of(table.get()));
        if (name.equals(DRAWN)) {
          panels.addAll(Panel.of(table.get(), row -> row.names().contains(Crew.ONE.toString())));
        }
      }
    }
    if (!panels.isEmpty()) {
      Files.writeString(docs.resolve(CHART), Chart.of(CHART_TITLE, panels));
      document.put("chart", "![" + CHART_TITLE + "](" + CHART + ")");
    }
    document.write();
  }
}
