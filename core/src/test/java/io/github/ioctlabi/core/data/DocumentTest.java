package io.github.ioctlabi.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.Goldens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A header as data, and back. */
final class DocumentTest {
  @Test
  void looksLikeThis() throws IOException {
    Goldens.check("core.data/sensor.json", Texts.SENSOR);
  }

  @Test
  void isTheSameWhenItIsReadAndWritten() {
    Document read = Texts.read(Texts.SENSOR);
    assertEquals(Texts.SENSOR, read.text());
    assertTrue(read.isCanonical(Texts.bytes(Texts.SENSOR)));
    assertEquals("1.0", read.writtenBy());
    assertEquals(Neighbours.NONE, read.neighbours());
  }

  @Test
  void namesTheVersionThatWroteIt() {
    String version = Document.of(Models.sensor(), Neighbours.NONE).writtenBy();
    assertFalse(version.isBlank());
    assertTrue(
        Document.of(Models.sensor(), Neighbours.NONE)
            .text()
            .contains("\"ioctlabi\": \"" + version + "\""));
  }

  @Test
  void takesFactsInAnyOrder() {
    String text =
        Texts.with("  \"header\": \"linux/sensor.h\",\n", "")
            .replace("{\n  \"schema\"", "{\n  \"header\": \"linux/sensor.h\",\n  \"schema\"");
    Document read = Texts.read(text);
    assertEquals(Texts.SENSOR, read.text());
    assertFalse(read.isCanonical(Texts.bytes(text)));
  }

  @Test
  void whatIsUsualMayBeSaid() {
    String text =
        Texts.with(
            "\"c\": \"sensor_config\"", "\"public\": true, \"align\": 0, \"c\": \"sensor_config\"");
    assertEquals(Texts.SENSOR, Texts.read(text).text());
  }

  @Test
  void namesOfNeighboursAreKept() {
    Neighbours neighbours = new Neighbours(Set.of("rate", "one_find"), Set.of("one_ops"));
    String text = new Document("1.0", Models.sensor(), neighbours).text();
    assertEquals(neighbours, Texts.read(text).neighbours());
    assertEquals(text, Texts.read(text).text());
  }

  /** Those of one text are the same for the same declaration, and stand inside of each other. */
  @Test
  void placesAreAsReadersMakeThem() {
    String text =
        Texts.with(
                "\"c\": \"sampleHz\",",
                "\"c\": \"sampleHz\", \"named-by\": \"@X\", \"allowed\": [\"PlainFlags\"],")
            .replace(
                "\"c\": \"sensor_config\",",
                "\"c\": \"sensor_config\", \"allowed\": [\"PackedStruct\"],");
    Header header = Texts.read(text).header();
    String again = Texts.read(text).text();
    assertTrue(again.contains("\"named-by\": \"@X\",\n"), again);
    assertTrue(again.contains("\"allowed\": [\n        \"PackedStruct\"\n"), again);
    Place sensor = header.interfaces().getFirst().place();
    StructDeclaration config = header.structs().getFirst();
    Place member = config.members().getFirst().place();
    assertEquals("Sensor.Config.sampleHz", member.label());
    assertEquals(List.of("@X"), member.naming().stream().toList());
    assertEquals(Set.of(Id.PLAIN_FLAGS), member.allowed());
    assertTrue(member.allows(Id.PACKED_STRUCT));
    assertFalse(sensor.allows(Id.PACKED_STRUCT));
    assertSame(config.place(), member.enclosing());
    assertSame(sensor, config.place().enclosing());
    assertNull(sensor.enclosing());
    assertEquals(Set.of(sensor), header.roots());
    Command set = header.commands().getFirst();
    assertEquals("Sensor.setConfig", set.place().label());
    Place argument = set.payload().value().orElseThrow().place();
    assertEquals("'config' of Sensor.setConfig", argument.label());
    assertSame(set.place(), argument.enclosing());
    Place idle = header.enums().getFirst().constants().getFirst().place();
    assertEquals("Sensor.State.IDLE", idle.label());
    assertSame(config, set.payload().struct().orElseThrow());
  }

  /** Whoever names a declaration of a text can say where it is. */
  @Test
  void placesKnowTheirLines() {
    Header header = Texts.read(Texts.SENSOR).header();
    assertLine("\"interface\": \"Sensor\",", header.interfaces().getFirst().place());
    assertLine("\"name\": \"setConfig\",", header.commands().getFirst().place());
    StructDeclaration config = header.structs().getFirst();
    assertLine("\"struct\": \"Sensor.Config\",", config.place());
    assertLine("\"name\": \"oversample\",", config.members().getLast().place());
    assertLine("\"name\": \"IDLE\",", header.enums().getFirst().constants().getFirst().place());
    assertEquals(OptionalInt.empty(), Models.SENSOR.line());
  }

  private static void assertLine(String fact, Place place) {
    List<String> lines = Texts.SENSOR.lines().map(String::strip).toList();
    assertTrue(lines.contains(fact), fact);
    assertEquals(OptionalInt.of(lines.indexOf(fact) + 1), place.line(), fact);
  }

  /** A type inside of one that is no declaration has the rules that are lifted there. */
  @Test
  void rulesAroundADeclarationAreItsOwn() {
    Place sensor = Models.SENSOR;
    Place helper = new Place("Sensor.Helper", sensor, Set.of(Id.PACKED_STRUCT));
    StructDeclaration plain = Models.struct("Config", "config", Models.member("a", Models.u32()));
    StructDeclaration struct =
        new StructDeclaration(
            new JavaName("test", List.of("Sensor", "Helper", "Config")),
            true,
            plain.cName(),
            plain.header(),
            plain.doc(),
            plain.members(),
            new Place("Sensor.Helper.Config", helper, Set.of(Id.UNION_TAIL)));
    String text = text(List.of(), List.of(struct));
    assertTrue(text.contains("\"PackedStruct\",\n        \"UnionTail\"\n"), text);
    Place read = Texts.read(text).header().structs().getFirst().place();
    assertEquals(Set.of(Id.PACKED_STRUCT, Id.UNION_TAIL), read.allowed());
    assertEquals("Sensor.Helper", read.enclosing().label());
  }

  @Test
  void largeNumbersAreStrings() {
    EnumDeclaration wide =
        Models.named(
            "Wide",
            "wide",
            false,
            IntegerKind.U64,
            "A=-1",
            "B=9007199254740992",
            "C=9007199254740993");
    EnumDeclaration deep =
        Models.named("Deep", "deep", false, IntegerKind.S64, "D=-9223372036854775808");
    String text = text(List.of(wide, deep), List.of());
    for (String value :
        List.of(
            "\"18446744073709551615\"",
            "9007199254740992\n",
            "\"9007199254740993\"",
            "\"-9223372036854775808\"")) {
      assertTrue(text.contains("\"value\": " + value), value);
    }
    assertEquals(
        List.of(-1L, 1L << 53, (1L << 53) + 1, Long.MIN_VALUE),
        Texts.read(text).header().enums().stream()
            .flatMap(each -> each.constants().stream())
            .map(EnumDeclaration.Constant::number)
            .toList());
  }

  /** What a difference would not show stands as a number, and all of it comes back. */
  @Test
  void proseIsSeenAndKept() {
    String prose =
        "a\"b\\c\td\u0000e\u007ff\u00e9\u202eg\u2028h\ufeffi\ud83d\ude00j\ud800k\u00a0l\ne";
    Doc doc = new Doc(List.of(prose, ""), Map.of("a", prose), prose);
    EnumDeclaration plain = Models.named("Kind", "kind", false, IntegerKind.U32, "A=0");
    EnumDeclaration named =
        new EnumDeclaration(
            plain.javaName(),
            plain.cName(),
            plain.header(),
            false,
            plain.carrier(),
            plain.constants(),
            plain.other(),
            doc,
            plain.place());
    String text = text(List.of(named), List.of());
    assertEquals(
        List.of("\u00e9"),
        text.codePoints()
            .filter(point -> point > '~' || (point < ' ' && point != '\n'))
            .mapToObj(Character::toString)
            .distinct()
            .toList());
    assertEquals(doc, Texts.read(text).header().enums().getFirst().doc());
  }

  /** Over so many steps no stack leads. */
  @Test
  void typesMayLeadToOthersOverManySteps() {
    int count = 5000;
    StructDeclaration last = Models.struct("S0", "s0", Models.member("a", Models.u32()));
    List<StructDeclaration> structs = new ArrayList<>(List.of(last));
    for (int i = 1; i < count; i++) {
      last = Models.struct("S" + i, "s" + i, Models.member("a", new DataType.StructType(last)));
      structs.addFirst(last);
    }
    String text = text(List.of(), structs);
    assertEquals(text, Texts.read(text).text());
  }

  private static String text(List<EnumDeclaration> enums, List<StructDeclaration> structs) {
    return new Document("1.0", Models.header(enums, structs), Neighbours.NONE).text();
  }
}
