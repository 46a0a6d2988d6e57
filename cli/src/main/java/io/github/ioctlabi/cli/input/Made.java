package io.github.ioctlabi.cli.input;

import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is made of headers. */
public final class Made {
  private Made() {}

  /**
   * The files beside the classes, by their paths: byte for byte those that the processor makes.
   *
   * @param headers those that keep all rules
   * @throws Stop if two headers have a file of one name
   */
  public static Map<String, String> of(List<Declared> headers, List<Output> outputs) throws Stop {
    Map<String, String> files = new TreeMap<>();
    for (Declared each : headers) {
      for (Output output : outputs) {
        for (GeneratedFile file : output.files(each.header(), each.document().neighbours())) {
          // Outputs in C and as data make no classes.
          if (file instanceof GeneratedFile.Resource resource
              && files.put(resource.path(), resource.content()) != null) {
            throw Stop.at(
                each.name(), "another header has the file " + resource.path(), "name one of them");
          }
        }
      }
    }
    return files;
  }
}
