package io.github.ioctlabi.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.data.json.DataException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are refused: the place, what is wrong, and what to do. */
final class WrongTextsTest {
  private static Arguments wrong(String part, String other, String message) {
    return Arguments.of(part, other, message);
  }

  static Stream<Arguments> facts() {
    return Stream.of(
        wrong("  \"schema\": 1,\n", "", "line 1, column 1: \"schema\" is missing: write it"),
        wrong(
            "\"schema\": 1",
            "\"schema\": \"1\"",
            "line 2, column 13: \"schema\" is \"1\": write it without quotes"),
        wrong(
            "\"schema\": 1",
            "\"schema\": 1.0",
            "line 2, column 13: a number with a fraction or an exponent: write a whole number"),
        wrong(
            "\"schema\": 1",
            "\"schema\": 1e3",
            "line 2, column 13: a number with a fraction or an exponent: write a whole number"),
        wrong(
            "\"schema\": 1",
            "\"schema\": 9007199254740993",
            "line 2, column 13: \"schema\" is 9007199254740993: write it as a string,"
                + " \"9007199254740993\""),
        wrong(
            "\"schema\": 1",
            "\"schema\": 123456789012345678901",
            "line 2, column 13: a number of more than 64 bits: write one that fits"),
        wrong(
            "\"schema\": 1",
            "\"schema\": null",
            "line 2, column 13: null says nothing: leave the fact out"),
        wrong(
            "\"schema\": 1",
            "\"schema\": 01",
            "line 2, column 14: this is no JSON (Invalid numeric value: Leading zeroes not"
                + " allowed): mend it there"),
        wrong(
            "\"schema\": 1",
            "\"schema\": 1, \"schema\": 1",
            "line 2, column 16: \"schema\" stands twice: remove one"),
        wrong(
            "\"ioctlabi\": \"1.0\"",
            "\"ioctlabi\": \"\"",
            "line 3, column 15: \"\" is no version of ioctlabi: write one"),
        wrong(
            "linux/sensor.h",
            "linux/sensor.c",
            "line 4, column 13: \"linux/sensor.c\" is no path of a header: write one"),
        wrong(
            "linux/sensor.h", ".h", "line 4, column 13: \".h\" is no path of a header: write one"),
        wrong(
            "GPL-2.0 WITH Linux-syscall-note",
            "GPL */ int a; /*",
            "line 5, column 14: this is no SPDX expression: write such as \"GPL-2.0 WITH"
                + " Linux-syscall-note\""),
        wrong(
            "\"license\": \"GPL-2.0",
            "\"license\": \"\\nGPL-2.0",
            "line 5, column 14: this is no SPDX expression: write such as \"GPL-2.0 WITH"
                + " Linux-syscall-note\""),
        wrong(
            "\"interfaces\"",
            "\"interface\"",
            "line 6, column 3: \"interface\" is no fact that is known here: write \"interfaces\""),
        wrong(
            "\"interfaces\"",
            "\"colours\"",
            "line 6, column 3: \"colours\" is no fact that is known here: remove it"),
        wrong(
            "\"interfaces\": [",
            "\"interfaces\": [1, ",
            "line 6, column 18: \"interfaces\" is 1: write an object"),
        wrong(
            "\"interface\": \"Sensor\"",
            "\"interface\": \"Sen-sor\"",
            "line 8, column 20: \"interface\" is no name of a type in Java: write such as"
                + " \"Sensor.Config\""),
        wrong(
            "\"interface\": \"Sensor\"",
            "\"interface\": \"\"",
            "line 8, column 20: \"interface\" is no name of a type in Java: write such as"
                + " \"Sensor.Config\""),
        wrong(
            "\"package\": \"test\"",
            "\"package\": \"test.\"",
            "line 9, column 18: this is no package of Java: write such as \"com.example\""),
        wrong(
            "\"name\": \"setConfig\"",
            "\"name\": \"set Config\"",
            "line 18, column 19: \"name\" is no identifier of Java: write one"),
        wrong(
            "\"c\": \"SENSOR_SET_CONFIG\"",
            "\"c\": \"SENSOR SET\"",
            "line 19, column 16: \"SENSOR SET\" is no identifier of C: write one"),
        wrong(
            "\"c\": \"SENSOR_SET_CONFIG\"",
            "\"c\": true",
            "line 19, column 16: \"c\" is true: write a string"),
        wrong(
            "\"direction\": \"write\"",
            "\"direction\": \"writes\"",
            "line 27, column 26: \"direction\" is none of the words for it: write one of none,"
                + " write, read, read-write"),
        wrong(
            "\"direction\": \"write\"",
            "\"direction\": \"write\", \"raw\": 5",
            "line 26, column 21: \"direction\" and \"raw\" exclude each other: write one of"
                + " direction, raw, device-private"),
        wrong(
            "\"type\": 190",
            "\"type\": 256",
            "line 28, column 21: \"type\" is 256: write a number from 0 to 255"),
        wrong(
            "\"nr\": 1",
            "\"nr\": -1",
            "line 29, column 19: \"nr\" is -1: write a number from 0 to 255"),
        wrong(
            "\"result\": true",
            "\"result\": 1",
            "line 58, column 23: \"result\" is 1: write true or false"),
        wrong(
            "\"test.Sensor.Config\"",
            "\"test.Sensor.Cnfig\"",
            "line 33, column 25: nothing declares the struct test.Sensor.Cnfig: write"
                + " \"test.Sensor.Config\""),
        wrong(
            "\"test.Sensor.Config\"",
            "\"Config\"",
            "line 33, column 25: nothing declares the struct Config: declare it"),
        wrong(
            "\"by-address\": {",
            "\"by-address\": {\"enum\": \"test.Sensor.State\", ",
            "line 32, column 27: \"enum\" and \"struct\" exclude each other: write one of integer,"
                + " enum, flags, text, struct, union, array, time, pointer, flexible, descriptor,"
                + " foreign"),
        wrong(
            "\"struct\": \"test.Sensor.Config\"",
            "\"strct\": \"test.Sensor.Config\"",
            "line 32, column 27: nothing says what this is: write one of integer, enum, flags,"
                + " text, struct, union, array, time, pointer, flexible, descriptor, foreign"),
        wrong(
            "\"enum\": \"Sensor.State\"",
            "\"enum\": \"Sensor.Config\"",
            "line 135, column 17: the name stands twice: write another"),
        wrong(
            "\"enum\": \"Sensor.State\"",
            "\"flags\": \"Sensor.State\"",
            "line 115, column 9: \"bit\" is missing: write it"),
        wrong(
            "\"enum\": \"test.Sensor.State\"",
            "\"flags\": \"test.Sensor.State\"",
            "line 174, column 22: Sensor.State has values: write \"enum\""),
        wrong(
            "\"carrier\": \"u32\"",
            "\"carrier\": \"u31\"",
            "line 113, column 18: \"carrier\" is none of the words for it: write one of u8, u16,"
                + " u32, u64, s8, s16, s32, s64, le16, le32, le64, be16, be32, be64, native-long,"
                + " native-ulong, native-size"),
        wrong(
            "\"integer\": \"u32\"",
            "\"integer\": \"u32\", \"carrier\": \"short\"",
            "line 148, column 42: a short does not hold a u32: write a wider carrier, or leave it"
                + " out"),
        wrong(
            "{\n            \"integer\": \"u32\"\n          }",
            "{\"struct\": \"test.Sensor.Packet\"}",
            "line 205, column 23: Sensor.Config contains itself, by an address or as it is: lead to"
                + " something else"),
        wrong(
            "{\n            \"integer\": \"u32\"\n          }",
            "{\"pointer\": \"one\", \"of\": {\"struct\": \"test.Sensor.Config\"}}",
            "line 147, column 55: Sensor.Config contains itself, by an address or as it is: lead to"
                + " something else"),
        wrong(
            "{\n            \"integer\": \"u32\"\n          }",
            "{\"array\": {\"integer\": \"u8\"}, \"lengths\": [2, 0]}",
            "line 147, column 59: no array has the length 0: write 1 or more"),
        wrong(
            "{\n            \"integer\": \"u32\"\n          }",
            "{\"array\": {\"integer\": \"u8\"}}",
            "line 147, column 29: an array has all its lengths beside it: write \"lengths\","
                + " outermost first"),
        wrong(
            "\"integer\": \"u32\"",
            "\"descriptor\": false",
            "line 148, column 27: a type is not said by false: write true"),
        wrong(
            "\"integer\": \"u32\"",
            "\"text\": 0",
            "line 148, column 21: \"text\" is 0: write a number from 1 to 2147483647"),
        wrong(
            "\"name\": \"sampleHz\"",
            "\"name\": \"sampleHz\", \"allowed\": [\"BadRange\"]",
            "line 145, column 42: \"allowed\" has what is no rule that can be lifted: write such as"
                + " \"BulkArgument\""),
        wrong(
            "\"name\": \"sampleHz\"",
            "\"name\": \"sampleHz\", \"range\": {\"min\": 1}",
            "line 145, column 40: \"max\" is missing: write it"),
        wrong(
            "\"name\": \"sampleHz\"",
            "\"name\": \"sampleHz\", \"range\": {\"min\": \"1\", \"max\": 2}",
            "line 145, column 48: \"min\" is \"1\": write it without quotes"),
        wrong(
            "\"name\": \"sampleHz\"",
            "\"name\": \"sampleHz\", \"since\": 256",
            "line 145, column 40: \"since\" is 256: write a number from 0 to 255"));
  }

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("facts")
  void aFact(String part, String other, String message) {
    assertEquals(message, message(Texts.bytes(Texts.with(part, other))));
  }

  private static String message(byte[] text) {
    return assertThrows(DataException.class, () -> Document.read(text)).getMessage();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", "line 1, column 1: the text ends too early: take the whole file"),
        Arguments.of("[]", "line 1, column 1: the text is no object: begin it with {"),
        Arguments.of("{}", "line 1, column 1: \"ioctlabi\" is missing: write it"),
        Arguments.of(
            "{\n\"a\" 1}",
            "line 2, column 5: this is no JSON (Unexpected character ('1' (code 49)): was expecting"
                + " a colon ...): mend it there"),
        Arguments.of(
            "\ufeff{}",
            "line 1, column 1: this is no JSON (Unexpected character ('\\ufeff' (code 65279 /"
                + " 0xfeff)): expected a...): mend it there"),
        Arguments.of(
            Texts.SENSOR + "{", "line 221, column 1: there is text behind the object: remove it"),
        Arguments.of(
            Texts.SENSOR.substring(0, 100),
            "line 5, column 33: this is no JSON (Unexpected end-of-input: was expecting closing"
                + " quote for a s...): mend it there"),
        Arguments.of(
            "{\n\"\u00e4\u00e9\": // a comment\n}",
            "line 2, column 7: this is no JSON (Unexpected character ('/' (code 47)): maybe a"
                + " (non-standard)...): mend it there"),
        Arguments.of("[".repeat(100_000), "line 1, column 65: more than 64 levels: use fewer"),
        Arguments.of(
            "{\"a\":".repeat(100_000), "line 1, column 321: more than 64 levels: use fewer"),
        Arguments.of(
            "{\"a\": \"" + "x".repeat((1 << 20) + 1) + "\"}",
            "line 1, column 7: a string of more than 1,048,576 characters: shorten it"),
        Arguments.of(
            "{\"" + "x".repeat(1000) + "\": 1}",
            "line 1, column 2: a name of more than 255 characters: shorten it"),
        Arguments.of(
            "{\"a\": " + "1".repeat(1000) + "}",
            "line 1, column 7: a number of more than 64 bits: write one that fits"),
        Arguments.of(
            "{\"a\": [" + "1,".repeat(2_000_000) + "1]}",
            "line 1, column 4000004: more than 2,000,000 values: divide the header"),
        Arguments.of(
            " ".repeat((16 << 20) + 1),
            "line 1, column 1: the text has 16777217 bytes, and 16777216 are the most: divide the"
                + " header"));
  }

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("texts")
  void aText(String text, String message) {
    assertEquals(message, message(Texts.bytes(text)));
  }

  @Test
  void aNewerForm() {
    assertEquals(
        "line 2, column 13: the form 2 is newer than 1, which ioctlabi %s reads: take ioctlabi 1.0 or a later one"
            .formatted(Version.CURRENT),
        message(Texts.bytes(Texts.with("\"schema\": 1", "\"schema\": 2"))));
  }

  @Test
  void bytesThatAreNoText() {
    assertEquals(
        "line 2, column 2: a byte that is no UTF-8: save the text as UTF-8",
        message(new byte[] {'{', '\n', '"', (byte) 0xc3, '"', '}'}));
  }

  @Test
  void nothingOfTheTextGoesBeyondALine() {
    String message =
        message(
            Texts.bytes(Texts.with("\"schema\"", "\"\\n\\u001b\\u202e" + "x".repeat(90) + "\"")));
    assertTrue(message.length() < 200, message);
    assertTrue(message.chars().allMatch(c -> c >= ' ' && c <= '~'), message);
    assertEquals(message, new String(Texts.bytes(message), StandardCharsets.US_ASCII));
  }
}
