package io.github.ioctlabi.integration.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.integration.vocabulary.Exchange.Answers;
import io.github.ioctlabi.integration.vocabulary.Exchange.Choice;
import io.github.ioctlabi.integration.vocabulary.Exchange.Choices;
import io.github.ioctlabi.integration.vocabulary.Exchange.Elements;
import io.github.ioctlabi.integration.vocabulary.Exchange.Form;
import io.github.ioctlabi.integration.vocabulary.Exchange.Kind;
import io.github.ioctlabi.integration.vocabulary.Exchange.Leaf;
import io.github.ioctlabi.integration.vocabulary.Exchange.Listing;
import io.github.ioctlabi.integration.vocabulary.Exchange.Named;
import io.github.ioctlabi.integration.vocabulary.Exchange.Point;
import io.github.ioctlabi.integration.vocabulary.Exchange.Pointers;
import io.github.ioctlabi.integration.vocabulary.Exchange.Room;
import io.github.ioctlabi.integration.vocabulary.Exchange.Times;
import io.github.ioctlabi.integration.vocabulary.Exchange.Whole;
import io.github.ioctlabi.integration.vocabulary.Exchange.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What cannot be sent is refused with the component's name, and the driver sees no call. */
class RefusalTest {
  private static final Class<IllegalArgumentException> ILLEGAL = IllegalArgumentException.class;
  private static final Class<NullPointerException> NULL = NullPointerException.class;
  private static final Point POINT = new Point(1, 2);

  private final Echo echo = new Echo();
  private final ExchangeIoctl exchange = ExchangeIoctl.on(echo);

  @AfterEach
  void nothingIsSent() {
    assertEquals(0, echo.calls);
  }

  private static void refused(Class<? extends Exception> kind, String message, Executable call) {
    assertEquals(message, assertThrows(kind, call).getMessage());
  }

  @Test
  void aMemberThatItsTagDoesNotSelect() {
    Choice single = new Choice.Single(1);
    Form word = new Form.Word(1);
    refused(
        ILLEGAL,
        "Choices.choice: the tag 1 does not select Single",
        () -> exchange.choose(new Choices(Kind.SPAN, 4, single, word, 0)));
    refused(
        ILLEGAL,
        "Choices.form: the tag 3 does not select Word",
        () -> exchange.choose(new Choices(Kind.SINGLE, 3, single, word, 0)));
    refused(
        ILLEGAL,
        "Choices.form: the tag 99 does not select Word",
        () -> exchange.choose(new Choices(Kind.SINGLE, 99, single, word, 0)));
    refused(
        ILLEGAL,
        "Choices.choice: the tag 2 does not select Raw",
        () -> exchange.choose(new Choices(Kind.SINGLE, 4, new Choice.Raw(new byte[8]), word, 0)));
    refused(
        ILLEGAL,
        "Raw.bytes: length 7, expected 8",
        () -> exchange.choose(new Choices(Kind.RAW, 4, new Choice.Raw(new byte[7]), word, 0)));
    refused(
        ILLEGAL,
        "Pair.a: 65536 is not in 0..65535",
        () -> exchange.choose(new Choices(Kind.SINGLE, 3, single, new Form.Pair(65536, 0), 0)));
    refused(
        NULL, "Choices.choice", () -> exchange.choose(new Choices(Kind.SINGLE, 4, null, word, 0)));
    refused(NULL, "Choices.kind", () -> exchange.choose(new Choices(null, 4, single, word, 0)));
    refused(NULL, "choices", () -> exchange.choose((Choices) null));
  }

  @Test
  void aStringThatIsTooLong() {
    refused(
        ILLEGAL,
        "Named.name: 8 bytes of UTF-8, at most 7 fit; to send back what the kernel filled to its"
            + " end, or with bytes that are no UTF-8, declare it as @Length(8) byte[], or call with"
            + " a MemorySegment",
        () -> exchange.name(new Named("12345678", 0)));
    refused(
        ILLEGAL,
        "Named.name: 9 bytes of UTF-8, at most 7 fit; to send back what the kernel filled to its"
            + " end, or with bytes that are no UTF-8, declare it as @Length(8) byte[], or call with"
            + " a MemorySegment",
        () -> exchange.name(new Named("\u20ac\u20ac\u20ac", 0)));
    refused(ILLEGAL, "Named.name: NUL at index 1", () -> exchange.name(new Named("a\0b", 0)));
    refused(NULL, "Named.name", () -> exchange.name(new Named(null, 0)));
    refused(
        ILLEGAL,
        "Label.text: 4 bytes of UTF-8, at most 3 fit; to send back what the kernel filled to its"
            + " end, or with bytes that are no UTF-8, declare it as @Length(4) byte[], or call with"
            + " a MemorySegment",
        () ->
            exchange.choose(
                new Choices(Kind.SINGLE, 6, new Choice.Single(1), new Form.Label("four"), 0)));
  }

  @Test
  void aCountThatDoesNotMatchItsArray() {
    refused(
        ILLEGAL,
        "Elements.count: 2, but Elements.points needs 1",
        () -> exchange.elements(new Elements(2, 0, new Point[] {POINT})));
    refused(
        ILLEGAL,
        "Words.bytes: 2, but Words.words needs 8",
        () -> exchange.words(new Words(2, 0, new int[2])));
    refused(
        ILLEGAL,
        "Whole.size: 2, but Whole.data needs 10",
        () -> exchange.whole(new Whole(2, 0, new byte[2])));
    refused(
        ILLEGAL,
        "Room.count: 4, but Room.values needs 3",
        () -> exchange.room(new Room(4, 0, new int[3])));
    refused(
        ILLEGAL,
        "Answers.room: 4, but Answers.values needs 3",
        () -> exchange.answer(new Answers(4, 0, new int[3])));
    refused(
        ILLEGAL,
        "Elements.points: length 65, at most 64",
        () -> exchange.elements(new Elements(65, 0, new Point[65])));
    refused(
        ILLEGAL,
        "Pointers.wordCount: 3, but Pointers.words needs 2",
        () -> exchange.point(new Some(3, 0, new int[2], null, null, 0, null, null).made()));
    refused(
        ILLEGAL,
        "Pointers.pointBytes: 1, but Pointers.points needs 8",
        () ->
            exchange.point(new Some(0, 1, null, new Point[] {POINT}, null, 0, null, null).made()));
    refused(
        ILLEGAL,
        "Pointers.words: length 17, at most 16",
        () -> exchange.point(new Some(17, 0, new int[17], null, null, 0, null, null).made()));
    refused(
        ILLEGAL,
        "Leaf.count: 2, but Leaf.values needs 1",
        () ->
            exchange.point(
                new Some(0, 0, null, null, new Leaf(1, 2, new int[1]), 0, null, null).made()));
    refused(ILLEGAL, "ids: -1 is not in 0..64", () -> exchange.list(-1));
    refused(ILLEGAL, "ids: 65 is not in 0..64", () -> exchange.list(65));
    Point[] many = new Point[2048];
    Arrays.fill(many, POINT);
    refused(ILLEGAL, "points: length 2048, at most 2047", () -> exchange.transfer(many));
    refused(ILLEGAL, "group: 32 is not in 0..31", () -> exchange.bits(32, 1));
    refused(ILLEGAL, "axis: -1 is not in 0..3", () -> exchange.axis(-1, POINT));
    refused(NULL, "Listing.ids", () -> exchange.relist(new Listing(0, 0, null), 4));
  }

  /** Pointers of which a test gives some. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  private record Some(
      int wordCount,
      int pointBytes,
      int[] words,
      Point[] points,
      Leaf leaf,
      int size,
      MemorySegment memory,
      byte[] key) {
    Pointers made() {
      return new Pointers(
          wordCount, pointBytes, words, points, null, leaf, 0, size, null, memory, key);
    }
  }

  @Test
  void elementsThatAreMissing() {
    refused(
        NULL,
        "Pointers.points[0]",
        () -> exchange.point(new Some(0, 8, null, new Point[1], null, 0, null, null).made()));
    refused(
        NULL,
        "Elements.points[1]",
        () -> exchange.elements(new Elements(2, 0, new Point[] {POINT, null})));
    refused(NULL, "points[1]", () -> exchange.transfer(new Point[] {POINT, null}));
    refused(
        ILLEGAL,
        "Pointers.words[1]: 65536 is not in 0..65535",
        () ->
            exchange.point(new Some(2, 0, new int[] {1, 65536}, null, null, 0, null, null).made()));
  }

  @Test
  void timesThatDoNotFit() {
    Duration zero = Duration.ZERO;
    Duration minus = Duration.ofNanos(-1);
    Instant epoch = Instant.EPOCH;
    Instant before = epoch.minusNanos(1);
    refused(
        ILLEGAL,
        "Times.left: PT-0.000000001S is negative",
        () -> exchange.times(new Times(minus, epoch, zero, zero, epoch, 0)));
    refused(
        ILLEGAL,
        "Times.at: 1969-12-31T23:59:59.999999999Z is before 1970",
        () -> exchange.times(new Times(zero, before, zero, zero, epoch, 0)));
    refused(
        ILLEGAL,
        "Times.drift: PT2562047788015215H30M7S is more than 64 signed bits of nanoseconds hold",
        () ->
            exchange.times(
                new Times(zero, epoch, Duration.ofSeconds(Long.MAX_VALUE), zero, epoch, 0)));
    refused(
        NULL, "Times.interval", () -> exchange.times(new Times(zero, epoch, zero, null, epoch, 0)));
  }

  @Test
  void memoryThatTheKernelCannotBeGiven() {
    MemorySegment closed;
    try (Arena arena = Arena.ofConfined()) {
      closed = arena.allocate(8);
    }
    refused(
        IllegalStateException.class,
        "Pointers.memory: the segment's arena is closed",
        () -> exchange.point(new Some(0, 0, null, null, null, 8, closed, null).made()));
    MemorySegment heap = MemorySegment.ofArray(new byte[8]);
    refused(
        ILLEGAL,
        "Pointers.memory: the segment is heap memory; the kernel needs native",
        () -> exchange.point(new Some(0, 0, null, null, null, 8, heap, null).made()));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment small = arena.allocate(8);
      refused(
          ILLEGAL,
          "Pointers.size: 9 is not in 0..8",
          () -> exchange.point(new Some(0, 0, null, null, null, 9, small, null).made()));
    }
  }

  /** Without a scope there is no memory for what an address leads to; nothing is stored then. */
  @Test
  void anArrayWithoutAScope() {
    MemorySegment memory = MemorySegment.ofArray(new byte[16]);
    refused(
        ILLEGAL,
        "Answers.values: what it points to needs memory: pass CallScope.in(arena)",
        () -> Exchange_AnswersLayout.write(new Answers(1, 0, new int[1]), memory, 0));
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, 8, 16);
    refused(
        IllegalStateException.class,
        "Answers.values: address 0x10 is not of memory that this scope has allocated",
        () -> Exchange_AnswersLayout.read(memory, 0));
  }
}
