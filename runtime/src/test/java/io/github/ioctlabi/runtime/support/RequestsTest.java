package io.github.ioctlabi.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestsTest {

  private static final Map<String, Integer> EXCEPT = Map.of("ppc64le", 0x40087468, "mips64", 7);

  @Test
  void theArchitecturesOwnNumber() {
    assertEquals(0x40087468, Requests.pick(0x5413, EXCEPT, "ppc64le"));
    assertEquals(7, Requests.pick(0x5413, EXCEPT, "MIPS64"));
    assertEquals(0x5413, Requests.pick(0x5413, EXCEPT, "amd64"));
    assertEquals(0x5413, Requests.pick(0x5413, EXCEPT, "ppc64"));
    assertEquals(0x5413, Requests.pick(0x5413, Map.of(), ""));
  }

  @Test
  void thisMachines() {
    String arch = System.getProperty("os.arch");
    assertEquals(2, Requests.pick(1, Map.of(arch, 2)));
    assertEquals(1, Requests.pick(1, Map.of("not " + arch, 2)));
  }
}
