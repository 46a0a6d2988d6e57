package io.github.ioctlabi.abi.gatekeepers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers alone, and twice, before compilers of C and C++. */
class StandAloneTest {
  private static final List<String> STRICT =
      List.of("-Wall", "-Wextra", "-Wpadded", "-Werror", "-fsyntax-only", "-Iinclude/uapi");

  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gcc -std=c90",
        "clang -std=c90",
        "g++ -std=c++98 -x c++",
        "clang++ -std=c++98 -x c++",
      })
  void everyHeaderAlone(String compiler) throws Exception {
    for (SourceTree tree : SourceTree.write(folder, ProjectHeaders.all())) {
      assertEquals(new Tool(0, ""), compile(compiler, tree, units(tree)));
    }
    System.out.printf(
        "%s: %d headers, alone and twice, no warning%n", compiler, ProjectHeaders.all().size());
  }

  /** What a newer standard takes amiss shows in company as well. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "g++ -std=c++11 -x c++",
        "g++ -std=c++14 -x c++",
        "g++ -std=c++17 -x c++",
        "g++ -std=c++20 -x c++",
        "clang++ -std=c++11 -x c++",
        "clang++ -std=c++14 -x c++",
        "clang++ -std=c++17 -x c++",
        "clang++ -std=c++20 -x c++",
      })
  void allTogether(String compiler) throws Exception {
    for (SourceTree tree : SourceTree.write(folder, ProjectHeaders.all())) {
      assertEquals(
          new Tool(0, ""), compile(compiler, tree, List.of(unit(tree.headers(), tree, 0))));
    }
    System.out.printf(
        "%s: %d headers, together and twice, no warning%n", compiler, ProjectHeaders.all().size());
  }

  /** That they look at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gcc -std=c90             | __u32 oversample;                 | __u16 oversample; |"
            + " padding",
        "clang -std=c90           | __u32 oversample;                 | __u16 oversample; |"
            + " padding",
        "gcc -std=c90             | #include <linux/types.h>          | ''                | __u32",
        "gcc -std=c90             | #define _UAPI_LINUX_SENSOR_H      | ''            |"
            + " redefinition",
        "g++ -std=c++98 -x c++    | __u32 oversample;                 | __u32 class;      | error",
        "clang++ -std=c++20 -x c++ | __u32 oversample;                | __u32 char8_t;    | error",
      })
  void findAFault(String compiler, String what, String instead, String message) throws Exception {
    GeneratedHeader wrong = ProjectHeaders.sensor().with(what, instead);
    SourceTree tree = SourceTree.write(folder, List.of(wrong)).getFirst();
    Tool done = compile(compiler, tree, units(tree));
    assertTrue(done.output().contains(message), done.output());
    assertNotEquals(0, done.status());
  }

  private static Tool compile(String compiler, SourceTree tree, List<String> units)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(compiler.split(" ")));
    CTools.require(command.getFirst());
    command.addAll(STRICT);
    command.addAll(units);
    return Tool.run(tree.root(), command);
  }

  /** A source for each header. */
  private static List<String> units(SourceTree tree) throws IOException {
    List<String> units = new ArrayList<>();
    for (GeneratedHeader header : tree.headers()) {
      units.add(unit(List.of(header), tree, units.size()));
    }
    return units;
  }

  /** A source that includes each header twice: the first one stands alone. */
  private static String unit(List<GeneratedHeader> headers, SourceTree tree, int number)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (GeneratedHeader header : headers) {
      text.append(("#include <" + header.path() + ">\n").repeat(2));
    }
    String name = "unit" + number + ".c";
    // No standard knows a source without a declaration.
    Files.writeString(tree.root().resolve(name), text + "extern int unit;\n");
    return name;
  }

  @Test
  void sparse() throws Exception {
    for (SourceTree tree : SourceTree.write(folder, ProjectHeaders.all())) {
      assertEquals(new Tool(0, ""), sparse(tree, units(tree)));
    }
    System.out.printf("sparse: %d headers, no warning%n", ProjectHeaders.all().size());
  }

  /** Sparse knows the endian types of the header for what they are. */
  @Test
  void sparseTellsByteOrdersApart() throws Exception {
    SourceTree tree =
        SourceTree.write(
                folder,
                List.of(
                    new GeneratedHeader(
                        "this test",
                        "linux/order.h",
                        """
                        #include <linux/types.h>

                        struct order {
                        	__be16 port;
                        };
                        """)))
            .getFirst();
    Files.writeString(
        tree.root().resolve("use.c"),
        """
        #include <linux/order.h>

        static __u16 port(const struct order *order)
        {
        	return order->port;
        }

        extern __u16 (*used)(const struct order *order);
        __u16 (*used)(const struct order *order) = port;
        """);
    Tool done = sparse(tree, List.of("use.c"));
    assertTrue(done.output().contains("incorrect type in return expression"), done.output());
    assertNotEquals(0, done.status());
  }

  private static Tool sparse(SourceTree tree, List<String> sources) throws Exception {
    CTools.require("sparse");
    List<String> command =
        new ArrayList<>(
            List.of(
                "sparse",
                "-D__CHECK_ENDIAN__",
                "-Wbitwise",
                "-Wsparse-error",
                "-Wsparse-all",
                "-Iinclude/uapi"));
    command.addAll(sources);
    return Tool.run(tree.root(), command);
  }
}
