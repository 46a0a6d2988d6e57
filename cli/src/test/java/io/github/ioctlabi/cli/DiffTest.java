package io.github.ioctlabi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command diff, and the formats of findings. What a change is, core's tests say. */
final class DiffTest {
  private static final Path SENSOR = Ran.sample("linux/sensor");
  private static final Path HEATER = Ran.sample("linux/heater");

  @TempDir Path folder;

  private Path changed(String was, String is) throws IOException {
    String text = Files.readString(SENSOR);
    assertTrue(text.contains(was), was);
    return Files.writeString(folder.resolve("new,1.json"), text.replace(was, is));
  }

  private Path jar(String name, Path... headers) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Path header : headers) {
        out.putNextEntry(new ZipEntry("META-INF/ioctlabi/abi/linux/" + header.getFileName()));
        out.write(Files.readAllBytes(header));
      }
    }
    return jar;
  }

  private static Ran findings(Ran ran) {
    assertEquals("", ran.err());
    assertEquals(1, ran.status());
    return ran;
  }

  @Test
  void whatIsTheSameIsNothing() {
    assertEquals("", Ran.of("diff", SENSOR, SENSOR).nothing().out());
    assertEquals(
        "{\n  \"count\": 0\n}\n",
        Ran.of("diff", "--format", "json", SENSOR, SENSOR).nothing().out());
  }

  @Test
  void whatBreaksProgramsIsAFinding() throws IOException {
    Path now = changed("\"nr\": 2", "\"nr\": 7");
    int line = Ran.line(Files.readString(now), "\"name\": \"getStatus\"");
    Ran text = findings(Ran.of("diff", SENSOR, now));
    assertEquals(
        "%s:%d".formatted(now, line)
            + ": abi: [command-number] Sensor.getStatus: it was type 0xbe and nr 2 and is type"
            + " 0xbe and nr 7; a program of before gets ENOTTY, or reaches another command: keep the"
            + " number, and make a new command\n",
        text.out());
    Ran github = findings(Ran.of("diff", "--format=github", SENSOR, now));
    assertTrue(
        github
            .out()
            .startsWith(
                "::error file=%s,line=%d,title=abi command-number::Sensor.getStatus: it was type"
                    .formatted(now.toString().replace(",", "%2C"), line)),
        github.out());
    Ran json = findings(Ran.of("diff", "--format=json", SENSOR, now));
    assertTrue(
        json.out()
            .startsWith(
                """
                {
                  "count": 1,
                  "findings": [
                    {
                      "level": "error",
                      "word": "abi",
                      "id": "command-number",
                      "file": "%s",
                      "line": %d,
                      "message": "Sensor.getStatus: it was type\
                """
                    .formatted(now, line)),
        json.out());
  }

  @Test
  void whatBreaksSourcesIsAFindingToo() throws IOException {
    Path now = changed("\"c\": \"sample_hz\"", "\"c\": \"sample_rate\"");
    String out = findings(Ran.of("diff", SENSOR, now)).out();
    int line = Ran.line(Files.readString(now), "\"name\": \"sampleHz\"");
    assertTrue(
        out.startsWith(
            "%s:%d: source: [member-c-name] Sensor.Config.sampleHz: ".formatted(now, line)),
        out);
  }

  @Test
  void whatIsSafeIsToldAndCountsForNothing() throws IOException {
    Path now = changed("Tells what the sensor is doing.", "Says what the sensor is doing.");
    assertEquals(
        "%s:%d".formatted(now, Ran.line(Files.readString(now), "\"name\": \"getStatus\""))
            + ": safe: [text] Sensor.getStatus: its comment changed; no program and no kernel sees"
            + " it\n",
        Ran.of("diff", SENSOR, now).nothing().out());
  }

  @Test
  void headersOfJarsAreComparedByTheirPaths() throws IOException {
    Path both = jar("both.jar", SENSOR, HEATER);
    Path one = jar("one.jar", HEATER);
    assertEquals("", Ran.of("diff", both, both).nothing().out());
    assertEquals(
        one
            + ": abi: [header-gone] linux/sensor.h: nothing makes it any more; programs of before"
            + " are refused all of its commands: declare it again\n",
        findings(Ran.of("diff", both, one)).out());
    assertEquals(
        both
            + ": safe: [header-added] linux/sensor.h is new; a kernel of before refuses its commands"
            + " with ENOTTY\n",
        Ran.of("diff", one, both).nothing().out());
  }

  @Test
  void aWrongFormatIsRefused() {
    Ran.of("diff", "--format", "xml", SENSOR, SENSOR)
        .stopped("--format: there is no format 'xml': write text, json or github");
    Ran.of("diff", SENSOR).stoppedWith("Missing required parameter: 'NEW'");
  }
}
