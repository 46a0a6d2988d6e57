package io.github.ioctlabi.runtime;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.runtime.Kernel.Pipe;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DeviceCallTest {

  private static final int FIONBIO = 0x5421;

  @TempDir Path dir;

  private static void assertClosed(Executable call) {
    assertThrows(IllegalStateException.class, call);
  }

  @Test
  void ioctlWithAnAddress() throws IOException {
    try (Pipe pipe = Pipe.holding(17)) {
      assertEquals(17, Kernel.bytesIn(pipe.in()));
    }
    try (Device random = Device.open(Path.of("/dev/urandom"), StandardOpenOption.READ);
        Arena arena = Arena.ofShared()) {
      MemorySegment count = arena.allocate(JAVA_INT);
      count.set(JAVA_INT, 0, -1);
      assertEquals(0, random.ioctl(Kernel.RNDGETENTCNT.number(), count));
      assertTrue(count.get(JAVA_INT, 0) >= 0);
    }
  }

  @Test
  void ioctlErrorsAreNegated() throws IOException {
    try (Device device = Device.open(Path.of("/dev/null"));
        Arena arena = Arena.ofConfined()) {
      int request = Kernel.NOBODYS.number();
      assertEquals(-Errno.ENOTTY.number(), device.ioctl(request, arena.allocate(8)));
      assertEquals(-Errno.ENOTTY.number(), device.ioctl(request, 0L));
    }
    try (Pipe pipe = Pipe.holding(1)) {
      int request = Kernel.FIONREAD.number();
      assertEquals(-Errno.EFAULT.number(), pipe.in().ioctl(request, MemorySegment.NULL));
    }
  }

  /** FIOCLEX and FIONCLEX take no argument and show in fdinfo. */
  @Test
  void ioctlWithAValue() throws IOException {
    boolean powerpc = System.getProperty("os.arch").startsWith("ppc");
    try (Device device = Device.open(Path.of("/dev/null"))) {
      assertEquals(0, device.ioctl(powerpc ? 0x20006602 : 0x5450, 0L));
      assertEquals(0, Kernel.flagsOf(device) & 02000000);
      assertEquals(0, device.ioctl(powerpc ? 0x20006601 : 0x5451, 0L));
      assertEquals(02000000, Kernel.flagsOf(device) & 02000000);
    }
  }

  @Test
  void heapMemoryIsRefused() throws IOException {
    MemorySegment heap = MemorySegment.ofArray(new byte[8]);
    try (Device device = Device.open(Path.of("/dev/null"))) {
      for (Executable call :
          new Executable[] {
            () -> device.ioctl(FIONBIO, heap), () -> device.read(heap), () -> device.write(heap)
          }) {
        var e = assertThrows(IllegalArgumentException.class, call);
        assertEquals("the segment is heap memory; the kernel needs native", e.getMessage());
      }
    }
  }

  @Test
  void readAndWrite() throws IOException {
    try (Device zero = Device.open(Path.of("/dev/zero"));
        Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(64).fill((byte) 1);
      assertEquals(64, zero.read(memory));
      assertEquals(-1, memory.mismatch(arena.allocate(64)));
      assertEquals(64, zero.write(memory));
      assertEquals(0, zero.read(memory.asSlice(0, 0)));
      var e = assertThrows(IllegalArgumentException.class, () -> zero.read(memory.asReadOnly()));
      assertEquals("the segment to read into is read-only", e.getMessage());
      assertEquals(64, zero.write(memory.asReadOnly()));
    }
    try (Device device = Device.open(Path.of("/dev/null"));
        Arena arena = Arena.ofConfined()) {
      assertEquals(0, device.read(arena.allocate(8)), "the end");
      assertEquals(8, device.write(arena.allocate(8)));
    }
    try (Pipe pipe = Pipe.holding(0);
        Arena arena = Arena.ofConfined()) {
      assertEquals(-Errno.EBADF.number(), pipe.in().write(arena.allocate(8)));
      assertEquals(-Errno.EBADF.number(), pipe.out().read(arena.allocate(8)));
    }
  }

  @Test
  void afterCloseEveryCallIsRefused() throws IOException {
    Device device = Device.open(Path.of("/dev/zero"));
    device.close();
    device.close();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(8);
      assertClosed(() -> device.ioctl(FIONBIO, memory));
      assertClosed(() -> device.ioctl(FIONBIO, 0L));
      assertClosed(() -> device.read(memory));
      assertClosed(() -> device.write(memory));
      assertClosed(() -> device.map(0, 4096, arena));
      assertClosed(device::fd);
    }
  }

  @Test
  void misuseOfASegmentLeavesTheDeviceUsable() throws IOException {
    try (Pipe pipe = Pipe.holding(5)) {
      Arena arena = Arena.ofConfined();
      MemorySegment dead = arena.allocate(8);
      arena.close();
      for (int i = 0; i < 1000; i++) {
        assertThrows(IllegalStateException.class, () -> pipe.in().ioctl(FIONBIO, dead));
      }
      assertEquals(5, Kernel.bytesIn(pipe.in()));
    }
  }

  @Test
  void mapsAFile() throws IOException {
    Path file = dir.resolve("mapped");
    Files.write(file, "x".repeat(4 * 65536).getBytes(StandardCharsets.US_ASCII));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment mapped;
      try (Device device = Device.open(file)) {
        mapped = device.map(65536, 100, arena);
      }
      assertEquals(100, mapped.byteSize());
      assertFalse(mapped.isReadOnly());
      mapped.setString(0, "from Java");
      assertEquals("xfrom Java\0x", Files.readString(file).substring(65535, 65547));
      assertTrue(isMapped(file));
    }
    assertFalse(isMapped(file));
  }

  private static boolean isMapped(Path file) throws IOException {
    return Files.readString(Path.of("/proc/self/maps")).contains(file.toString());
  }

  @Test
  void aReadOnlyDeviceMapsReadOnly() throws IOException {
    Path file = Files.writeString(dir.resolve("mapped"), "text");
    try (Device device = Device.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      MemorySegment mapped = device.map(0, 4, arena);
      assertTrue(mapped.isReadOnly());
      assertEquals('t', mapped.get(JAVA_BYTE, 0));
    }
  }

  @Test
  void mappingErrors() throws IOException {
    Path file = Files.writeString(dir.resolve("mapped"), "text");
    try (Device device = Device.open(file);
        Arena arena = Arena.ofConfined()) {
      var e = assertThrows(IOException.class, () -> device.map(1, 4, arena));
      assertEquals("mmap of " + file + ": EINVAL: invalid argument", e.getMessage());
      var bad = assertThrows(IllegalArgumentException.class, () -> device.map(0, 0, arena));
      assertEquals("length: 0 is not positive", bad.getMessage());
      Arena ended = Arena.ofConfined();
      ended.close();
      assertThrows(IllegalStateException.class, () -> device.map(0, 4, ended));
      assertFalse(isMapped(file));
    }
    try (Device device = Device.open(file, StandardOpenOption.WRITE);
        Arena arena = Arena.ofConfined()) {
      var e = assertThrows(IOException.class, () -> device.map(0, 4, arena));
      assertEquals("mmap of " + file + ": EACCES: permission denied", e.getMessage());
    }
  }
}
