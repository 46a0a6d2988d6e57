package io.github.ioctlabi.bindings.writtenback;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ioctlabi.bindings.net.Bond;
import io.github.ioctlabi.bindings.net.HardwareTimestamps;
import io.github.ioctlabi.runtime.CallScope;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Any record that a command gives and a command takes: what was read is written as it was. */
class WrittenBackTest {

  private static final int ROUNDS = 200;
  private static final int TAIL = 256;

  /** What goes both ways behind an address, which no command's own argument tells. */
  private static final List<Class<?>> BEHIND_ADDRESSES =
      List.of(Bond.Slave.class, HardwareTimestamps.Config.class);

  @TestFactory
  Stream<DynamicTest> whatWasReadIsWrittenBack() {
    return Stream.concat(Bindings.readAndWritten().stream(), BEHIND_ADDRESSES.stream())
        .flatMap(record -> Marshalling.find(record).stream())
        .map(each -> dynamicTest(each.record().getName(), () -> goesBack(each)));
  }

  private static void goesBack(Marshalling marshalling) {
    long size = marshalling.layout().byteSize();
    for (int seed = 0; seed < ROUNDS; seed++) {
      try (Arena arena = Arena.ofConfined();
          CallScope scope = CallScope.in(arena)) {
        MemorySegment read = arena.allocate(size + TAIL, 8);
        KernelBytes bytes = new KernelBytes(new Random(seed));
        bytes.fill(marshalling.record(), read);
        Object value = marshalling.read(read, scope);
        bytes.clearWhatIsNotSent();
        MemorySegment written = arena.allocate(size + TAIL, 8).fill((byte) 0xff);
        marshalling.write(value, written, scope);
        assertEquals(hex(read.asSlice(0, size)), hex(written.asSlice(0, size)), "seed " + seed);
      }
    }
  }

  private static String hex(MemorySegment memory) {
    return HexFormat.ofDelimiter(" ").formatHex(memory.toArray(JAVA_BYTE));
  }

  @Test
  void thereAreManySuchRecords() {
    List<Class<?>> records = Bindings.readAndWritten();
    assertTrue(records.size() > 100, records::toString);
  }
}
