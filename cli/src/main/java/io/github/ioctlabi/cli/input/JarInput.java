package io.github.ioctlabi.cli.input;

import io.github.ioctlabi.cli.command.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the headers that the processor left in a jar. An archive says what it likes of itself: what
 * is read is bounded whatever it says, and each text must be where the processor puts it.
 */
final class JarInput {
  private static final String FOLDER = "META-INF/ioctlabi/abi/";
  private static final String SUFFIX = ".json";
  private static final int MOST_HEADERS = 2_000;
  private static final long MOST_TOGETHER = 4L * Inputs.MOST;

  private final Path file;
  private final List<Declared> found = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long together;

  private JarInput(Path file) {
    this.file = file;
  }

  static List<Declared> read(Path file) throws IOException, Stop {
    if (!Files.isRegularFile(file)) {
      throw Stop.at(file, "a jar is read from a file alone", "save it in one");
    }
    JarInput input = new JarInput(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(each -> each.getName().startsWith(FOLDER) && !each.isDirectory())
              .limit(MOST_HEADERS + 1L)
              .toList();
      if (entries.size() > MOST_HEADERS) {
        throw Stop.at(
            file, "more than %,d headers are in it".formatted(MOST_HEADERS), "divide the jar");
      }
      for (ZipEntry entry : entries) {
        input.take(zip, entry);
      }
    } catch (ZipException | IllegalArgumentException broken) {
      throw Stop.at(file, "is no whole jar (" + broken.getMessage() + ")", "build it again");
    }
    if (input.found.isEmpty()) {
      throw Stop.at(
          file,
          "there is no " + FOLDER + "STEM.json in it",
          "compile its declarations with the processor, abi among the outputs");
    }
    input.found.sort(Comparator.comparing(each -> each.header().path()));
    return input.found;
  }

  private void take(ZipFile zip, ZipEntry entry) throws IOException, Stop {
    String name = file + "!" + entry.getName();
    if (!names.add(entry.getName())) {
      throw Stop.at(name, "stands twice in the jar", "build it again");
    }
    byte[] text = text(zip, entry, name);
    Declared declared = new Declared(file, name, Inputs.document(name + ", ", text));
    String wanted = FOLDER + declared.header().stem() + SUFFIX;
    if (!entry.getName().equals(wanted)) {
      throw Stop.at(
          name,
          "is of " + declared.header().path() + ", whose place is " + wanted,
          "build it again");
    }
    found.add(declared);
  }

  private byte[] text(ZipFile zip, ZipEntry entry, String name) throws IOException, Stop {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] text = in.readNBytes(Inputs.MOST + 1);
      together += text.length;
      if (text.length > Inputs.MOST || together > MOST_TOGETHER) {
        throw Stop.at(
            name,
            text.length > Inputs.MOST
                ? "more than %,d bytes".formatted(Inputs.MOST)
                : "more than %,d bytes in all headers together".formatted(MOST_TOGETHER),
            "divide it");
      }
      return text;
    } catch (ZipException broken) {
      throw Stop.at(name, "cannot be unpacked (" + broken.getMessage() + ")", "build it again");
    }
  }
}
