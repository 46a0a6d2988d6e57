package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.c.syzkaller.SyzkallerOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.kit.Goldens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions for syzkaller. */
final class SyzkallerOutputTest {
  @Test
  void looksLikeThis() throws IOException {
    for (Header header : List.of(CHeaders.sensor(), CHeaders.kitchenSink(), Vocabulary.header())) {
      Goldens.check(
          "emit.c.syzkaller/" + header.stem().replace("linux/", "") + ".txt", text(header));
    }
  }

  /** By the grammar that syzkaller's documents publish. */
  @Test
  void eachCanBeReadAndHasNoFault() throws IOException {
    List<Header> headers = new ArrayList<>(DataOutputsTest.headers());
    headers.addAll(DocPages.nasty());
    headers.addAll(DocPages.bindings());
    for (Header header : headers) {
      String text = text(header);
      assertEquals(List.of(), SyzlangFaults.of(text), () -> header.path() + "\n" + text);
      assertEquals(header.commands().isEmpty(), text.isEmpty(), header::path);
    }
  }

  @Test
  void eachCommandHasACall() {
    for (Header header : DataOutputsTest.headers()) {
      String calls = String.join("\n", Syzlang.read(text(header)).calls().keySet());
      header
          .commands()
          .forEach(command -> assertTrue(calls.contains("ioctl$" + command.cName()), calls));
    }
  }

  /** Words of the language as names in C. */
  @Test
  void namesThatTheLanguageHas() {
    CHeaderBuilder header = new CHeaderBuilder("linux/words.h", "w");
    for (String word : List.of("resource", "type", "int32", "fd", "parent")) {
      StructDeclaration struct =
          CHeaders.struct(
              word,
              CHeaders.member("include", Models.u32()),
              CHeaders.member("parent", Models.u32()));
      header.struct(struct);
      header.command(
          word.toUpperCase(Locale.ROOT),
          Direction.WRITE,
          CHeaders.byAddress(new DataType.StructType(struct)));
    }
    String text = text(header.build());
    assertEquals(List.of(), SyzlangFaults.of(text), text);
    assertTrue(text.contains("\tinclude_\tint32\n\tparent_\t\tint32\n"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ptr[in,                 | ptr[into,               | no direction: into
          len[edges               | len[edge                | length of no sibling: edge in
          voc_edge, 0:64]         | voc_edges, 0:64]        | no type: vocabulary_voc_edges
          flags[vocabulary        | flags[vocabularies      | no flags: vocabularies_voc_kind
          sock_voc[sock]          | sock_voc[socket]        | no resource: socket
          value64                 | raw                     | field twice: raw
          cmd const[VOC_LIST]     | cmd const[VOC_LIST, int32] | no base, or one too many
          voc_edge, 0:64]         | voc_edge, 0:64          | -
          rising	int32           | rising	int32 (later)   | -
          resource sock_voc[sock] | source sock_voc[sock]   | -
          """)
  void aBrokenOneIsFound(String from, String to, String fault) {
    String text = text(Vocabulary.header());
    String broken = text.replace(from, to);
    assertNotEquals(text, broken);
    if (fault.equals("-")) {
      assertThrows(IllegalArgumentException.class, () -> Syzlang.read(broken));
    } else {
      String found = String.join("\n", SyzlangFaults.of(broken));
      assertTrue(found.contains(fault), found);
    }
  }

  private static String text(Header header) {
    return new SyzkallerOutput()
        .files(header).stream()
            .map(GeneratedFile.Resource.class::cast)
            .map(GeneratedFile.Resource::content)
            .collect(Collectors.joining());
  }
}
