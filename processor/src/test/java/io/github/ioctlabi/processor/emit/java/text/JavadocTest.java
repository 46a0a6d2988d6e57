package io.github.ioctlabi.processor.emit.java.text;

import static io.github.ioctlabi.core.model.Models.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeSource;
import io.github.ioctlabi.processor.emit.java.Compiled;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of declarations in comments of generated code. */
final class JavadocTest {
  private static final String EVIL =
      "Ends */ here, { and } and {@code x, <b> & &lt; @see \\u002a\\u002f $T $$ 100% \u00e9 /* \"";

  @Test
  void textIsEscaped() {
    assertEquals(
        "*&#47; &#123;&#64;code&#125; &lt;a&gt; &amp; &#92;u002a / $L",
        Javadoc.escape("*/ {@code} <a> & \\u002a / $L"));
  }

  @Test
  void linesAreFilled() {
    String filled = new Javadoc().paragraph("word ".repeat(40).strip()).block().toString();
    assertEquals(List.of(89, 89, 19), filled.lines().map(String::length).toList());
  }

  @Test
  void codeKeepsItsLines() {
    Doc doc = new Doc(List.of("Such as", "a < b\n\n  c", "d"), Map.of(), "");
    assertEquals(
        "Such as\n\n<pre>\na &lt; b\n\n  c\n</pre>\n\n<p>d\n",
        new Javadoc().description(doc, "").block().toString());
  }

  @Test
  void noTextBreaksOut(@TempDir Path directory) {
    Doc doc =
        new Doc(List.of(EVIL, EVIL, EVIL + "\n  " + EVIL, EVIL), Map.of("argument", EVIL), EVIL);
    Member member =
        new Member(
            "at",
            "at",
            integer(IntegerKind.U64, Carrier.LONG),
            Member.Flow.NORMAL,
            Optional.empty(),
            Optional.of(TimeSource.BOOTTIME),
            Optional.empty(),
            EVIL,
            Place.of("at"));
    StructDeclaration struct =
        new StructDeclaration(
            new JavaName("test", List.of("Sensor", "Time")),
            true,
            "time",
            "x.h",
            doc,
            List.of(member),
            Place.of("Time"));
    Command command =
        new Command(
            "swap",
            "SWAP",
            "SENSOR_SWAP",
            Direction.READ_WRITE,
            1,
            2,
            Models.byAddress(new DataType.StructType(struct), "argument", true),
            doc,
            Place.of("swap"));
    Command reset =
        new Command(
            "reset",
            "RESET",
            "SENSOR_RESET",
            Direction.NONE,
            1,
            3,
            new Payload.None(),
            Doc.NONE,
            Place.of("reset"));
    InterfaceDeclaration declared =
        new InterfaceDeclaration(
            new JavaName("test", List.of("Sensor")),
            true,
            "SENSOR",
            doc,
            List.of(),
            List.of(command, reset),
            Set.of("Time"),
            Place.of("Sensor"));
    Header header =
        new Header(
            "x.h", "MIT", List.of(), List.of(declared), List.of(), List.of(struct), Set.of());
    Compiled.of(directory, header, Map.of()).javadoc(directory.resolve("doc"));
  }
}
