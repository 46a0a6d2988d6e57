package io.github.ioctlabi.abi.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.abi.declare.RandomDeclaration;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data of every header that the project generates makes that header again. */
class DataFilesTest {
  private static final int RANDOM = 100;

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  @ParameterizedTest
  @CsvSource({
    "sample/src/main/java, 2",
    "kernel-bindings/src/main/java, 15",
    "integration-tests/src/test/java/io/github/ioctlabi/integration/vocabulary/Exchange.java, 1",
    "processor/src/test/resources/selftest/Rig.java, 1",
    "processor/src/test/resources/selftest/Tally.java, 1",
    "processor/src/test/resources/selftest/Wire.java, 1",
    "processor/src/test/resources/selftest/Uplink.java, 1",
    "processor/src/test/resources/selftest/Least.java, 1",
    "processor/src/test/resources/selftest/Partly.java, 1",
    "processor/src/test/resources/dispatcher, 2",
    "sample/versions/0/Heater.java, 1",
    "sample/versions/1/Heater.java, 1",
  })
  void makesTheHeadersOfTheProject(String folder, int least) throws IOException {
    Map<String, String> texts = Remade.check(sources(Project.root().resolve(folder)));
    assertTrue(texts.size() >= least, texts.keySet()::toString);
    areOfTheSchema(texts);
  }

  /** All in one compilation, where each keeps out of the others' way. */
  @Test
  void makesRandomHeaders() {
    List<JavaFileObject> sources =
        LongStream.range(0, RANDOM)
            .mapToObj(RandomDeclaration::mended)
            .map(Source::of)
            .map(Source::file)
            .toList();
    Map<String, String> texts = Remade.check(sources);
    assertTrue(texts.size() >= RANDOM, texts.keySet()::toString);
    areOfTheSchema(texts);
  }

  /** What another header declares changes names in the dispatcher: the data says so. */
  @Test
  void makesHeadersBesideOthers() {
    String imports =
        """
        package beside;
        import io.github.ioctlabi.annotations.*;
        import io.github.ioctlabi.runtime.*;
        """;
    Map<String, String> texts =
        Remade.check(
            List.of(
                SourceFile.of(
                    "beside.One",
                    imports
                        + """
                        @IoctlInterface(type = 0xbe, header = "linux/one.h")
                        public interface One {
                          @IoctlStruct
                          record Config(
                              @U32 int count,
                              @U32 int fill,
                              @CName("LIST") @UserPointer(count = "count", max = 4, flow = Flow.IN)
                              int[] list) {}

                          @IoW(nr = 1)
                          void configure(Config config) throws IoctlException;
                        }
                        """),
                SourceFile.of(
                    "beside.Two",
                    imports
                        + """
                        @IoctlInterface(type = 0xbf, header = "linux/two.h")
                        public interface Two {
                          @CName("config") @IoctlConstant int A = 1;
                          @CName("LIST_2") @IoctlConstant int B = 2;
                          @CName("ONE_IOCTL_FOPS") @IoctlConstant int C = 3;
                          @CName("OTHER") @IoctlConstant int D = 4;

                          @IoctlStruct @CName("one_ops")
                          record Ops(@U32 int a) {}
                        }
                        """)));
    String one = Objects.requireNonNull(texts.get("linux/one.h"));
    assertTrue(
        one.contains(
            """
              "neighbours": {
                "names": [
                  "LIST_2",
                  "ONE_IOCTL_FOPS",
                  "config"
                ],
                "tags": [
                  "one_ops"
                ]
              }
            """),
        one);
    areOfTheSchema(texts);
  }

  private static void areOfTheSchema(Map<String, String> texts) {
    texts.forEach((path, text) -> assertEquals(List.of(), Schema.faults(text), path));
  }

  private static List<JavaFileObject> sources(Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path file : Folders.files(folder, ".java")) {
      String text = Files.readString(file);
      Matcher declared = PACKAGE.matcher(text);
      String type = file.getFileName().toString().replace(".java", "");
      sources.add(SourceFile.of((declared.find() ? declared.group(1) + "." : "") + type, text));
    }
    return sources;
  }
}
