package io.github.ioctlabi.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program did.
 *
 * @param status its exit status
 * @param output what it printed, standard output and error together
 */
public record Tool(int status, String output) {
  /** Runs a program in a folder, without standard input. */
  public static Tool run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Tool(process.waitFor(), output);
  }
}
