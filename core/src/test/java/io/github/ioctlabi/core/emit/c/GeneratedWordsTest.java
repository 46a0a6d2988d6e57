package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.c.kernel.KernelOutput;
import io.github.ioctlabi.core.emit.c.selftest.SelftestOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.names.GeneratedWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the words that generated files use has all of them, found by lexing such files. */
final class GeneratedWordsTest {
  private static final Path TABLE =
      Path.of(
          System.getProperty("basedir", ""),
          "src/main/resources/io/github/ioctlabi/core/names/generated-words.txt");

  @Test
  void theTableHasTheWordsOfAllTexts() throws IOException {
    Set<String> words = new TreeSet<>();
    headers().forEach(header -> collect(header, words));
    words.removeIf(GeneratedWords::isReserved);
    List<String> wanted = words.stream().toList();
    if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
      Files.writeString(TABLE, String.join("\n", wanted) + "\n");
    }
    assertEquals(wanted, Files.readAllLines(TABLE));
    assertTrue(words.containsAll(Set.of("ret", "call", "size", "lowest_descriptor", "put")));
  }

  static Stream<Header> headers() {
    Header network =
        new CHeaderBuilder("linux/vnet.h", "vnet")
            .command(
                "VNET_SET",
                new CommandNumber.DevicePrivate(3),
                Models.byAddress(Models.u32(), "vnet", true),
                Calling.PLAIN)
            .command("VNET_RESET", Direction.NONE, new Payload.None())
            .build();
    return Stream.concat(
        Stream.of(CHeaders.sensor(), CHeaders.kitchenSink(), Vocabulary.header(), network),
        IntStream.range(0, 60).mapToObj(RandomHeader::of));
  }

  private static void collect(Header header, Set<String> words) {
    Set<String> own = new TreeSet<>(Naming.declared(header, Neighbours.NONE).names());
    own.addAll(Naming.declared(header, Neighbours.NONE).tags());
    header.aggregates().forEach(aggregate -> members(aggregate, own));
    Stream<String> texts = Stream.of(CFiles.header(header), CFiles.check(header));
    if (!header.commands().isEmpty()) {
      texts =
          Stream.concat(
              texts,
              Stream.of(
                  Naming.draft(
                      header, Neighbours.NONE, naming -> KernelOutput.content(header, naming)),
                  Naming.draft(
                      header, Neighbours.NONE, naming -> SelftestOutput.content(header, naming))));
    }
    texts
        .map(Identifiers::of)
        .flatMap(text -> Stream.of(text.tags(), text.members(), text.names()).flatMap(Set::stream))
        .filter(word -> !word.contains("$") && !own.contains(word))
        .forEach(words::add);
  }

  private static void members(Aggregate aggregate, Set<String> own) {
    switch (aggregate) {
      case StructDeclaration struct ->
          struct
              .members()
              .forEach(member -> {
                own.add(member.cName());
                member.padding().map(Padding::cName).ifPresent(own::add);
              });
      case UnionDeclaration union ->
          union.members().stream().map(UnionMember::cName).forEach(own::add);
    }
  }
}
