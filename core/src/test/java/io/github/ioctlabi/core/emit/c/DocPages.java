package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.c.doc.DocOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Headers for the tests of reference pages, and their pages. */
final class DocPages {
  private DocPages() {}

  /** The text of a page, by the end of its name. */
  static String page(Header header, String end) {
    return new DocOutput()
        .files(header).stream()
            .map(GeneratedFile.Resource.class::cast)
            .filter(file -> file.path().endsWith(end))
            .findFirst()
            .orElseThrow()
            .content();
  }

  /** A struct with a union and padding, and one with a tail that holds such structs. */
  static Header events() {
    EnumDeclaration kind =
        Models.named("Kind", "ev_kind", false, IntegerKind.U32, "LEVEL=1", "EDGE=2");
    StructDeclaration edge =
        CHeaders.struct(
            "ev_edge",
            CHeaders.member("line", Models.u32()),
            CHeaders.member("rising", Models.u32()));
    UnionDeclaration data =
        Declarations.union(
            "ev_data",
            Declarations.struct("edge", edge, 2),
            Declarations.bare("value", Models.u32(), 1));
    StructDeclaration event =
        CHeaders.struct(
            "ev_event",
            Models.padded(CHeaders.member("kind", new DataType.EnumType(kind)), 4, "__pad0"),
            Declarations.member("data", data, "kind"));
    StructDeclaration list =
        CHeaders.struct(
            "ev_list",
            CHeaders.member("count", Models.u32()),
            CHeaders.noted("unused", Models.u32(), Member.Flow.RESERVED, null, null, ""),
            CHeaders.member("name", Models.array(Models.u8(), 64)),
            CHeaders.member(
                "events",
                Declarations.flexible(
                    new DataType.StructType(event), "count", "", CountUnit.ELEMENTS)));
    return new CHeaderBuilder("linux/events.h", "ev")
        .named(kind)
        .struct(edge)
        .union(data)
        .struct(event)
        .struct(list)
        .command("SEND", Direction.WRITE, CHeaders.byAddress(new DataType.StructType(list)))
        .build();
  }

  /** A header that says a text wherever it can, for each text that breaks careless generators. */
  static List<Header> nasty() {
    List<String> texts = new ArrayList<>(NastyTexts.ALL);
    texts.addAll(MARKUP);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> CHeaders.saying(texts.get(i), "linux/nasty" + i + ".h"))
        .toList();
  }

  /** Texts that mean something in HTML, in CSS or in reStructuredText. */
  private static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "</style></pre></code></td></table><h1>broken</h1>",
          "\" onmouseover=\"alert(1)' x='",
          "&amp; &#60;b&#62; &nosuch;",
          "`a` `<b>` ``c`` `d :ref:`e <f>`",
          "*a **b |c| d_ e__ `f`_ [1]_ [#]_ .. _g: :h: ::",
          "- a",
          "1. a (a) b a) c",
          ".. code-block:: nosuch",
          ":field: text",
          "======",
          "a::\n\n    b\n  c",
          "__init__ and _x_ and x_y_ z",
          "| a | b",
          ">>> a",
          "--option  text");

  /** A header that the kernel ships, as the bindings have it. */
  static Header binding(String path) throws IOException {
    Path file = Project.root().resolve("kernel-bindings/abi").resolve(path + ".json");
    return Document.read(Files.readAllBytes(file)).header();
  }

  /** All of them. */
  static List<Header> bindings() throws IOException {
    List<Header> headers = new ArrayList<>();
    Path folder = Project.root().resolve("kernel-bindings/abi");
    for (Path file : Folders.files(folder, ".json").stream().sorted().toList()) {
      headers.add(Document.read(Files.readAllBytes(file)).header());
    }
    return headers;
  }
}
