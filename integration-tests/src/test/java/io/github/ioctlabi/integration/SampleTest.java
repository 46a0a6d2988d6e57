package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Tool;
import org.junit.jupiter.api.Test;

/** The sample's run, as the README shows it. */
class SampleTest {
  @Test
  void showsTheHeaderAndCallsTheKernel() throws Exception {
    Tool run =
        Programs.jdk(
            "java",
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME, Jars.SAMPLE),
            "io.github.ioctlabi.sample.Main");
    assertEquals(0, run.status(), run.output());
    assertTrue(
        run.output().contains("#define SENSOR_SET_CONFIG\t_IOW(0xbe, 0x01, struct sensor_config)"),
        run.output());
    String entropy =
        run.output().lines().filter(line -> line.startsWith("RNDGETENTCNT")).findFirst().orElse("");
    String[] cells = entropy.split(" +", -1);
    assertEquals(4, cells.length, run.output());
    assertEquals(cells[2], cells[1], run.output());
    assertTrue(run.output().contains("ENOTTY"), run.output());
  }
}
