package io.github.ioctlabi.integration.vocabulary;

import io.github.ioctlabi.integration.vocabulary.Exchange.Answers;
import io.github.ioctlabi.integration.vocabulary.Exchange.Choice;
import io.github.ioctlabi.integration.vocabulary.Exchange.Choices;
import io.github.ioctlabi.integration.vocabulary.Exchange.Elements;
import io.github.ioctlabi.integration.vocabulary.Exchange.Files;
import io.github.ioctlabi.integration.vocabulary.Exchange.Foreign;
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
import io.github.ioctlabi.integration.vocabulary.Legacy.Natives;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Values from a seed, each one that can be written. What is counted has its right count. */
final class Values {
  private final Random random;
  private final Arena arena;

  /**
   * Values.
   *
   * @param arena where segments come from
   */
  Values(long seed, Arena arena) {
    this.random = new Random(seed);
    this.arena = arena;
  }

  private boolean rarely() {
    return random.nextInt(4) == 0;
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private int[] ints(int length) {
    return random.ints(length).toArray();
  }

  private String text(int maxBytes) {
    String[] letters = {"a", "\u00e9", "\u20ac", "\ud83d\ude00"};
    StringBuilder text = new StringBuilder();
    int used = 0;
    for (int size = 1 + random.nextInt(4); used + size <= maxBytes; size = 1 + random.nextInt(4)) {
      text.append(letters[size - 1]);
      used += size;
    }
    return text.toString();
  }

  Choices choices() {
    Kind kind = List.of(Kind.SPAN, Kind.SINGLE, Kind.RAW).get(random.nextInt(3));
    Choice choice =
        switch (kind) {
          case SPAN -> new Choice.Span(random.nextInt(), random.nextInt());
          case SINGLE -> new Choice.Single(random.nextLong());
          case RAW -> new Choice.Raw(bytes(8));
        };
    int which = 3 + random.nextInt(4);
    Form form =
        switch (which) {
          case 3 -> new Form.Pair(random.nextInt(1 << 16), random.nextInt(1 << 16));
          case 4, 5 -> new Form.Word(random.nextInt());
          default -> new Form.Label(text(3));
        };
    return new Choices(kind, which, choice, form, 0);
  }

  Point point() {
    return new Point(random.nextInt(), random.nextInt());
  }

  Point[] points(int length) {
    Point[] points = new Point[length];
    for (int i = 0; i < length; i++) {
      points[i] = point();
    }
    return points;
  }

  Leaf leaf() {
    int count = random.nextInt(9);
    return new Leaf(random.nextInt(), count, rarely() ? null : ints(count));
  }

  Pointers pointers() {
    int words = random.nextInt(17);
    int points = random.nextInt(17);
    Leaf[] leaves = new Leaf[random.nextInt(5)];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = leaf();
    }
    int size = random.nextInt(100);
    MemorySegment memory = arena.allocate(size + random.nextInt(9) + 1);
    return new Pointers(
        words,
        points * 8,
        rarely() ? null : random.ints(words, 0, 1 << 16).toArray(),
        rarely() ? null : points(points),
        rarely() ? null : point(),
        rarely() ? null : leaf(),
        leaves.length,
        size,
        rarely() ? null : leaves,
        rarely() ? null : memory,
        rarely() ? null : bytes(random.nextInt(40)));
  }

  /** Zeros, since nothing else is sent. */
  Answers answers() {
    int room = random.nextInt(64);
    return new Answers(room, 0, rarely() ? null : new int[room]);
  }

  Elements elements() {
    int count = random.nextInt(65);
    return new Elements(count, count, points(count));
  }

  Words words() {
    int count = random.nextInt(65);
    return new Words(count * 4, count * 4, ints(count));
  }

  Whole whole() {
    int count = random.nextInt(65);
    return new Whole(8 + count, 0, bytes(count));
  }

  /** Nothing is filled, since nothing is sent. */
  Room room() {
    int count = random.nextInt(65);
    return new Room(count, 0, new int[count]);
  }

  Listing listing() {
    int count = random.nextInt(65);
    return new Listing(count, 0, ints(count));
  }

  private Duration duration(long maxSeconds) {
    return Duration.ofSeconds(random.nextLong(maxSeconds), random.nextInt(1_000_000_000));
  }

  private Instant instant(long maxSeconds) {
    return Instant.EPOCH.plus(duration(maxSeconds));
  }

  Times times() {
    return new Times(
        duration(18_000_000_000L),
        instant(18_000_000_000L),
        Duration.ofNanos(random.nextLong()),
        duration(Long.MAX_VALUE),
        instant(Instant.MAX.getEpochSecond()),
        random.nextLong());
  }

  Files files(Device... devices) {
    return new Files(
        rarely() ? null : devices[random.nextInt(devices.length)],
        rarely() ? null : devices[random.nextInt(devices.length)]);
  }

  Foreign foreign() {
    return new Foreign(bytes(16), random.nextLong());
  }

  Exchange.Packed packed() {
    return new Exchange.Packed(
        (byte) random.nextInt(), random.nextInt(), random.nextLong(), (short) random.nextInt());
  }

  Exchange.Aligned aligned() {
    return new Exchange.Aligned(random.nextLong(), random.nextLong());
  }

  Exchange.Growing growing() {
    return new Exchange.Growing(random.nextInt(), random.nextLong());
  }

  Named named() {
    return new Named(text(7), random.nextInt());
  }

  Natives natives() {
    int size = random.nextInt(9);
    return new Natives(
        random.nextLong(),
        random.nextLong(),
        size,
        rarely() ? null : ints(size),
        rarely() ? null : arena.allocate(1 + random.nextInt(8)),
        new long[] {random.nextLong(), random.nextLong()},
        random.nextInt(),
        random.nextInt());
  }
}
