package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Kernel.Pipe;
import io.github.ioctlabi.runtime.internal.CallSlots;
import io.github.ioctlabi.runtime.internal.LinuxDevice;
import io.github.ioctlabi.runtime.internal.Slot;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory that is promised to be zero is, whatever earlier calls have left there. */
class UsedMemoryTest {

  private static final byte DIRT = (byte) 0xff;
  private static final int[] BLOCKS = {1, 8, 40, 900, 3_000, 17_000};
  private static final IoctlCommand PRIVATE = IoctlCommand.raw("PRIVATE", 0x89f0);

  /** Leaves dirt in the argument's memory, and in all that is beside it. */
  private static void soil(IoctlCaller caller, int size) {
    try (IoctlCall call = caller.begin(size)) {
      for (int block : BLOCKS) {
        call.scope().allocate("block", block).fill(DIRT);
      }
      call.memory().fill(DIRT);
    }
  }

  private static void assertZero(MemorySegment memory) {
    byte[] bytes = memory.toArray(JAVA_BYTE);
    for (int i = 0; i < bytes.length; i++) {
      assertEquals(0, bytes[i], "byte " + i + " of " + bytes.length);
    }
  }

  private static void assertClean(IoctlCaller caller, int size) {
    try (IoctlCall call = caller.beginZeroed(size)) {
      assertZero(call.argument());
    }
    soil(caller, size);
    try (IoctlCall call = caller.begin(1, size)) {
      assertZero(call.sent().asSlice(1));
      for (int block : BLOCKS) {
        assertZero(call.scope().allocate("block", block));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 191, 192, 193, 256, 257, 1_000, 16_384, 16_385, 40_000})
  void memoryOfOneDevice(int size) {
    try (Pipe pipe = Pipe.holding(0);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in())) {
      soil(caller, size);
      soil(caller, size);
      assertClean(caller, size);
    }
  }

  /** What a device gives back when it is closed is what the next one begins with. */
  @Test
  void memoryOfClosedDevices() {
    List<Pipe> pipes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Pipe pipe = Pipe.holding(0);
      pipes.add(pipe);
      soil(IoctlCaller.borrowing(pipe.in()), 100);
    }
    pipes.forEach(Pipe::close);
    for (int i = 0; i < 20; i++) {
      try (Pipe pipe = Pipe.holding(0)) {
        assertClean(IoctlCaller.borrowing(pipe.in()), 100);
      }
    }
  }

  /** A request to a network device: a name, an address, and nothing behind them. */
  @Test
  void requestsToNetworkDevices() {
    try (Pipe pipe = Pipe.holding(0)) {
      Device device = pipe.in();
      CallSlots slots = ((LinuxDevice) device).slots();
      Slot slot = slots.enter();
      slot.request().fill(DIRT);
      slots.exit(slot);
      IoctlCaller caller = IoctlCaller.network(device, "e0");
      assertThrows(IoctlException.class, () -> caller.call(PRIVATE, 0x12));
      slot = slots.enter();
      MemorySegment request = slot.request();
      byte[] name = new byte[16];
      System.arraycopy("e0".getBytes(StandardCharsets.UTF_8), 0, name, 0, 2);
      assertEquals(-1, request.asSlice(0, 16).mismatch(MemorySegment.ofArray(name)));
      assertEquals(0x12, request.get(JAVA_LONG_UNALIGNED, 16));
      assertZero(request.asSlice(24));
      slots.exit(slot);
    }
  }
}
