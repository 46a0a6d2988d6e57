package io.github.ioctlabi.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.Judge;
import io.github.ioctlabi.core.Outputs;
import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, they are read, or refused in one line. */
final class HostileTextsTest {
  private static final int SEEDS = 2000;

  private static final List<String> VALUES =
      List.of(
          "0",
          "-1",
          "1",
          "255",
          "4294967295",
          "9007199254740992",
          "\"9223372036854775807\"",
          "\"-9223372036854775808\"",
          "\"18446744073709551615\"",
          "true",
          "false",
          "null",
          "\"\"",
          "\"x\"",
          "\"test.Sensor\"",
          "\"test.Sensor.Packet\"",
          "[]",
          "{}",
          "[0, 1]",
          "{\"struct\": \"test.Sensor.Packet\"}",
          "{\"integer\": \"be64\"}",
          "\"out\"",
          "\"u8\"",
          "{\"min\": 5, \"max\": -5}",
          "{\"descriptor\": true}",
          "{\"text\": 2147483647}",
          "{\"flexible\": {\"integer\": \"u16\"}, \"count\": \"none\"}",
          "{\"raw\": 0}",
          "{\"pointer\": \"memory\", \"max\": 1}",
          "{\"device-private\": 1}",
          "{\"time\": \"kernel-timespec\", \"carrier\": \"instant\", \"clock\": \"tai\"}",
          "{\"array\": {\"integer\": \"u64\"}, \"lengths\": [2147483647, 2147483647]}",
          "{\"foreign\": \"struct x\", \"header\": \"x.h\", \"align\": 8, \"bytes\": 1}");

  private static final List<String> KEYS =
      List.of(
          "flow",
          "range",
          "clock",
          "tag",
          "opaque",
          "padding",
          "since",
          "doc",
          "packed",
          "align",
          "extension",
          "calling",
          "parameters",
          "result",
          "header",
          "existing",
          "public",
          "other",
          "constants",
          "allowed",
          "c",
          "type",
          "payload",
          "number");

  private int read;

  /** Reads a text, or sees it refused; nothing else may happen. */
  private void take(byte[] text, String what) {
    try {
      Document document = Document.read(text);
      read++;
      document.isCanonical(text);
      judge(document.header(), what);
    } catch (DataException refused) {
      String message = refused.getMessage();
      assertTrue(message.startsWith("line "), message);
      assertTrue(message.length() < 400, message);
      assertTrue(message.chars().allMatch(c -> c >= ' ' && c != 0x7f), message);
      assertTrue(refused.line() > 0 && refused.column() > 0, message);
    } catch (RuntimeException | StackOverflowError fault) {
      throw new AssertionError(what + "\n" + new String(text, StandardCharsets.UTF_8), fault);
    }
  }

  /** What has been read is a header like others: rules judge it, and no output fails. */
  private static void judge(Header header, String what) {
    Findings findings = new Findings();
    Judge judge = new Judge(Rules.ALL, findings);
    judge.judge(List.of(header));
    if (findings.all().stream().noneMatch(Finding::isError)) {
      judge.emit(List.of(header), Outputs.all());
    }
    assertEquals(
        List.of(),
        findings.all().stream().filter(each -> each.id() == Id.INTERNAL_ERROR).toList(),
        what);
  }

  @Test
  void textsThatEndTooEarly() {
    byte[] whole = Texts.bytes(Texts.SENSOR);
    for (int length = 0; length < whole.length; length += 7) {
      take(Arrays.copyOf(whole, length), "cut to " + length);
    }
    assertEquals(0, read);
  }

  @Test
  void bytesThatAreChanged() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      byte[] text = Texts.bytes(Texts.SENSOR);
      for (int i = random.nextInt(2); i >= 0; i--) {
        text[random.nextInt(text.length)] = (byte) (' ' + random.nextInt(95));
      }
      take(text, "bytes of seed " + seed);
    }
    assertTrue(read > SEEDS / 100, read + " were read");
  }

  /** A fact is a line: each may go, come twice, be said elsewhere, or say something else. */
  @ParameterizedTest
  @ValueSource(strings = {"sensor", "vocabulary"})
  void factsThatAreChanged(String name) throws IOException {
    String text = Texts.golden(name);
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<String> lines = new ArrayList<>(text.lines().toList());
      for (int i = random.nextInt(3); i >= 0; i--) {
        change(lines, random);
      }
      take(Texts.bytes(String.join("\n", lines)), "facts of seed " + seed);
    }

    assertTrue(read > SEEDS / 100, read + " were read");
  }

  private static void change(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int colon = line.indexOf(": ");
    boolean told = colon > 0 && !line.endsWith("{") && !line.endsWith("[");
    String end = line.endsWith(",") ? "," : "";
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.add(at, "\"%s\": %s,".formatted(pick(KEYS, random), pick(VALUES, random)));
      case 3 ->
          lines.set(at, told ? line.substring(0, colon + 2) + pick(VALUES, random) + end : "");
      case 4 -> {
        int integer = nearest(lines, at, "\"integer\": \"u32\"");
        String value = pick(VALUES, random);
        lines.set(integer, value.startsWith("{") ? value.substring(1, value.length() - 1) : value);
      }
      default ->
          lines.set(at, line.replaceFirst("\"(\\w+)\": ", "\"" + pick(KEYS, random) + "\": "));
    }
  }

  private static int nearest(List<String> lines, int from, String text) {
    for (int i = 0; i < lines.size(); i++) {
      int at = (from + i) % lines.size();
      if (lines.get(at).contains(text)) {
        return at;
      }
    }
    return from;
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
