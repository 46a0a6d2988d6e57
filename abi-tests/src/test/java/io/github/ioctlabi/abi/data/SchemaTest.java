package io.github.ioctlabi.abi.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema says what is written and what is read. */
class SchemaTest {
  private static final JsonNode DEFINITIONS =
      JsonMapper.shared().readTree(Schema.TEXT).get("$defs");

  private static String golden(String name) throws IOException {
    return Files.readString(
        Project.root().resolve("core/src/test/resources/goldens/core.data/" + name + ".json"));
  }

  @Test
  void isASchema() {
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
            .validate(Schema.TEXT, InputFormat.JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sensor", "vocabulary"})
  void hasWhatIsWritten(String name) throws IOException {
    assertEquals(List.of(), Schema.faults(golden(name)));
  }

  /** What the schema refuses no reader takes; a reader looks at more than a schema can say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"schema\": 1 | \"schema\": 2",
        "\"header\": \"linux/ | \"headers\": \"linux/",
        "linux/sensor.h | linux/sensor.c",
        "\"license\": \"GPL-2.0 WITH Linux-syscall-note\" | \"license\": \"\"",
        "\"interfaces\": [ | \"interfaces\": [1, ",
        "\"interface\": \"Sensor\" | \"interface\": 1",
        "\"c\": \"SENSOR_SET_CONFIG\" | \"c\": \"SENSOR SET\"",
        "\"constant\": \"SET_CONFIG\", | ",
        "\"direction\": \"write\" | \"direction\": \"writes\"",
        "\"direction\": \"write\" | \"direction\": \"write\", \"raw\": 5",
        "\"type\": 190 | \"type\": 256",
        "\"nr\": 1 | \"nr\": -1",
        "\"result\": true | \"result\": 1",
        "\"struct\": \"test.Sensor.Config\" | \"strct\": \"test.Sensor.Config\"",
        "\"by-address\": { | \"by-address\": {\"text\": 4, ",
        "\"value\": 0 | \"bit\": 0",
        "\"value\": 0 | \"value\": \"0\"",
        "\"value\": 0 | \"value\": 9007199254740993",
        "\"carrier\": \"u32\" | \"carrier\": \"u31\"",
        "\"integer\": \"u32\" | \"integer\": \"u32\", \"text\": 4",
        "\"integer\": \"u32\" | \"descriptor\": false",
        "\"integer\": \"u32\" | \"array\": {\"integer\": \"u8\"}, \"lengths\": [0]",
        "\"integer\": \"u32\" | \"pointer\": \"elements\"",
        "\"name\": \"sampleHz\" | \"name\": \"sampleHz\", \"allowed\": [\"BadRange\"]",
        "\"name\": \"sampleHz\" | \"name\": \"sampleHz\", \"range\": {\"min\": 1}",
        "\"name\": \"sampleHz\" | \"name\": \"sampleHz\", \"since\": 256",
        "\"name\": \"sampleHz\" | \"name\": \"sampleHz\", \"align\": 4",
        "\"c\": \"sensor_config\" | \"c\": \"sensor_config\", \"align\": 3",
      })
  void refusesWhatReadersRefuse(String part, String other) throws IOException {
    String text = golden("sensor");
    assertTrue(text.contains(part), text);
    String wrong = text.replace(part, other == null ? "" : other);
    assertFalse(Schema.faults(wrong).isEmpty());
    byte[] bytes = wrong.getBytes(StandardCharsets.UTF_8);
    assertThrows(DataException.class, () -> Document.read(bytes));
  }

  @Test
  void hasAllWordsOfTheModel() {
    assertEquals(
        Stream.of(IntegerKind.values()).map(Words::of).toList(), words(DEFINITIONS.get("kind")));
    assertEquals(
        Stream.of(Id.values())
            .filter(id -> id.kind() != Id.Kind.FATAL)
            .map(Id::printed)
            .sorted()
            .toList(),
        words(DEFINITIONS.get("rule")));
  }

  private static List<String> words(JsonNode definition) {
    return StreamSupport.stream(definition.get("enum").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }
}
