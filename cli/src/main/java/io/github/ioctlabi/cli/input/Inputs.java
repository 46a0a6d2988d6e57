package io.github.ioctlabi.cli.input;

import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.core.Judge;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the headers that a command is given: {@code x.json} is one, {@code x.jar} holds those that
 * were compiled into it. What a file is, its first bytes say, so that a pipe will do as well.
 */
public final class Inputs {
  /** More bytes than are read of any text. */
  static final int MOST = 16 << 20;

  private Inputs() {}

  /**
   * Reads what a file holds, whatever its rules would say.
   *
   * @return one or more, by their paths
   * @throws Stop if it cannot be read
   */
  public static List<Declared> read(Path file) throws Stop {
    if (file.toString().endsWith(".h")) {
      throw Stop.at(
          file,
          "C headers are read by a later version of ioctlabi",
          "name the header's abi/STEM.json, or a jar with it");
    }
    try {
      if (Files.isDirectory(file)) {
        throw Stop.at(file, "is a folder", "name a file in it, such as abi/STEM.json");
      }
      byte[] text = beginning(file);
      if (text.length > 1 && text[0] == 'P' && text[1] == 'K') {
        return JarInput.read(file);
      }
      if (file.toString().endsWith(".jar")) {
        throw Stop.at(file, "is no jar", "build it again");
      }
      return List.of(new Declared(file, file.toString(), document(file + ", ", text)));
    } catch (NoSuchFileException missing) {
      throw Stop.at(file, "there is no such file", "name an abi/STEM.json, or a jar with it");
    } catch (AccessDeniedException denied) {
      throw Stop.at(file, "no permission to read it", "allow reading it");
    } catch (IOException thrown) {
      throw Stop.at(file, "cannot be read (" + thrown.getMessage() + ")", "look at the file");
    }
  }

  /**
   * Reads headers that keep all rules, so that files can be made of them, or versions compared.
   *
   * @throws Stop if one cannot be read, or breaks a rule
   */
  public static List<Declared> sound(Path file) throws Stop {
    List<Declared> all = read(file);
    for (Declared each : all) {
      Findings findings = new Findings();
      new Judge(Rules.ALL, findings).judge(List.of(each.header()));
      List<Finding> errors = findings.all().stream().filter(Finding::isError).toList();
      if (!errors.isEmpty()) {
        Finding first = errors.getFirst();
        String more = errors.size() == 1 ? "" : " (and %d more)".formatted(errors.size() - 1);
        String line =
            first.place().line().stream().mapToObj(at -> ", line " + at).findFirst().orElse("");
        throw Stop.of(
            "%s%s: [%s] %s%s"
                .formatted(each.name(), line, first.id().printed(), first.message(), more));
      }
    }
    return all;
  }

  /** All that is in a file, or the beginning of what no text has. */
  private static byte[] beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(2);
      boolean zip = magic.length == 2 && magic[0] == 'P' && magic[1] == 'K';
      byte[] rest = zip ? new byte[0] : in.readNBytes(MOST + 1);
      byte[] all = new byte[magic.length + rest.length];
      System.arraycopy(magic, 0, all, 0, magic.length);
      System.arraycopy(rest, 0, all, magic.length, rest.length);
      return all;
    }
  }

  /**
   * Reads a text.
   *
   * @param lead what a message begins with, before the line
   */
  static Document document(String lead, byte[] text) throws Stop {
    try {
      return Document.read(text);
    } catch (DataException fault) {
      throw Stop.of(lead + fault.getMessage());
    }
  }
}
