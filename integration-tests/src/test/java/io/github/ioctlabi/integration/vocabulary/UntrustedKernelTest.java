package io.github.ioctlabi.integration.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.integration.vocabulary.Exchange.Answers;
import io.github.ioctlabi.integration.vocabulary.Exchange.Choice;
import io.github.ioctlabi.integration.vocabulary.Exchange.Choices;
import io.github.ioctlabi.integration.vocabulary.Exchange.Elements;
import io.github.ioctlabi.integration.vocabulary.Exchange.Form;
import io.github.ioctlabi.integration.vocabulary.Exchange.Kind;
import io.github.ioctlabi.integration.vocabulary.Exchange.Opened;
import io.github.ioctlabi.integration.vocabulary.Exchange.Point;
import io.github.ioctlabi.integration.vocabulary.Exchange.Pointers;
import io.github.ioctlabi.integration.vocabulary.Exchange.Room;
import io.github.ioctlabi.integration.vocabulary.Exchange.Times;
import io.github.ioctlabi.integration.vocabulary.Exchange.Whole;
import io.github.ioctlabi.integration.vocabulary.Exchange.Words;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.runtime.CallScope;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A driver that answers what it should not: nothing is read beyond the room, nothing leaks. */
class UntrustedKernelTest {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final byte GUARD = 0x7e;
  private static final Choices CHOICES =
      new Choices(Kind.SINGLE, 4, new Choice.Single(5), new Form.Word(6), 0);

  private final Echo echo = new Echo();
  private final ExchangeIoctl exchange = ExchangeIoctl.on(echo);

  private static void assertIllegalState(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalStateException.class, call).getMessage());
  }

  /** What a driver reaches by an address. */
  @SuppressWarnings("restricted")
  private static MemorySegment memoryAt(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }

  private static int[] ints(int length) {
    int[] ints = new int[length];
    Arrays.setAll(ints, i -> i + 1);
    return ints;
  }

  private static Point[] points(int length) {
    Point[] points = new Point[length];
    Arrays.setAll(points, i -> new Point(i, -i));
    return points;
  }

  @Test
  void aTagThatSelectsNothing() {
    echo.writes = memory -> memory.set(INT, 4, 9);
    assertIllegalState("Choices.form: no member has the tag 9", () -> exchange.choose(CHOICES));
    echo.writes = memory -> memory.set(INT, 0, 9);
    assertIllegalState("Choices.kind: no constant has the value 9", () -> exchange.choose(CHOICES));
    assertEquals(2, echo.calls);
  }

  @Test
  void aTimeThatIsNotNormalised() {
    Times times =
        new Times(Duration.ZERO, Instant.EPOCH, Duration.ZERO, Duration.ZERO, Instant.EPOCH, 0);
    echo.writes = memory -> memory.set(LONG, 32, 1_000_000_000);
    assertIllegalState(
        "Times.interval: 0 s and 1000000000 ns are no normalised timespec",
        () -> exchange.times(times));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
  void countsBeyondTheRoom(int count) throws IOException {
    echo.writes = memory -> memory.set(INT, 4, count);
    assertEquals(
        Deep.text(points(3)), Deep.text(exchange.elements(new Elements(3, 0, points(3))).points()));
    assertArrayEquals(new int[3], exchange.room(new Room(3, 0, new int[3])).values());
    // In bytes: three of them are no whole element.
    assertArrayEquals(
        count == 3 ? new int[0] : count == 4 ? ints(1) : ints(3),
        exchange.words(new Words(12, 0, ints(3))).words());
    echo.writes = memory -> memory.set(INT, 0, count);
    assertEquals(
        Deep.text(points(3)), Deep.text(exchange.elements(new Elements(3, 3, points(3))).points()));
    int bytes = count == 3 || count == 4 ? 0 : 2;
    assertEquals(bytes, exchange.whole(new Whole(10, 0, new byte[2])).data().length);
    assertArrayEquals(new int[3], exchange.answer(new Answers(3, 0, new int[3])).values());
    echo.writes = memory -> memory.set(INT, 0, count);
    assertEquals(Math.min(2, count < 0 ? 2 : count), exchange.list(2).ids().length);
  }

  @Test
  void whatTheResultCountsIsNotBelievedEither() throws IOException {
    echo.result = 1000;
    assertEquals(4, exchange.label(4).length);
  }

  /** Memory that has other bytes right behind each block. */
  private record Guarded(Arena arena) implements Arena {
    @Override
    public MemorySegment allocate(long bytes, long alignment) {
      MemorySegment memory = arena.allocate(bytes + 64, alignment).fill(GUARD);
      return memory.asSlice(0, bytes).fill((byte) 0);
    }

    @Override
    public MemorySegment.Scope scope() {
      return arena.scope();
    }

    @Override
    public void close() {
      arena.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 1000, Integer.MAX_VALUE, -1})
  void nothingIsReadBehindTheRoom(int count) {
    try (Arena arena = new Guarded(Arena.ofConfined());
        CallScope scope = CallScope.in(arena)) {
      MemorySegment elements = arena.allocate(32);
      Exchange_ElementsLayout.write(new Elements(3, 3, points(3)), elements, 0);
      elements.set(INT, 0, count);
      elements.set(INT, 4, count);
      assertEquals(
          Deep.text(points(3)), Deep.text(Exchange_ElementsLayout.read(elements, 0).points()));

      MemorySegment answers = arena.allocate(16);
      Exchange_AnswersLayout.write(new Answers(3, 0, new int[3]), answers, 0, scope);
      MemorySegment block = memoryAt(answers.get(LONG, 8), 16);
      assertEquals(GUARD, block.get(ValueLayout.JAVA_BYTE, 12));
      answers.set(INT, 0, count);
      assertArrayEquals(new int[3], Exchange_AnswersLayout.read(answers, 0, scope).values());
    }
  }

  @Test
  void anAddressThatIsNotTheOneSent() throws IOException {
    echo.writes = memory -> memory.set(LONG, 8, 0xdead0);
    assertIllegalState(
        "Answers.values: address 0xdead0 is not of memory that this scope has allocated",
        () -> exchange.answer(new Answers(3, 0, new int[3])));
    echo.writes = memory -> memory.set(LONG, 8, 0);
    assertEquals(
        "Answers[room=3, reserved=0, values=null]",
        Deep.text(exchange.answer(new Answers(3, 0, new int[3]))));
    Pointers none = new Pointers(0, 0, null, null, null, null, 0, 0, null, null, null);
    echo.writes = memory -> memory.set(LONG, 32, 0xbeef);
    assertIllegalState(
        "Pointers.leaf: address 0xbeef is not of memory that this scope has allocated",
        () -> exchange.point(none));
    echo.writes = memory -> memory.set(LONG, 56, 0xbeef);
    MemorySegment memory = exchange.point(none).memory();
    assertEquals(0xbeef, memory.address());
    assertEquals(0, memory.byteSize());
  }

  private static boolean isOpen(int fd) {
    return Files.exists(Path.of("/proc/self/fd/" + fd), LinkOption.NOFOLLOW_LINKS);
  }

  @Test
  void aDescriptorIsOwnedAndClosedWhenDecodingFails() throws IOException {
    int fd = Descriptors.fresh();
    echo.writes =
        memory -> {
          assertEquals(0, memory.get(INT, 0));
          memory.set(INT, 0, fd);
          memory.set(INT, 4, 2);
        };
    Opened opened = exchange.opened();
    assertEquals(fd, opened.file().fd());
    assertTrue(isOpen(fd));
    opened.file().close();
    assertFalse(isOpen(fd));

    int lost = Descriptors.fresh();
    echo.writes =
        memory -> {
          memory.set(INT, 0, lost);
          memory.set(INT, 4, 99);
        };
    assertIllegalState("Opened.kind: no constant has the value 99", exchange::opened);
    assertFalse(isOpen(lost), "the descriptor is closed");
    try (Arena arena = Arena.ofConfined()) {
      int again = Descriptors.fresh();
      MemorySegment memory = arena.allocate(8);
      memory.set(INT, 0, again);
      assertIllegalState(
          "Opened.kind: no constant has the value 0", () -> Exchange_OpenedLayout.read(memory, 0));
      assertFalse(isOpen(again), "the descriptor is closed");
    }
  }

  @Test
  void aNewDescriptorIsAnInterfaceOfItsOwn() throws IOException {
    int fd = Descriptors.fresh();
    echo.result = fd;
    try (Exchange child = exchange.child()) {
      assertNotNull(child);
      assertTrue(isOpen(fd));
    }
    assertFalse(isOpen(fd));
    echo.result = 3;
    assertEquals(3, exchange.version());
  }

  @Test
  void anErrorIsNotLostToItsData() throws IOException {
    echo.result = -Errno.ENOSPC.number();
    IoctlException refused = assertThrows(IoctlException.class, () -> exchange.attempt(CHOICES));
    assertEquals(Optional.of(CHOICES), refused.result());
    echo.writes = memory -> memory.set(INT, 0, 9);
    refused = assertThrows(IoctlException.class, () -> exchange.attempt(CHOICES));
    assertEquals(Errno.ENOSPC, refused.error());
    assertEquals(Optional.empty(), refused.result());
    assertEquals(1, refused.getSuppressed().length);
    assertEquals(
        "Choices.kind: no constant has the value 9",
        assertInstanceOf(IllegalStateException.class, refused.getSuppressed()[0]).getMessage());
  }

  /** A gigabyte goes through calls that end in every way. */
  @Test
  void memoryIsFreedOnEveryWayOut() throws IOException {
    Answers large = new Answers(1 << 20, 0, new int[1 << 20]);
    long before = 0;
    for (int i = 0; i < 256; i++) {
      boolean fails = i % 2 == 0;
      echo.result = i % 4 == 1 ? -Errno.EIO.number() : 0;
      echo.writes =
          memory -> {
            MemorySegment block = memoryAt(memory.get(LONG, 8), 4 << 20);
            block.fill((byte) 1);
            if (fails) {
              memory.set(LONG, 8, 1);
            }
          };
      if (fails) {
        assertThrows(IllegalStateException.class, () -> exchange.answer(large));
      } else if (echo.result < 0) {
        assertThrows(IoctlException.class, () -> exchange.answer(large));
      } else {
        // Only some of it: the heap is not what this is about.
        echo.writes = echo.writes.andThen(memory -> memory.set(INT, 0, 2));
        assertArrayEquals(new int[] {0x01010101, 0x01010101}, exchange.answer(large).values());
      }
      if (i == 31) {
        before = residentBytes();
      }
    }
    long grown = residentBytes() - before;
    assertTrue(grown < 256L << 20, () -> grown + " bytes more are resident");
  }

  private static long residentBytes() throws IOException {
    String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
    return Long.parseLong(pages[1]) * 4096;
  }
}
