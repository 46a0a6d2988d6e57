package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.processor.Compiling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Types of other headers, whose alignment only C knows: the check file fails where it is another
 * than declared, and names the type.
 */
@Tag("whole")
class ForeignTypeCheckTest {
  private static final String FLAGS = " -std=c11 -Wall -Werror -fsyntax-only -Iuapi -I. ";
  private static final String CHECK = "check/linux/clock_check.c";

  /** The kernel's own headers are the same for both. */
  private static final String M32 = "-m32 -idirafter /usr/include/x86_64-linux-gnu";

  private static final String PROBE = "#include <linux/types.h>\n#include <linux/ioctl.h>\n";

  private static final String TYPES =
      """
      struct plain { long long seconds; long long nanos; };
      struct aligned { long long seconds __attribute__((aligned(8))); long long nanos; };
      struct words { int seconds; int nanos; };
      """;

  @TempDir Path folder;
  private CTools tools;

  @BeforeEach
  void types() throws IOException {
    tools = new CTools(folder);
    tools.write("other/types.h", TYPES);
    tools.write("probe.c", PROBE);
  }

  /** Where 64 bits are aligned to 4 at most in a struct, a struct of them is, too. */
  @ParameterizedTest
  @CsvSource({
    "gcc, struct plain, other/types.h, 8, 16, true",
    "gcc -m32, struct plain, other/types.h, 8, 16, false",
    "m68k-linux-gnu-gcc, struct plain, other/types.h, 8, 16, false",
    "gcc, struct __kernel_timespec, linux/time_types.h, 8, 16, true",
    "gcc -m32, struct __kernel_timespec, linux/time_types.h, 8, 16, false",
    "gcc, struct aligned, other/types.h, 8, 16, true",
    "gcc -m32, struct aligned, other/types.h, 8, 16, true",
    "gcc, struct words, other/types.h, 4, 8, true",
    "gcc -m32, struct words, other/types.h, 4, 8, true",
    "m68k-linux-gnu-gcc, struct words, other/types.h, 4, 8, false",
    "gcc, struct words, other/types.h, 8, 8, false",
    "gcc, struct plain, other/types.h, 4, 16, false"
  })
  void anotherAlignmentIsFound(
      String compiler, String type, String header, int alignment, int bytes, boolean same)
      throws IOException {
    CTools.require(CTools.program(compiler));
    String command = compiler.replace("-m32", M32) + FLAGS;
    assumeTrue(
        tools.run(command, List.of("probe.c")).status() == 0,
        compiler + " does not compile the kernel's headers");
    generate(type, header, alignment, bytes);
    Tool run = tools.run(command, List.of(CHECK));
    if (same) {
      assertEquals(new Tool(0, ""), run);
    } else {
      assertNotEquals(0, run.status());
      assertTrue(run.output().contains("\"alignment of " + type + "\""), run.output());
    }
  }

  private void generate(String type, String header, int alignment, int bytes) throws IOException {
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "p",
                    "Clock",
                    """
                    @IoctlInterface(type = 0xBE, header = "linux/clock.h")
                    public interface Clock {
                      @IoctlStruct
                      record Time(@CType(value = "%s", header = "%s", align = %d) @Length(%d) byte[] at) {}
                      @IoW(nr = 1) void set(Time time) throws IoctlException;
                    }
                    """
                        .formatted(type, header, alignment, bytes)))
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    for (Map.Entry<String, String> file : result.files().entrySet()) {
      if (file.getKey().startsWith("META-INF/ioctlabi/")) {
        tools.write(file.getKey().replace("META-INF/ioctlabi/", ""), file.getValue());
      }
    }
  }
}
