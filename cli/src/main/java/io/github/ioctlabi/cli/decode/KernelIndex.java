package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.input.Inputs;
import io.github.ioctlabi.core.model.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the index of the kernel's headers. The build runs it, so that {@code decode} needs not
 * read the headers.
 */
public final class KernelIndex {
  private KernelIndex() {}

  /**
   * Writes the index beside the classes.
   *
   * @param args the folder of the headers as data, and that of the classes
   */
  public static void main(String... args) throws IOException, Stop {
    String place = KernelIndex.class.getPackageName().replace('.', '/') + "/" + Index.KERNEL;
    Path file = Path.of(args[1]).resolve(place);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, Index.of(headers(Path.of(args[0]))).text());
  }

  /** The headers below a folder. */
  static List<Header> headers(Path folder) throws IOException, Stop {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(each -> each.toString().endsWith(".json")).sorted().toList();
    }
    List<Header> headers = new ArrayList<>();
    for (Path file : files) {
      Inputs.read(file).forEach(each -> headers.add(each.header()));
    }
    return headers;
  }
}
