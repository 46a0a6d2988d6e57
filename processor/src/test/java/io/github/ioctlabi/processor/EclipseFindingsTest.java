package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A finding has the same text, file and line under Eclipse's compiler as under javac. */
class EclipseFindingsTest {
  private static final JavaFileObject SOURCE =
      Compiling.source(
          "p",
          "A",
          """
          @IoctlInterface(
              header = "linux/a.h",
              type = 0xC5)
          public interface A {
            @IoctlStruct
            record Rate(
                @U32 int hertz,
                @U32
                short narrow,
                @Length(
                    -5) @U8 byte[] less,
                Length object) {}

            @IoctlStruct
            record Shapes<T>(@U32 int x) {}

            @IoctlStruct
            record Plain(@U32 int x) {
              record Inner(int y) {}
            }

            @IoctlEnum
            @U32
            enum Mode {
              @Value(3)
              ONE,
              TWO,
              THREE { @Override public String toString() { return ""; } }
            }

            @IoctlUnion
            interface Open {}

            @IoctlUnion
            sealed interface Choice {
              record M(
                  @U32
                  float y) implements Choice {}

              @UnionMember(
                  tag = 1,
                  otherwise = true)
              record N(@U32 int y) implements Choice {}
            }

            @IoctlStruct
            record Chosen(@U32 int tag, @UnionTag("tag") Choice choice) {}

            @IoctlStruct
            record Holed(
                @U8 byte a,
                @U32 int b) {}

            @IoR(nr = 1)
            Chosen get() throws
                IoctlException;

            @IoW(
                nr = 300)
            void set(Plain plain) throws IoctlException;

            @IoW(nr = 2)
            void rate(
                Plain plain,
                int rate) throws IoctlException;

            @IoW(nr = 3)
            void holed(Holed holed) throws IoctlException;

            @Io(nr = 4)
            void go();

            @IoW(nr = 5) void box(
                @Length(5)
                Plain box) throws IoctlException;
          }
          """);

  private static final JavaFileObject ALONE =
      Compiling.source("p", "Alone", "@IoctlStruct\npublic record Alone(\n    float b) {}\n");

  private static final JavaFileObject ENUM =
      Compiling.source(
          "p", "Bits", "@IoctlFlags\npublic enum Bits {\n  A(2),\n  B(3);\n  Bits(int x) {}\n}\n");

  @Test
  void hasItsTextAndPlace() {
    List<String> findings = findings(Compiling.of(SOURCE, ALONE, ENUM).run());
    assertTrue(findings.size() > 15, () -> String.join("\n", findings));
    assertEquals(
        String.join("\n", findings),
        String.join("\n", findings(Compiling.of(SOURCE, ALONE, ENUM).by(Eclipse::compile).run())));
  }

  @Test
  void standsAtItsName() {
    Compilation.Result result = Compiling.of(ALONE).by(Eclipse::compile).run();
    assertEquals(
        List.of("4:11: [UnsupportedType]", "3:15: [UnclearOwner]"),
        result.diagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each ->
                "%d:%d: %s"
                    .formatted(
                        each.getLineNumber(),
                        each.getColumnNumber(),
                        each.getMessage(Locale.ROOT).replaceAll(" .*", "")))
            .toList());
  }

  private static List<String> findings(Compilation.Result result) {
    return result.diagnostics().stream()
        .filter(each -> each.getMessage(Locale.ROOT).startsWith("["))
        .map(each -> {
          assertNotNull(each.getSource(), () -> "no file: " + each.getMessage(Locale.ROOT));
          return "%s line %d: %s %s"
              .formatted(
                  each.getSource().getName(),
                  each.getLineNumber(),
                  each.getKind(),
                  each.getMessage(Locale.ROOT));
        })
        .sorted()
        .toList();
  }
}
