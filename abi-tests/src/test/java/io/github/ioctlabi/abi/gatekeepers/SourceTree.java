package io.github.ioctlabi.abi.gatekeepers;

import io.github.ioctlabi.kit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Headers below {@code include/uapi}, where the kernel has them and where checkpatch knows them for
 * what they are.
 *
 * @param root the folder that {@code include} is in
 * @param headers what is below it
 */
record SourceTree(Path root, List<GeneratedHeader> headers) {
  static final String INCLUDE = "include/uapi/";

  /** Writes headers into as few trees as hold them: of two with the same path, one goes apart. */
  static List<SourceTree> write(Path folder, List<GeneratedHeader> headers) throws IOException {
    List<Map<String, GeneratedHeader>> groups = new ArrayList<>();
    for (GeneratedHeader header : headers) {
      int group = 0;
      while (group < groups.size() && groups.get(group).containsKey(header.path())) {
        group++;
      }
      if (group == groups.size()) {
        groups.add(new TreeMap<>());
      }
      groups.get(group).put(header.path(), header);
    }
    List<SourceTree> trees = new ArrayList<>();
    for (Map<String, GeneratedHeader> group : groups) {
      Path root = Files.createTempDirectory(folder, "tree");
      for (GeneratedHeader header : group.values()) {
        Folders.write(root, INCLUDE + header.path(), header.text());
      }
      trees.add(new SourceTree(root, List.copyOf(group.values())));
    }
    return trees;
  }

  /** The headers' files, as seen from the root. */
  List<String> files() {
    return headers.stream().map(header -> INCLUDE + header.path()).toList();
  }
}
