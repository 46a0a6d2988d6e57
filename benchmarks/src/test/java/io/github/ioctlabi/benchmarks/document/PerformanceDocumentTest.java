package io.github.ioctlabi.benchmarks.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.benchmarks.Benchmarks;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Column;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into docs/performance.md, and that everything has a place there. */
class PerformanceDocumentTest {
  private static final Table CALLS =
      new Table(
          "calls",
          "A call",
          List.of("command", "threads", "way"),
          List.of(
              new Column("ratio", 3),
              new Column("lower quartile", 3),
              new Column("upper quartile", 3),
              new Column("ns", 0),
              new Column("bytes", 0)),
          List.of(
              row("1 platform thread", "by hand", 1, 1, 1, 200, 80),
              row("1 platform thread", "generated", 1.1, 1.05, 1.2, 220, 80),
              row("2 virtual threads", "by hand", 1, 1, 1, 300, Double.NaN),
              row("2 virtual threads", "generated", 1.3, 1.25, 1.4, 390, Double.NaN)),
          List.of(new Goal("generated", 1.1, 1.12), new Goal("generated, many", 1.3, 1.12)),
          List.of("C: no gcc"));

  private static final String TEXT =
      """
      A call.

      | command | way | ratio, 1 platform thread | ratio, 2 virtual threads | ns, 1 platform thread | bytes, 1 platform thread |
      |---|---|--:|--:|--:|--:|
      | READ | by hand | 1.000 | 1.000 | 200 | 80 |
      | READ | generated | 1.100 (1.050 to 1.200) | 1.300 (1.250 to 1.400) | 220 | 80 |

      Left out: C: no gcc.

      1 of 2 goals hold.

      - MISSED: generated, many: 1.300, at most 1.120\
      """;

  @TempDir private Path directory;

  @Test
  void threadsBecomeColumns() {
    assertEquals(TEXT, Markdown.of(CALLS));
  }

  @Test
  void aTableGoesBetweenItsMarkersAndTheProseStays() throws Exception {
    Files.writeString(
        directory.resolve("performance.md"),
        """
        # Title
        <!-- made by benchmarks/run: machine -->
        <!-- end: machine -->
        Before.
        <!-- made by benchmarks/run: calls -->
        old
        <!-- end: calls -->
        <!-- made by benchmarks/run: chart -->
        <!-- end: chart -->
        Behind.
        """);
    Machine.write(directory);
    TableFile.write(directory, CALLS);
    PerformanceDocument.write(directory, directory, List.of("calls", "never-measured"));
    String once = Files.readString(directory.resolve("performance.md"));
    assertTrue(once.startsWith("# Title\n<!-- made by benchmarks/run: machine -->\n\nMeasured on"));
    assertTrue(
        once.contains(
            "Before.\n<!-- made by benchmarks/run: calls -->\n\n"
                + TEXT
                + "\n\n<!-- end: calls -->\n"),
        once);
    assertTrue(once.endsWith("(performance.svg)\n\n<!-- end: chart -->\nBehind.\n"), once);
    PerformanceDocument.write(directory, directory, List.of("calls"));
    assertEquals(once, Files.readString(directory.resolve("performance.md")));
  }

  @Test
  void theChartIsXmlWithTheBarsOfOneThread() throws Exception {
    List<Panel> panels = Panel.of(CALLS, row -> row.names().contains("1 platform thread"));
    String svg = Chart.of("Ratio <to> hand", panels);
    assertEquals(svg, Chart.of("Ratio <to> hand", panels));
    Path file = Files.writeString(directory.resolve("chart.svg"), svg);
    var bars =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("rect");
    assertEquals(2, bars.getLength());
    assertEquals("other", bars.item(0).getAttributes().getNamedItem("class").getNodeValue());
    assertEquals("450.0", bars.item(0).getAttributes().getNamedItem("width").getNodeValue());
    assertEquals("ours", bars.item(1).getAttributes().getNamedItem("class").getNodeValue());
    assertEquals("495.0", bars.item(1).getAttributes().getNamedItem("width").getNodeValue());
    assertTrue(svg.contains("prefers-color-scheme: dark"));
    assertFalse(svg.contains("$"), svg);
  }

  @Test
  void everythingHasAPlaceInTheDocument() throws IOException {
    Path file = directory.resolve("performance.md");
    Files.copy(Path.of("../docs/performance.md"), file);
    Document document = Document.in(file);
    document.put("machine", "");
    document.put("chart", "");
    for (Benchmark benchmark : Benchmarks.ALL) {
      document.put(benchmark.name(), "");
    }
    String message = assertThrows(IOException.class, () -> document.put("tea", "")).getMessage();
    assertEquals(
        file
            + " has no place for tea: write the lines\n"
            + "<!-- made by benchmarks/run: tea -->\n"
            + "<!-- end: tea -->\n",
        message);
  }

  private static Row row(String threads, String way, double... figures) {
    return new Row(List.of("READ", threads, way), Arrays.stream(figures).boxed().toList());
  }
}
