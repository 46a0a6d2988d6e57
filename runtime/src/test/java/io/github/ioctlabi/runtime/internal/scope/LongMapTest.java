package io.github.ioctlabi.runtime.internal.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongMapTest {

  /** Of every size around those where it searches otherwise, and the same map again and again. */
  @Test
  void findsWhatAMapFinds() {
    Random random = new Random(1);
    LongMap<String> map = new LongMap<>();
    for (int round = 0; round < 200; round++) {
      int keys = round % 20 == 0 ? 3000 : random.nextInt(30);
      Map<Long, String> expected = new HashMap<>();
      for (int i = 0; i < keys; i++) {
        long key = (random.nextInt(keys) - 1) * (round % 2 == 0 ? 8L : 0x1_0000_0000L);
        String value = "round " + round + ", " + i;
        map.put(key, value);
        expected.put(key, value);
      }
      expected.forEach((key, value) -> assertEquals(value, map.get(key)));
      assertNull(map.get(Long.MAX_VALUE));
      assertNull(map.get(-7));
      map.clear();
      expected.keySet().forEach(key -> assertNull(map.get(key)));
    }
  }

  /** In the order in which they came, which is most often asked for, with some left out. */
  @Test
  void findsInOrder() {
    LongMap<Integer> map = new LongMap<>();
    for (int step = 1; step < 5; step++) {
      for (int i = 0; i < 100; i++) {
        map.put(i * 8L, i);
      }
      map.put(8, -1);
      for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 100; i += step) {
          assertEquals(i == 1 ? -1 : i, map.get(i * 8L));
          assertNull(map.get(i * 8L + 1));
        }
      }
      map.clear();
      assertNull(map.get(0));
    }
  }

  /** 100,000 keys that are looked through one by one are ten billion steps. */
  @Test
  void manyKeysTakeTimeByTheirNumber() {
    LongMap<Long> map = new LongMap<>();
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (long key = 0; key < 100_000; key++) {
      map.put(0x7f00_0000_0000L + key * 4096, key);
    }
    for (long key = 0; key < 100_000; key++) {
      assertEquals(key, map.get(0x7f00_0000_0000L + key * 4096));
    }
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
    assertEquals(0, took / 2_000_000_000, "seconds of processor time, by two");
  }
}
