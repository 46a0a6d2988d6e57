package io.github.ioctlabi.cli.command;

import io.github.ioctlabi.core.files.OutputFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How commands write files: all of them or none, and nothing outside of the folder. */
public final class Writing {
  private Writing() {}

  /**
   * Writes files below the folder of {@code -o}.
   *
   * @param files texts by their paths
   * @throws Stop if one cannot be written
   */
  public static void write(Path folder, Map<String, String> files) throws Stop {
    List<OutputFolder.Content> contents =
        files.entrySet().stream()
            .map(file -> new OutputFolder.Content(file.getKey(), file.getValue()))
            .toList();
    Optional<OutputFolder.Refusal> refusal =
        OutputFolder.confined(folder, Specs.OUT).write(contents);
    if (refusal.isPresent()) {
      throw Stop.of(refusal.get().fault());
    }
  }
}
