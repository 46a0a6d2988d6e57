package io.github.ioctlabi.cli.manual;

import io.github.ioctlabi.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes the manual pages and the completion for shells. The build runs it. Picocli writes pages as
 * AsciiDoc, which takes a JRuby of 40 megabytes to become roff; a page of ours is 100 lines.
 */
public final class Manual {
  private Manual() {}

  /**
   * Writes all files.
   *
   * @param args the folder
   */
  public static void main(String... args) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = Path.of(args[0]).resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, file.getValue());
    }
  }

  /** The texts by their paths. */
  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    CommandLine all = Commands.all();
    files.put("man1/" + Commands.NAME + ".1", ManPage.of(all));
    all.getSubcommands()
        .forEach((name, each) ->
            files.put("man1/%s-%s.1".formatted(Commands.NAME, name), ManPage.of(each)));
    files.put("completion/" + Commands.NAME, AutoComplete.bash(Commands.NAME, all));
    return files;
  }
}
