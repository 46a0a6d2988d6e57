package io.github.ioctlabi.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Trees of files. */
public final class Folders {
  private Folders() {}

  /** Writes a file below a folder, with the folders between them. */
  public static Path write(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** All files below a folder, in their order. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** All files below a folder whose names end like this, in their order. */
  public static List<Path> files(Path folder, String end) throws IOException {
    return files(folder).stream().filter(file -> file.toString().endsWith(end)).toList();
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.toList();
    }
    for (Path each : all.reversed()) {
      Files.delete(each);
    }
  }
}
