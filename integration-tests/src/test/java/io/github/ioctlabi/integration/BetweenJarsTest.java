package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules of two owners, of which one is compiled again and the other is not. */
class BetweenJarsTest {
  private static final String GAUGE =
      """
      package gauge.api;

      import io.github.ioctlabi.annotations.*;

      /** A gauge. */
      @IoctlInterface(type = 0xC5, header = "linux/gauge.h", prefix = "GAUGE")
      public interface Gauge {
        /**
         * What it shows.
         *
         * @param value a value
         */
        @IoctlStruct
        record Reading(@U32 int value) {}
      }
      """;

  private static final String PANEL =
      """
      package panel.api;

      import gauge.api.Gauge;
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.runtime.IoctlException;

      /** A panel. */
      @IoctlInterface(type = 0xBE, header = "linux/panel.h", prefix = "PANEL")
      public interface Panel {
        /**
         * Two gauges.
         *
         * @param left one
         * @param right another
         */
        @IoctlStruct
        record Pair(Gauge.Reading left, Gauge.Reading right) {}

        /**
         * Sets both.
         *
         * @param pair how
         * @throws IoctlException if it cannot
         */
        @IoW(nr = 1)
        void set(Pair pair) throws IoctlException;
      }
      """;

  private static final String PROGRAM =
      """
      package panel.api;

      import java.lang.foreign.MemorySegment;
      import java.nio.file.Path;

      /** Opens a device that does not matter. */
      public final class Program {
        private Program() {}

        /** Without arguments. */
        public static void main(String[] args) throws Exception {
          for (int i = 0; i < 2; i++) {
            try (PanelIoctl panel = PanelIoctl.open(Path.of("/dev/null"))) {
              System.out.println("opened " + panel.getClass().getSimpleName());
            } catch (IncompatibleClassChangeError changed) {
              System.out.println(changed.getMessage());
            }
          }
          Panel_PairLayout.read(MemorySegment.ofArray(new byte[8]), 0);
          System.out.println("read");
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void whatWasCompiledTogetherRuns() throws Exception {
    Path gauge = jar("gauge", "1", GAUGE, true);
    Path panel = jar("panel", "1", PANEL, true, gauge);
    Tool run = run(gauge, panel);
    assertEquals("opened PanelIoctl\nopened PanelIoctl\nread\n", run.output());
    assertEquals(0, run.status());
  }

  @Test
  void aStructThatGrewIsNamedWithItsUser() throws Exception {
    Path panel = jar("panel", "1", PANEL, true, jar("gauge", "1", GAUGE, true));
    Path grown = jar("gauge", "2", GAUGE.replace("int value", "int value, @U32 int more"), true);
    Tool run = run(grown, panel);
    String opened =
        "panel.api.PanelIoctl (%s) was compiled with gauge.api.Gauge.Reading of 4 bytes, which has 8 in %s: compile panel.api.PanelIoctl again\n"
            .formatted(panel, grown);
    assertTrue(run.output().startsWith(opened + opened), run.output());
    assertTrue(
        run.output().contains(opened.replace("PanelIoctl", "Panel_PairLayout")), run.output());
    assertEquals(1, run.status());
  }

  @Test
  void aJarWithoutLayoutsIsNamedWhereItIsUsed() throws Exception {
    Path gauge = jar("gauge", "1", GAUGE, false);
    Tool javac = compile("panel", "1", PANEL, true, gauge);
    assertEquals(1, javac.status());
    assertEquals(
        2,
        javac.output().lines().filter(line -> line.contains("error: [ForeignClass] ")).count(),
        javac.output());
    assertTrue(
        javac
            .output()
            .contains(
                "[ForeignClass] 'left': gauge.api.Gauge.Reading from %s was compiled without the processor, which makes its Gauge_ReadingLayout: compile it again with ioctlabi-processor"
                    .formatted(gauge)),
        javac.output());
  }

  private Tool run(Path... jars) throws IOException, InterruptedException {
    List<Object> path = new ArrayList<>(List.of(Jars.ANNOTATIONS, Jars.RUNTIME));
    path.addAll(List.of(jars));
    return Programs.jdk(
        "java",
        "--enable-native-access=io.github.ioctlabi.runtime",
        "--module-path",
        Jars.join(path.toArray()),
        "--module",
        "panel.api/panel.api.Program");
  }

  private Path jar(String name, String version, String text, boolean processed, Path... uses)
      throws IOException, InterruptedException {
    Tool javac = compile(name, version, text, processed, uses);
    assertEquals("", javac.output());
    assertEquals(0, javac.status());
    Path jar = directory.resolve(name + version + ".jar");
    Tool packed = Programs.jdk("jar", "--create", "--file", jar, "-C", classes(name, version), ".");
    assertEquals("", packed.output());
    return jar;
  }

  private Path classes(String name, String version) {
    return directory.resolve(name + version);
  }

  private Tool compile(String name, String version, String text, boolean processed, Path... uses)
      throws IOException, InterruptedException {
    Path sources = directory.resolve(name + version + "-sources");
    boolean isPanel = name.equals("panel");
    List<Object> path = new ArrayList<>(List.of(Jars.ANNOTATIONS, Jars.RUNTIME));
    path.addAll(List.of(uses));
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "--release=25",
                "-Xlint:all,-processing",
                "--module-path",
                Jars.join(path.toArray()),
                "--processor-path",
                Jars.join(Jars.PROCESSOR),
                processed ? "-proc:full" : "-proc:none",
                "-d",
                classes(name, version),
                Sources.write(
                    sources,
                    "module-info.java",
                    "/** Tested. */ module %s.api { requires transitive %s; exports %s.api; }"
                        .formatted(
                            name, isPanel ? "gauge.api" : "io.github.ioctlabi.runtime", name)),
                Sources.write(
                    sources, name + "/api/" + (isPanel ? "Panel" : "Gauge") + ".java", text)));
    if (isPanel && processed) {
      arguments.add(Sources.write(sources, "panel/api/Program.java", PROGRAM));
    }
    return Programs.jdk("javac", arguments.toArray());
  }
}
