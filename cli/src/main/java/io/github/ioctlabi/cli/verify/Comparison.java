package io.github.ioctlabi.cli.verify;

import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.findings.Reported;
import io.github.ioctlabi.cli.findings.Reported.Weight;
import io.github.ioctlabi.cli.input.Declared;
import io.github.ioctlabi.cli.input.Made;
import io.github.ioctlabi.core.Outputs;
import io.github.ioctlabi.core.emit.Output;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a tree has, held against what headers make.
 *
 * @param headers all headers of the tree
 * @param tree the folder
 * @param found the generated files that are in it, by their paths
 * @param drifted what is wrong with these
 */
record Comparison(
    List<Declared> headers, Path tree, Map<String, Path> found, List<Reported> drifted) {
  private static final String VERSION = "(?m)^  \"ioctlabi\": \"[^\"]*\",$";

  static Comparison of(List<Declared> headers, Path tree) throws Stop {
    Map<String, Path> found = Tree.files(tree);
    Map<String, String> made = Made.of(headers, Outputs.all());
    List<Reported> drifted = new ArrayList<>();
    for (Map.Entry<String, Path> each : found.entrySet()) {
      String wanted = made.get(each.getKey());
      if (wanted == null) {
        drifted.add(leftOver(each.getKey(), each.getValue()));
      } else {
        drift(each.getKey(), each.getValue(), wanted).ifPresent(drifted::add);
      }
    }
    return new Comparison(headers, tree, found, drifted);
  }

  /** With what is missing of the headers: those that are made and have no file at all. */
  List<Reported> findings() throws Stop {
    List<Reported> findings = new ArrayList<>(drifted);
    for (Declared each : headers) {
      if (!each.header().existing()
          && Made.of(List.of(each), Outputs.all()).keySet().stream()
              .noneMatch(found::containsKey)) {
        findings.add(missing(each.header().path() + " has no file here"));
      }
    }
    return findings;
  }

  /** With what is missing of the files that are asked for. */
  List<Reported> findings(List<Output> asked) throws Stop {
    List<Reported> findings = new ArrayList<>(drifted);
    for (String path : Made.of(headers, asked).keySet()) {
      if (!found.containsKey(path)) {
        findings.add(missing("no file says that it is " + path));
      }
    }
    return findings;
  }

  private Reported missing(String what) {
    return reported(
        "Missing", tree, OptionalInt.empty(), what, "make it with ioctlabi emit, and put it here");
  }

  private static Reported leftOver(String path, Path file) {
    return reported(
        "LeftOver",
        file,
        OptionalInt.of(1),
        "says that it is " + path + ", which nothing makes any more",
        "remove it, or name what it is made of as another INPUT");
  }

  private static Optional<Reported> drift(String path, Path file, String wanted) throws Stop {
    byte[] bytes = bytes(file, wanted.length());
    if (Arrays.equals(bytes, wanted.getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    String is = new String(bytes, StandardCharsets.UTF_8);
    // Which version of ioctlabi wrote the data is no fact of it.
    if (path.startsWith("abi/")
        && is.replaceFirst(VERSION, "").equals(wanted.replaceFirst(VERSION, ""))) {
      return Optional.empty();
    }
    int line = differing(is, wanted);
    return Optional.of(
        reported(
            "Drifted",
            file,
            OptionalInt.of(line),
            "is not %s as it is made, from line %d on".formatted(path, line),
            "make it anew with ioctlabi emit, or change the declarations"));
  }

  private static int differing(String is, String wanted) {
    int line = 1;
    int length = Math.min(is.length(), wanted.length());
    for (int i = 0; i < length && is.charAt(i) == wanted.charAt(i); i++) {
      line += is.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** What is in a file, or as much of it as shows that it is another. */
  private static byte[] bytes(Path file, int characters) throws Stop {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, 4L * characters + 1);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    } catch (IOException thrown) {
      throw Stop.at(file, "cannot be read (" + thrown + ")", "allow reading it");
    }
  }

  private static Reported reported(
      String id, Path file, OptionalInt line, String message, String remedy) {
    return new Reported(
        Weight.ERROR, "error", id, file.toString(), line, message, Optional.of(remedy));
  }
}
