package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.c.selftest.SelftestOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.names.GeneratedWords;
import io.github.ioctlabi.core.names.ReservedNames;
import io.github.ioctlabi.core.names.TakenNames;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every word that a dispatcher or a selftest has in its text, as a declaration's name: of a
 * parameter, a struct, a member, a command. The words are those of generated files.
 */
@Tag("whole")
final class TakenWordsTest {
  /** Commands of a header: numbers are one byte. */
  private static final int COMMANDS = 100;

  private static final String STRICT =
      "gcc -fsyntax-only -O2 -Wall -Wextra -Wshadow -Werror -Iuapi";

  private static final String KERNEL = " -D_GNU_SOURCE -Ikernel -I" + Project.shim();

  @TempDir static Path folder;

  @Test
  void allWordsCompile() throws IOException {
    CTools.require("gcc");
    List<String> words = words();
    assertTrue(words.size() > 250, words.size() + " words");
    CTools tools = new CTools(folder);
    List<String> dispatchers = new ArrayList<>();
    List<String> selftests = new ArrayList<>();
    for (int i = 0; i * COMMANDS < words.size(); i++) {
      int end = Math.min((i + 1) * COMMANDS, words.size());
      Header header = header("w" + i, words.subList(i * COMMANDS, end));
      CFiles.write(tools, header);
      CFiles.writeKernel(tools, header);
      dispatchers.add("kernel/" + header.dispatcherSource());
      var selftest = CFiles.file(new SelftestOutput(), header);
      tools.write(selftest.path(), selftest.content());
      selftests.add(selftest.path());
    }
    tools.silent(STRICT + KERNEL, dispatchers);
    tools.silent(STRICT, selftests);
  }

  /** Each word as a prefix, and all dispatchers in one driver. */
  @Test
  void allPrefixesCompile() throws IOException {
    CTools.require("gcc");
    CTools tools = new CTools(folder);
    StringBuilder driver = new StringBuilder();
    List<String> sources = new ArrayList<>(List.of("driver.c"));
    for (String word : words()) {
      Header header =
          new CHeaderBuilder("linux/p_" + word + ".h", word)
              .command("X1", Direction.NONE, new Payload.None())
              .command("MATCH", Direction.WRITE, Models.byAddress(Models.u32(), "value", false))
              .build();
      CFiles.write(tools, header);
      CFiles.writeKernel(tools, header);
      sources.add("kernel/" + header.dispatcherSource());
      driver.append("#include <%s>\n".formatted(header.dispatcher()));
    }
    tools.write("driver.c", driver.toString());
    tools.silent(STRICT + KERNEL, sources);
  }

  private static List<String> words() {
    Set<String> words = new TreeSet<>();
    GeneratedWordsTest.headers()
        .filter(header -> !header.commands().isEmpty())
        .flatMap(header ->
            Stream.of(
                CFiles.dispatcher(header), CFiles.file(new SelftestOutput(), header).content()))
        .map(Identifiers::of)
        .flatMap(text -> Stream.of(text.tags(), text.members(), text.names()).flatMap(Set::stream))
        .filter(word -> word.matches("[a-z].*") && !word.matches("(?:r[0-9]|voc|ks|vnet|sensor).*"))
        .filter(word -> !SourceVersion.isKeyword(word))
        .forEach(words::add);
    return List.copyOf(words);
  }

  /**
   * A command for each word. Its struct has all that makes a variable of its name: something to
   * check, data behind an address with its count, a descriptor that the driver opens.
   */
  private static Header header(String name, List<String> words) {
    CHeaderBuilder header = new CHeaderBuilder("linux/" + name + ".h", name);
    for (String word : words) {
      StructDeclaration struct = struct(name, word);
      header.struct(struct);
      header.command(
          word, Direction.READ_WRITE, Models.byAddress(Declarations.struct(struct), word, true));
    }
    return header.build();
  }

  private static StructDeclaration struct(String header, String word) {
    String tag = TakenNames.of(word).findAny().isEmpty() ? word : header + "_" + word;
    Member count = CHeaders.member(isMacro(word) ? "its_" + word : word, Models.u64());
    Member address =
        CHeaders.member(
            word + "_data",
            Declarations.pointer(
                new PointerTarget.Elements(Models.u32()), PointerFlow.INOUT, count.cName(), 8));
    StructDeclaration plain =
        CHeaders.struct(isMacro(tag) ? header + "_" + word : tag, count, address);
    return new StructDeclaration(
        new JavaName("test", List.of("Test", word)),
        true,
        plain.cName(),
        "linux/" + header + ".h",
        plain.doc(),
        plain.members(),
        plain.place());
  }

  /** What the rules refuse for every name, or for a tag. */
  private static boolean isMacro(String word) {
    return GeneratedWords.isSelftests(word)
        || ReservedNames.reason(word, false).isPresent()
        || TakenNames.of(word).anyMatch(entry -> entry.kind() == TakenNames.Kind.MACRO);
  }
}
