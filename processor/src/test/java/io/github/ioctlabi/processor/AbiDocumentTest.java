package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What docs/abi.md shows of a declaration as data is what comes out. */
class AbiDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/abi.md");

  private static final Pattern VERSION = Pattern.compile("\"ioctlabi\": \"[^\"]*\"");

  private static String block(String document, String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(document);
    assertTrue(block.find(), language);
    return block.group(1);
  }

  private static String withoutVersion(String text) {
    return VERSION.matcher(text).replaceFirst("");
  }

  @Test
  void theTextIsAsShown() throws IOException {
    String document = Files.readString(DOCUMENT);
    Compilation.Result result =
        Compiling.of(Compiling.source("example", "Pump", block(document, "java"))).run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    String text = result.file("META-INF/ioctlabi/abi/linux/pump.json");
    assertEquals(withoutVersion(text), withoutVersion(block(document, "json")));
  }
}
