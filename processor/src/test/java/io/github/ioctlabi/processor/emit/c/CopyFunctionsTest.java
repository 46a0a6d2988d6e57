package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.processor.Compiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drivers call to copy what is left to them has its name from nothing but the struct. */
class CopyFunctionsTest {
  private static final Pattern FUNCTION =
      Pattern.compile("(?m)^(?:static inline .*?)?(dsp_\\w+)\\(const struct");

  private static final String ANOTHER =
      """
      package test;
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.runtime.*;
      @IoctlInterface(type = 0xBE, header = "linux/dispatch.h", prefix = "DSP_PART")
      public interface Another {
        @IoW(nr = 0x90) void tune(Dispatch.Point point) throws IoctlException;
      }
      """;

  @Test
  void anotherInterfaceOfTheHeaderChangesNoName(@TempDir Path alone, @TempDir Path both)
      throws IOException {
    List<String> names =
        List.of(
            "dsp_part_copy_in_entries",
            "dsp_part_alloc_words",
            "dsp_part_copy_out_words",
            "dsp_stretch_copy_in_entries",
            "dsp_stretch_copy_out_entries",
            "dsp_stretch_copy_in_end",
            "dsp_stretch_copy_out_end");
    assertEquals(names, functions(alone, List.of()));
    assertEquals(names, functions(both, List.of(SourceFile.of("test.Another", ANOTHER))));
  }

  /** The functions that a driver can call, besides the entry points. */
  private static List<String> functions(Path folder, List<JavaFileObject> others)
      throws IOException {
    List<JavaFileObject> sources = new ArrayList<>(others);
    Path declared = Dispatching.SOURCES.resolve("Dispatch.java");
    sources.add(SourceFile.of("test.Dispatch", Files.readString(declared)));
    Compilation.Result result =
        Compiling.of(sources)
            .with("-Aioctlabi.emit=header,kernel", "-Aioctlabi.out=" + folder, "-proc:only")
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    String text = Files.readString(folder.resolve("kernel/linux/dispatch_ioctl.h"));
    String inline = text.substring(text.indexOf("static inline"));
    return FUNCTION
        .matcher(inline)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !name.matches("dsp_(check|clear|tidy)_.*"))
        .toList();
  }
}
