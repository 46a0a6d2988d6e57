package io.github.ioctlabi.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be read, and how what cannot is refused: each in one line, with the place. */
final class InputsTest {
  private static final String ABI = "META-INF/ioctlabi/abi/";

  @TempDir Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path json(String content) throws IOException {
    return file("x.json", content.getBytes(UTF_8));
  }

  private Path jar(Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve("x.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }

  private static byte[] sample(String stem) throws IOException {
    return Files.readAllBytes(Ran.sample(stem));
  }

  @Test
  void allHeadersOfAJarAreRead() throws IOException {
    Path jar =
        jar(
            Map.of(
                ABI + "linux/sensor.json",
                sample("linux/sensor"),
                ABI + "linux/heater.json",
                sample("linux/heater"),
                "demo/Other.class",
                new byte[10]));
    String out = Ran.of("show", jar).nothing().out();
    assertTrue(out.startsWith("linux/heater.h\n\n"), out);
    assertTrue(out.contains("\n\nlinux/sensor.h\n\n"), out);
  }

  @Test
  void aPipeWillDoForData() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              try (OutputStream out = Files.newOutputStream(pipe)) {
                out.write(sample("linux/sensor"));
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertTrue(Ran.of("show", pipe).nothing().out().startsWith("linux/sensor.h\n"));
    writer.join();
  }

  @Test
  void whatIsNoFileIsNamed() throws IOException {
    Path missing = folder.resolve("missing.json");
    Ran.of("show", missing)
        .stopped(missing + ": there is no such file: name an abi/STEM.json, or a jar with it");
    Ran.of("show", folder)
        .stopped(folder + ": is a folder: name a file in it, such as abi/STEM.json");
    Ran.of("show", "a.h")
        .stopped(
            "a.h: C headers are read by a later version of ioctlabi: name the header's"
                + " abi/STEM.json, or a jar with it");
    Ran.of("show", "a\0b").stoppedWith("a?b");
    Path secret = json("{}");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(secret), "this user may read everything");
    Ran.of("show", secret).stopped(secret + ": no permission to read it: allow reading it");
  }

  @Test
  void textsThatAreNoHeaderAreRefusedAtTheirPlace() throws IOException {
    Ran.of("show", json(""))
        .stoppedWith(folder + "/x.json, line 1, column 1: the text ends too early");
    Ran.of("show", json("[]")).stoppedWith("/x.json, line 1, column 1: the text is no object");
    Ran.of("show", json("{\n  \"schema\": 1,\n  \"ioctlabi\": \"\\u0000")).stoppedWith("line 3, ");
    Ran.of("show", json("{\"a\":".repeat(500))).stoppedWith("more than 64 levels");
    Ran.of("show", json("{\"a\":".repeat(500) + "1" + "}".repeat(500)))
        .stoppedWith("more than 64 levels");
    Ran.of("show", json("[".repeat(1_000_000))).stoppedWith(", column ");
    byte[] latin = "{\n  \"schema\": \"\u00e9\"}".getBytes(ISO_8859_1);
    Ran.of("show", file("x.json", latin))
        .stoppedWith("line 2, column 14: a byte that is no UTF-8: save the text as UTF-8");
    Ran.of("show", file("x.json", new byte[(16 << 20) + 5])).stoppedWith("16777216 are the most");
  }

  @Test
  void brokenJarsAreRefused() throws IOException {
    Path jar = jar(Map.of(ABI + "linux/sensor.json", sample("linux/sensor")));
    byte[] whole = Files.readAllBytes(jar);
    for (int length : new int[] {2, 30, whole.length / 2, whole.length - 1}) {
      Path cut = file("cut.jar", Arrays.copyOf(whole, length));
      Ran.of("show", cut).stoppedWith(cut + ": is no whole jar (");
    }
    Path text = file("text.jar", "text".getBytes(UTF_8));
    Ran.of("show", text).stopped(text + ": is no jar: build it again");
    Ran.of("show", jar(Map.of("a.class", new byte[1])))
        .stopped(
            jar
                + ": there is no META-INF/ioctlabi/abi/STEM.json in it: compile its declarations"
                + " with the processor, abi among the outputs");
    byte[] damaged = whole.clone();
    int name = new String(whole, ISO_8859_1).indexOf(".json");
    Arrays.fill(damaged, name + 20, name + 60, (byte) 0xff);
    Path bad = file("bad.jar", damaged);
    Ran.of("show", bad).stoppedWith(bad + "!" + ABI + "linux/sensor.json");
  }

  @Test
  void whatWouldFillTheMemoryIsRefused() throws IOException {
    byte[] blanks = new byte[(16 << 20) + 100];
    Arrays.fill(blanks, (byte) ' ');
    Ran.of("show", jar(Map.of(ABI + "linux/bomb.json", blanks)))
        .stopped(
            folder + "/x.jar!" + ABI + "linux/bomb.json: more than 16,777,216 bytes: divide it");
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i <= 2_000; i++) {
      many.put(ABI + "a" + i + ".json", new byte[1]);
    }
    Ran.of("show", jar(many))
        .stopped(folder + "/x.jar: more than 2,000 headers are in it: divide the jar");
  }

  @Test
  void entriesStandWhereTheProcessorPutsThem() throws IOException {
    for (String name : new String[] {"linux/other.json", "../linux/sensor.json", "/sensor.json"}) {
      Ran.of("show", jar(Map.of(ABI + name, sample("linux/sensor"))))
          .stopped(
              "%s/x.jar!%s%s: is of linux/sensor.h, whose place is %slinux/sensor.json: build it again"
                  .formatted(folder, ABI, name, ABI));
    }
  }

  @Test
  void aHeaderStandsInAJarOnce() throws IOException {
    String other = ABI + "linux/sensoR.json";
    Path jar =
        jar(Map.of(ABI + "linux/sensor.json", sample("linux/sensor"), other, new byte[] {'{'}));
    // No tool writes one name twice: the other name is changed in the file, where both lists have
    // it.
    byte[] bytes = Files.readAllBytes(jar);
    String text = new String(bytes, ISO_8859_1);
    for (int at = text.indexOf("sensoR"); at >= 0; at = text.indexOf("sensoR", at + 1)) {
      bytes[at + 5] = 'r';
    }
    Files.write(jar, bytes);
    Ran.of("show", jar)
        .stoppedWith("META-INF/ioctlabi/abi/linux/sensor.json: stands twice in the jar");
  }
}
