package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.Outputs;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.emit.Banner;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.kit.Goldens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made from the data of a header is what is made from its declarations. */
final class DataOutputsTest {
  private static final int RANDOM = 100;

  static List<Header> headers() {
    return Stream.of(
            Stream.of(
                CHeaders.sensor(),
                CHeaders.other(),
                CHeaders.kitchenSink(),
                Vocabulary.header(),
                CHeaders.saying(NastyTexts.ALL.getFirst(), "linux/say__it_.h")),
            ExistingHeaders.all().stream(),
            SoundHeaders.first(RANDOM))
        .flatMap(headers -> headers)
        .toList();
  }

  static List<Named<Header>> named() {
    return headers().stream().map(header -> Named.of(header.path(), header)).toList();
  }

  @ParameterizedTest
  @MethodSource("named")
  void theFilesAreTheSame(Header header) {
    byte[] text = text(Document.of(header, Neighbours.NONE));
    Document read = Document.read(text);
    assertEquals(files(header), files(read.header()));
    assertTrue(facts(header).equals(facts(read.header())), header::path);
    assertTrue(read.isCanonical(text));
  }

  @ParameterizedTest
  @MethodSource("named")
  void eachFileSaysWhichItIs(Header header) {
    files(header)
        .forEach((path, content) -> {
          if (!path.startsWith("abi/")) {
            assertEquals(Optional.of(path), Banner.path(content));
          }
        });
  }

  /** Each word that the text of a header can have, as far as models of tests have it. */
  @Test
  void looksLikeThis() throws IOException {
    Document document = new Document("1.0", Vocabulary.header(), Neighbours.NONE);
    Goldens.check("core.data/vocabulary.json", document.text());
  }

  private static byte[] text(Document document) {
    return document.text().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> files(Header header) {
    Map<String, String> files = new TreeMap<>();
    Outputs.all().stream()
        .flatMap(output -> output.files(header, Neighbours.NONE).stream())
        .map(GeneratedFile.Resource.class::cast)
        .forEach(file -> files.put(file.path(), file.content()));
    return files;
  }

  /** The whole model but the places, which tests make as they come, and an order of texts. */
  private static String facts(Header header) {
    return List.of(header.interfaces(), header.enums(), header.aggregates())
        .toString()
        .replaceAll("place=[^],]*|params=\\{[^}]*\\}|memberTypes=\\[[^]]*\\]", "");
  }
}
