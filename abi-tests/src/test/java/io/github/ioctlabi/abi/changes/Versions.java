package io.github.ioctlabi.abi.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.changes.Changes;
import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.processor.IoctlProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Both versions of a case, compiled: those of version n are in the folder {@code vn}.
 *
 * @param row the case
 * @param direction which way the data travels
 * @param folder where they are
 */
record Versions(Case row, Case.Direction direction, Path folder) {
  private static final Pattern TYPE = Pattern.compile("public interface (\\w+)");

  @SuppressWarnings("InlineFormatString") // It is a page.
  private static final String PROGRAM =
      """
      package changes;
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.runtime.*;
      import java.lang.foreign.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import changes.Gauge.*;
      public final class Program {
        private static final StringBuilder SAID = new StringBuilder();

        private static void say(Object what) {
          SAID.append(what).append("; ");
        }

        public static String run(Device device) {
          SAID.setLength(0);
          try {
            program(GaugeIoctl.on(device));
          } catch (IoctlException refused) {
            say(refused.error());
          } catch (Throwable other) {
            say(other.getClass().getSimpleName());
          }
          return SAID.toString();
        }

        private static void program(GaugeIoctl gauge) throws Exception {
      %s
        }
      }
      """;

  /** Compiles the declarations of both, with the programs in Java of each. */
  Versions compiled() throws IOException {
    for (int version = 0; version < 2; version++) {
      List<JavaFileObject> sources = new ArrayList<>();
      sources.add(declarations(version));
      program(version).ifPresent(sources::add);
      Compilation.Result result = compilation(sources, version).into(classes(version));
      assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    }
    return this;
  }

  /** Writes the headers and the data of both, and compiles nothing. */
  Versions declared() throws IOException {
    for (int version = 0; version < 2; version++) {
      Compilation.Result result =
          compilation(List.of(declarations(version)), version)
              .with("-proc:only")
              .into(classes(version));
      assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    }
    return this;
  }

  /** What a compiler says to the older program with the newer declarations. */
  List<String> oldProgramOnNewDeclarations() throws IOException {
    List<JavaFileObject> sources = List.of(declarations(1), program(0).orElseThrow());
    Compilation.Result result =
        Compilation.of(sources).with(new IoctlProcessor()).into(folder.resolve("mixed"));
    return result.of(Diagnostic.Kind.ERROR).stream().map(Object::toString).toList();
  }

  /** What a compiler says to the newer declarations, held against the data of the older ones. */
  Compilation.Result held() {
    return Compilation.of(declarations(1))
        .with(new IoctlProcessor())
        .with("-proc:only", "-Aioctlabi.lock=" + of(0).resolve("abi"))
        .run();
  }

  private Compilation compilation(List<JavaFileObject> sources, int version) {
    return Compilation.of(sources)
        .with(new IoctlProcessor())
        .with("-Aioctlabi.emit=header,check,kernel,abi")
        .with("-Aioctlabi.out=" + of(version));
  }

  private JavaFileObject declarations(int version) {
    String text = row.java(direction, version);
    Matcher type = TYPE.matcher(text);
    return SourceFile.of("changes." + (type.find() ? type.group(1) : "Gauge"), text);
  }

  /** The program in Java, if the case has one. */
  Optional<JavaFileObject> program(int version) {
    return row.section("java " + direction.printed(), version)
        .or(() -> row.section("java", version))
        .map(body -> SourceFile.of("changes.Program", PROGRAM.formatted(body)));
  }

  Path of(int version) {
    return folder.resolve("v" + version);
  }

  Path classes(int version) {
    return folder.resolve("classes" + version);
  }

  /** The header that somebody else wrote, if one has. */
  Optional<String> foreign(int version) {
    return row.section("header", version).filter(text -> !text.isBlank());
  }

  /** Puts the headers that somebody else wrote beside those that are made. */
  void writeHeaders(int version) throws IOException {
    Path uapi = of(version).resolve("uapi");
    for (String section : row.sections().keySet()) {
      if (section.startsWith("file ")) {
        String text = row.section(section, version).orElseThrow();
        Folders.write(uapi, section.substring(5), text + "\n");
      }
    }
    if (foreign(version).isPresent()) {
      Folders.write(uapi, "linux/gauge.h", foreign(version).get() + "\n");
    }
  }

  /** What is said of their difference. */
  List<Change> changes() throws IOException {
    return Changes.of(data(0), data(1));
  }

  private Header data(int version) throws IOException {
    Path file = of(version).resolve("abi/linux/gauge.json");
    return Document.read(Files.readString(file).getBytes(UTF_8)).header();
  }
}
