package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** The declarations that docs/declarations.md shows compile; other examples use them. */
class DeclarationsDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/declarations.md");

  private static final Pattern BLOCK = Pattern.compile("(?sm)^```java\\n(.*?)^```$");

  /** In an interface, where they stand. */
  private static String around(String text) {
    return """
    import java.time.*;
    @IoctlInterface(header = "linux/doc.h", type = 0xBE)
    public interface Doc {
    %s}
    """
        .formatted(text);
  }

  @Test
  void theDeclarationsCompile() throws IOException {
    List<String> shown =
        BLOCK
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(block -> block.group(1))
            .filter(text -> text.contains("@IoctlStruct"))
            .toList();
    assertEquals(3, shown.size());
    for (String text : shown) {
      Compilation.Result result =
          Compiling.of(Compiling.source("example", "Doc", around(text)))
              .with("-Aioctlabi.emit=header,check,kernel,selftest")
              .run();
      assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), text);
    }
  }
}
