package io.github.ioctlabi.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Other programs, asked for a second opinion. */
final class Commands {
  private Commands() {}

  /** The output of a command, or a note that the machine does not have it or that it failed. */
  static String output(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      return status == 0 ? text.strip() : command[0] + " failed: " + text.strip();
    } catch (IOException absent) {
      return "no " + command[0] + " here";
    }
  }
}
