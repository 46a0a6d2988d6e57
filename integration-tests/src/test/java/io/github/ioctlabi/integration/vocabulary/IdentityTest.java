package io.github.ioctlabi.integration.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.integration.vocabulary.Exchange.Point;
import io.github.ioctlabi.integration.vocabulary.Exchange.Room;
import io.github.ioctlabi.runtime.CallScope;
import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read: by the layout classes, and through a driver that echoes. */
class IdentityTest {
  private static final int ROUNDS = 100;

  private final Echo echo = new Echo();
  private final ExchangeIoctl exchange = ExchangeIoctl.on(echo);
  private final LegacyIoctl legacy = LegacyIoctl.on(echo);
  private final Arena arena = Arena.ofConfined();

  private Device input;
  private Device output;

  @BeforeEach
  void open() throws IOException {
    input = Device.open(Path.of("/dev/null"), StandardOpenOption.READ);
    output = Device.open(Path.of("/dev/null"), StandardOpenOption.WRITE);
  }

  @AfterEach
  void close() {
    input.close();
    output.close();
    arena.close();
  }

  private interface Write<T> {
    void write(T value, MemorySegment segment, long offset);
  }

  private interface Read<T> {
    T read(MemorySegment segment, long offset);
  }

  private interface ScopedWrite<T> {
    void write(T value, MemorySegment segment, long offset, CallScope scope);
  }

  private interface ScopedRead<T> {
    T read(MemorySegment segment, long offset, CallScope scope);
  }

  private interface Call<T> {
    T call(T value) throws IOException;
  }

  /** Also on heap memory at an odd address, and the call. */
  private <T> void same(T value, long size, Write<T> write, Read<T> read, Call<T> call)
      throws IOException {
    String text = Deep.text(value);
    for (MemorySegment memory : odd(size)) {
      write.write(value, memory, 3);
      assertEquals(text, Deep.text(read.read(memory, 3)));
    }
    assertEquals(text, Deep.text(call.call(value)));
    assertEquals(size, echo.size);
  }

  private <T> void sameScoped(
      T value, long size, ScopedWrite<T> write, ScopedRead<T> read, Call<T> call)
      throws IOException {
    String text = Deep.text(value);
    for (MemorySegment memory : odd(size)) {
      try (CallScope scope = CallScope.in(arena)) {
        write.write(value, memory, 3, scope);
        assertEquals(text, Deep.text(scope.keep(read.read(memory, 3, scope))));
      }
    }
    assertEquals(text, Deep.text(call.call(value)));
    assertEquals(size, echo.size);
  }

  /** Memory that held something else before, and ends where the struct does. */
  private MemorySegment[] odd(long size) {
    MemorySegment[] both = {
      arena.allocate(3 + size), MemorySegment.ofArray(new byte[3 + (int) size])
    };
    for (MemorySegment memory : both) {
      memory.fill((byte) 0xa5);
    }
    return both;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void unions(long seed) throws IOException {
    Values values = new Values(seed, arena);
    for (int i = 0; i < ROUNDS; i++) {
      same(
          values.choices(),
          Exchange_ChoicesLayout.SIZE,
          Exchange_ChoicesLayout::write,
          Exchange_ChoicesLayout::read,
          exchange::choose);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void addresses(long seed) throws IOException {
    Values values = new Values(seed, arena);
    for (int i = 0; i < ROUNDS; i++) {
      sameScoped(
          values.pointers(),
          Exchange_PointersLayout.SIZE,
          Exchange_PointersLayout::write,
          Exchange_PointersLayout::read,
          exchange::point);
      sameScoped(
          values.answers(),
          Exchange_AnswersLayout.SIZE,
          Exchange_AnswersLayout::write,
          Exchange_AnswersLayout::read,
          exchange::answer);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void flexibleArrays(long seed) throws IOException {
    Values values = new Values(seed, arena);
    for (int i = 0; i < ROUNDS; i++) {
      var elements = values.elements();
      same(
          elements,
          Exchange_ElementsLayout.size(elements),
          Exchange_ElementsLayout::write,
          Exchange_ElementsLayout::read,
          exchange::elements);
      var words = values.words();
      same(
          words,
          Exchange_WordsLayout.size(words),
          Exchange_WordsLayout::write,
          Exchange_WordsLayout::read,
          exchange::words);
      var whole = values.whole();
      same(
          whole,
          Exchange_WholeLayout.size(whole),
          Exchange_WholeLayout::write,
          Exchange_WholeLayout::read,
          exchange::whole);
      var listing = values.listing();
      same(
          listing,
          Exchange_ListingLayout.size(listing),
          Exchange_ListingLayout::write,
          Exchange_ListingLayout::read,
          value -> exchange.relist(value, value.ids().length));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void roomThatTheKernelFills(long seed) throws IOException {
    Values values = new Values(seed, arena);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Room sent = values.room();
      int[] filled = random.ints(random.nextInt(sent.count() + 1)).toArray();
      echo.writes =
          memory -> {
            assertEquals(0, memory.get(ValueLayout.JAVA_INT, 4));
            assertEquals(
                -1, memory.asSlice(8).mismatch(MemorySegment.ofArray(new int[sent.count()])));
            memory.set(ValueLayout.JAVA_INT, 4, filled.length);
            MemorySegment.copy(filled, 0, memory, ValueLayout.JAVA_INT, 8, filled.length);
          };
      assertEquals(
          Deep.text(new Room(sent.count(), filled.length, filled)), Deep.text(exchange.room(sent)));
      assertEquals(
          Deep.text(new Exchange.Listing(0, filled.length, new int[0])),
          Deep.text(exchange.list(sent.count())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void timesDescriptorsAndShapes(long seed) throws IOException {
    Values values = new Values(seed, arena);
    for (int i = 0; i < ROUNDS; i++) {
      same(
          values.times(),
          Exchange_TimesLayout.SIZE,
          Exchange_TimesLayout::write,
          Exchange_TimesLayout::read,
          exchange::times);
      sameScoped(
          values.files(input, output),
          Exchange_FilesLayout.SIZE,
          Exchange_FilesLayout::write,
          Exchange_FilesLayout::read,
          exchange::files);
      same(
          values.foreign(),
          Exchange_ForeignLayout.SIZE,
          Exchange_ForeignLayout::write,
          Exchange_ForeignLayout::read,
          exchange::foreign);
      same(
          values.packed(),
          15,
          Exchange_PackedLayout::write,
          Exchange_PackedLayout::read,
          exchange::packed);
      same(
          values.aligned(),
          16,
          Exchange_AlignedLayout::write,
          Exchange_AlignedLayout::read,
          exchange::aligned);
      same(
          values.growing(),
          16,
          Exchange_GrowingLayout::write,
          Exchange_GrowingLayout::read,
          exchange::grow);
      same(
          values.named(),
          12,
          Exchange_NamedLayout::write,
          Exchange_NamedLayout::read,
          exchange::name);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nativeTypes(long seed) throws IOException {
    Values values = new Values(seed, arena);
    for (int i = 0; i < ROUNDS; i++) {
      sameScoped(
          values.natives(),
          Legacy_NativesLayout.SIZE,
          Legacy_NativesLayout::write,
          Legacy_NativesLayout::read,
          legacy::natives);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 1023})
  void arraysOfAnyLength(int length) throws IOException {
    Point[] points = new Values(length, arena).points(length);
    assertEquals(Deep.text(points), Deep.text(exchange.swap(points)));
    assertEquals(ExchangeIoctl.SWAP(length).number(), echo.request);
    assertEquals(8L * length, echo.size);
    echo.writes =
        memory -> {
          for (int i = 0; i < length; i++) {
            assertEquals(points[i], Exchange_PointLayout.read(memory, 8L * i));
          }
        };
    exchange.transfer(points);
    assertEquals(8 * length, ExchangeIoctl.TRANSFER(length).size());
    echo.writes = memory -> memory.fill((byte) 7);
    byte[] sevens = new byte[length];
    Arrays.fill(sevens, (byte) 7);
    echo.result = length / 2;
    assertEquals(Deep.text(Arrays.copyOf(sevens, length / 2)), Deep.text(exchange.label(length)));
    echo.result = 0;
    for (int group : new int[] {0, 31}) {
      assertEquals(Deep.text(sevens), Deep.text(exchange.bits(group, length)));
      assertEquals(0x20 + group, ExchangeIoctl.BITS(group, length).nr());
      assertEquals(ExchangeIoctl.BITS(group, length).number(), echo.request);
    }
    echo.writes = memory -> assertEquals(new Point(1, -2), Exchange_PointLayout.read(memory, 0));
    exchange.axis(3, new Point(1, -2));
    assertEquals(0x43, ExchangeIoctl.AXIS(3).nr());
    assertEquals(ExchangeIoctl.AXIS(3).number(), echo.request);
  }
}
