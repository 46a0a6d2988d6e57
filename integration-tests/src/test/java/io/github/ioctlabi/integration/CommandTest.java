package io.github.ioctlabi.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people have it: one jar, and {@code java -jar}. */
final class CommandTest {
  private static final Path SENSOR = Project.root().resolve("sample/abi/linux/sensor.json");
  private static final String LEFT = "META-INF/ioctlabi/";

  @TempDir Path folder;

  private static Tool command(int status, Object... words) throws Exception {
    Object[] all = new Object[words.length + 2];
    all[0] = "-jar";
    all[1] = Jars.CLI.path();
    System.arraycopy(words, 0, all, 2, words.length);
    Tool run = Programs.jdk("java", all);
    assertEquals(status, run.status(), run.output());
    return run;
  }

  @Test
  void tellsWhatItIs() throws Exception {
    String help = command(0, "--help").output();
    for (String name : new String[] {"show", "diff", "emit", "verify", "shim", "decode"}) {
      assertTrue(help.contains("\n  " + name + " "), help);
      assertTrue(
          command(0, name, "--help").output().contains("Usage: ioctlabi " + name + " "), name);
      Path page = Jars.CLI.path().resolveSibling("manual/man1/ioctlabi-" + name + ".1");
      assertTrue(Files.readString(page).contains(".SH SYNOPSIS"), page::toString);
    }
    Path completion = Jars.CLI.path().resolveSibling("manual/completion/ioctlabi");
    assertTrue(Files.readString(completion).contains("_complete_ioctlabi"), completion::toString);
    String version =
        Jars.CLI.path().getFileName().toString().replaceAll("ioctlabi-cli-|\\.jar", "");
    assertEquals("ioctlabi " + version + "\n", command(0, "--version").output());
  }

  @Test
  void showsWhatTheProcessorLeftInAJar() throws Exception {
    String one = command(0, "show", SENSOR, "SENSOR_SET_CONFIG", "sensor_config").output();
    assertTrue(one.contains("       4     4  __u32 oversample\n"), one);
    assertTrue(one.contains("0x4008be01  0x8008be01  0x8008be01  0x8008be01  SENSOR_SET_"), one);
    assertEquals(
        one, command(0, "show", Jars.SAMPLE.path(), "SENSOR_SET_CONFIG", "sensor_config").output());
  }

  @Test
  void makesWhatTheProcessorMade() throws Exception {
    command(0, "emit", Jars.SAMPLE.path(), "-o", folder);
    Map<String, String> made = new TreeMap<>();
    for (Path file : Folders.files(folder, "")) {
      made.put(folder.relativize(file).toString(), Files.readString(file));
    }
    assertTrue(made.size() > 3, made.keySet()::toString);
    assertEquals(left(), made);
  }

  private static Map<String, String> left() throws IOException {
    Map<String, String> left = new TreeMap<>();
    try (JarFile jar = new JarFile(Jars.SAMPLE.path().toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().startsWith(LEFT) && !entry.isDirectory()) {
          byte[] text = jar.getInputStream(entry).readAllBytes();
          left.put(entry.getName().substring(LEFT.length()), new String(text, UTF_8));
        }
      }
    }
    return left;
  }

  @Test
  void findsWhatHasDriftedAndWhatHasChanged() throws Exception {
    command(0, "emit", SENSOR, "-o", folder, "--emit", "header,kernel");
    assertEquals("", command(0, "verify", SENSOR, folder).output());
    Path header = folder.resolve("uapi/linux/sensor.h");
    Files.writeString(header, Files.readString(header) + "/* Mine. */\n");
    long line = Files.readString(header).lines().count();
    String drifted = command(1, "verify", SENSOR, folder).output();
    assertTrue(drifted.startsWith(header + ":" + line + ": error: [Drifted] "), drifted);
    Path other = folder.resolve("other.json");
    Files.writeString(other, Files.readString(SENSOR).replace("\"nr\": 2", "\"nr\": 7"));
    String changed = command(1, "diff", "--format", "github", SENSOR, other).output();
    assertTrue(changed.startsWith("::error file=" + other + ",line="), changed);
    String wrong = command(2, "diff", SENSOR, folder.resolve("missing.json")).output();
    assertTrue(wrong.startsWith("ioctlabi: " + folder.resolve("missing.json") + ": "), wrong);
    assertEquals(1, wrong.lines().count(), wrong);
  }

  @Test
  void decodesByTheHeadersThatItHasInside() throws Exception {
    String number = command(0, "decode", "0xae80").output();
    assertTrue(number.contains("KVM_RUN of linux/kvm.h"), number);
    Path log = folder.resolve("strace.log");
    Files.writeString(log, "ioctl(3, 0xae80, 0) = 0\n");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Tool run =
        Programs.run(
            "sh", "-c", "exec \"$0\" -jar \"$1\" decode - < \"$2\"", java, Jars.CLI.path(), log);
    assertEquals(0, run.status(), run.output());
    assertEquals("ioctl(3, KVM_RUN, 0) = 0\n", run.output());
    String shown = command(0, "show", Jars.CLI.path(), "KVM_RUN").output();
    assertTrue(shown.contains("KVM_RUN = _IO(0xae, 0x80)"), shown);
    String wrong = command(2, "decode", "0x1ffffffff").output();
    assertEquals(1, wrong.lines().count(), wrong);
  }

  @Test
  void whatItWritesCompilesOnItsShim() throws Exception {
    command(0, "emit", SENSOR, "-o", folder, "--emit", "header,kernel,check");
    command(0, "shim", "-o", folder.resolve("shim"));
    Tool dispatcher =
        Programs.compiler(
            "gcc",
            "-Wall",
            "-Werror",
            "-D_GNU_SOURCE",
            "-fsyntax-only",
            "-I" + folder.resolve("shim/include"),
            "-I" + folder.resolve("uapi"),
            "-I" + folder.resolve("kernel"),
            folder.resolve("kernel/linux/sensor_ioctl.c"));
    assertEquals("", dispatcher.output());
    Tool check =
        Programs.compiler(
            "gcc",
            "-std=c11",
            "-fsyntax-only",
            "-I" + folder.resolve("uapi"),
            folder.resolve("check/linux/sensor_check.c"));
    assertEquals("", check.output());
  }
}
