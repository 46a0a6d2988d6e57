package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.emit.c.doc.sample.CSample;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference pages before those who read them: sphinx, and a compiler for what is there to copy. */
@Tag("whole")
final class DocToolsTest {
  private static final int RANDOM = 12;

  /**
   * In characters: sphinx takes a minute for all the bindings, which are made of the same parts.
   */
  private static final int LARGEST = 20_000;

  @TempDir Path folder;

  private static List<Header> made() {
    return Stream.concat(
            Stream.of(
                CHeaders.sensor(),
                CHeaders.other(),
                CHeaders.kitchenSink(),
                DocPages.events(),
                Vocabulary.header()),
            SoundHeaders.first(RANDOM))
        .toList();
  }

  @Test
  void sphinxTakesThePagesWithoutAWarning() throws Exception {
    CTools.require("sphinx-build");
    List<Header> headers = new ArrayList<>(made());
    headers.addAll(DocPages.nasty());
    Map<String, String> pages = new TreeMap<>();
    for (Header header : headers) {
      pages.put(header.stem(), DocPages.page(header, ".rst"));
    }
    for (Header header : DocPages.bindings()) {
      String page = DocPages.page(header, ".rst");
      if (page.length() <= LARGEST) {
        pages.put(header.stem(), page);
      }
    }
    StringBuilder index = new StringBuilder("Interfaces\n==========\n\n.. toctree::\n\n");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Folders.write(folder, page.getKey() + ".rst", page.getValue());
      index.append("   ").append(page.getKey()).append('\n');
    }
    Folders.write(folder, "index.rst", index.toString());
    Folders.write(folder, "conf.py", "smartquotes = False\nextensions = []\n");
    Tool sphinx =
        Tool.run(
            folder,
            List.of(
                "sphinx-build",
                "-q",
                "-n",
                "-W",
                "--keep-going",
                "-j",
                "2",
                "-b",
                "html",
                ".",
                "out"));
    assertEquals("", sphinx.output());
    assertEquals(0, sphinx.status());
  }

  @Test
  void callsInCompile() throws IOException {
    CTools.require("gcc -std=gnu11");
    CTools tools = new CTools(folder);
    Layouts layouts = new Layouts(Abi.NATURAL);
    Contracts contracts = new Contracts(layouts);
    List<String> files = new ArrayList<>();
    for (Header header : made()) {
      CFiles.write(tools, header);
      int calls = 0;
      for (Command command : header.commands()) {
        Optional<String> sample = CSample.of(header, contracts.of(command));
        if (sample.isPresent()) {
          String file = header.stem() + "_" + calls++ + ".c";
          tools.write(file, function(sample.get()));
          files.add(file);
        }
      }
    }
    assertTrue(files.size() > RANDOM);
    tools.silent(
        "gcc -std=gnu11 -Wall -Wextra -Werror -Wno-packed-not-aligned -fsyntax-only -Iuapi", files);
  }

  /** The lines in a function, behind what they include. */
  private static String function(String sample) {
    int body = sample.indexOf("\n\n");
    String lines =
        sample
            .substring(body)
            .lines()
            .map(line -> "\t" + line + "\n")
            .collect(Collectors.joining());
    return sample.substring(0, body)
        + "\n\nvoid call(int fd);\nvoid call(int fd)\n{\n"
        + lines
        + "}\n";
  }
}
