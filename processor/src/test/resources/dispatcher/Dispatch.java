package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.annotations.Extension;
import io.github.ioctlabi.runtime.*;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/** Everything that a dispatcher has to do with, for its tests. */
@AllowRule(rule = RuleId.BY_VALUE_ARGUMENT, because = "the tests want one")
@AllowRule(rule = RuleId.BY_VALUE_TOO_WIDE, because = "the tests want one")
@AllowRule(rule = RuleId.POSITIVE_RETURN, because = "the tests want one")
@AllowRule(rule = RuleId.DUPLICATE_COMMAND, because = "the tests want one")
@AllowRule(rule = RuleId.UNION_TAIL, because = "the tests want one")
@AllowRule(rule = RuleId.REGISTERED_TYPE, because = "the tests want one")
@IoctlInterface(type = 0xBE, header = "linux/dispatch.h", prefix = "DSP")
public interface Dispatch extends AutoCloseable {
  @IoctlEnum
  @U32
  enum Kind {
    @Value(1)
    ONE,
    @Value(2)
    TWO,
    @Value(7)
    SEVEN
  }

  @IoctlEnum
  @S8
  enum Level {
    @Value(-3)
    LOW,
    @Value(0)
    MIDDLE,
    @Value(100)
    HIGH
  }

  @IoctlEnum
  @U16
  enum Proto {
    @Value(0x800)
    IP,
    @Value(0x806)
    ARP
  }

  @IoctlEnum
  @U32
  enum Free {
    @Value(1)
    KNOWN,
    @Other
    OTHER
  }

  @IoctlFlags
  @U32
  enum Mode {
    @Bit(0)
    FAST,
    @Bit(1)
    SAFE,
    @Bit(31)
    TOP
  }

  @IoctlFlags
  @S32
  enum Signed {
    @Bit(0)
    BOTTOM,
    @Bit(31)
    SIGN
  }

  @IoctlFlags
  @U64
  enum Wide {
    @Bit(3)
    THREE,
    @Bit(63)
    LAST
  }

  /** Every value that can be wrong. */
  @IoctlStruct
  record Values(
      @U8 boolean on,
      @U8 @Reserved byte zero,
      @U16 @Range(min = 10, max = 20) short small,
      Kind kind,
      Flags<Mode> mode,
      @S32 @Range(min = -5, max = 5) int delta,
      @U64 @Range(min = 1, max = -2) long big,
      @Be32 @Range(min = 1, max = 100) int port,
      Flags<Signed> signs,
      Flags<Wide> wide,
      @KernelTimespec Duration at,
      Level level,
      @U8 @PadAfter(2) byte any,
      @Length(8) String name,
      Free free,
      @Length({2, 2}) Kind[][] kinds,
      Proto proto,
      @U16 @Out short answer,
      @U32 @Reserved @Length(3) int[] spare,
      @U8 @Length(4) boolean[] bits,
      @U32 int last) {}

  /** Multiples, by a mask and by a division. */
  @IoctlStruct
  record Steps(
      @U64 @Range(min = 0, max = -1, multipleOf = 4096) long pages,
      @U64 @Range(min = 0, max = -1, multipleOf = 3) long thirds,
      @S64 @Range(min = Long.MIN_VALUE, max = Long.MAX_VALUE, multipleOf = 6) long sixths,
      @S64 @Range(min = -64, max = 64, multipleOf = 16) long nearZero,
      @Be64 @Range(min = 7, max = 700, multipleOf = 7) long sevenths,
      @Le32 @Range(min = 0, max = 4294967295L, multipleOf = 1 << 30) int huge,
      @Be32 @Range(min = 10, max = 100, multipleOf = 10) int tens,
      @S16 @Range(min = -9, max = 9, multipleOf = 3) short threes,
      @S8 @Range(min = -128, max = 127, multipleOf = 32) byte small,
      @U8 @Range(min = 5, max = 255, multipleOf = 5) byte fives,
      @U32 @Range(min = 12, max = 12, multipleOf = 4) int always) {}

  @IoctlStruct
  record Point(@S32 @Range(min = 0, max = 99) int x, @S32 @Reserved int y) {}

  @IoctlUnion
  sealed interface Choice {
    @UnionMember(tag = 1)
    @IoctlStruct
    record Span(@U32 int from, @U32 @Reserved int to) implements Choice {}

    @UnionMember(tag = {2, 3})
    record Word(@U32 @Range(min = 1, max = 9) int word) implements Choice {}

    @UnionMember(tag = 4)
    record Label(@Length(4) String label) implements Choice {}
  }

  @IoctlUnion
  sealed interface Open {
    @UnionMember(tag = 1)
    record Half(@U32 int half) implements Open {}

    @UnionMember(otherwise = true)
    record Raw(@Length(8) byte[] raw) implements Open {}
  }

  @IoctlStruct
  record Chosen(
      Kind kind, @U32 int which, @Tag("which") Choice choice, @Tag("kind") Open open, Point point) {}

  /** The kernel fills a part. */
  @IoctlStruct
  record Mixed(
      @U32 int in,
      @U32 @Out int out,
      @Out Point filled,
      @U32 @Reserved int zero,
      @U8 @PadAfter(3) byte last,
      @Length(8) String name) {}

  /** Strings of all kinds. */
  @IoctlStruct
  record Texts(@Out @Length(8) String filled, @Length(8) String both, @Length({2, 4}) String[] all) {}

  @IoctlStruct
  record Entry(@U32 int id, @U32 @Range(min = 0, max = 9) int rank, @U32 @Out int state, @U32 @Reserved int zero) {}

  @IoctlStruct
  record Inner(@U32 int wordCount, @U32 @Reserved int zero, @UserPointer(count = "wordCount", max = 8, flow = Flow.OUT) @U16 int[] words) {}

  /** Addresses of all kinds. */
  @IoctlStruct
  record Pointers(
      @U32 int entryCount,
      @U32 int keyBytes,
      @UserPointer(count = "entryCount", max = 4) Entry[] entries,
      @UserPointer(count = "keyBytes", unit = Unit.BYTES, max = 4, flow = Flow.IN) @U32 int[] key,
      @UserPointer Point one,
      Inner inner,
      @UserPointer MemorySegment memory,
      @U64 long checked) {}

  @IoctlStruct
  record Sent(@S64 long count, @UserPointer(count = "count", max = 1000, flow = Flow.IN) Entry[] entries) {}

  @AllowRule(rule = RuleId.UNBOUNDED_COUNT, because = "the tests want one")
  @IoctlStruct
  record Unbounded(@U64 long count, @UserPointer(count = "count", flow = Flow.IN) @U64 long[] values) {}

  /** Addresses that the driver follows itself, where it stands in something. */
  @IoctlStruct
  record Part(
      @S16 short entryCount,
      @U16 @Range(min = 0, max = 9) short rank,
      @U32 int wordBytes,
      @U64 long size,
      @UserPointer(count = "entryCount", max = 4, flow = Flow.IN) Entry[] entries,
      @UserPointer(count = "wordBytes", unit = Unit.BYTES, max = 4, flow = Flow.OUT) @U32 int[] words,
      @Retained @UserPointer(count = "size", max = 1L << 40) MemorySegment memory) {}

  @IoctlStruct
  record Pitch(
      @U32 @Range(min = 20, max = 20_000) int hertz,
      @U32 @Reserved int spare,
      @Length(8) String name,
      @CName("at") Point where) {}

  @IoctlStruct
  record Note(
      @U32 @Range(min = 0, max = 100, multipleOf = 5) int volume,
      @U32 @Range(min = 10, max = 20_000) int hertz,
      Point at,
      @Length(8) String name) {}

  @IoctlStruct
  record Heard(@U32 int cycles, @U8 @PadAfter(3) boolean loud, @Out @U32 int level) {}

  @IoctlStruct
  record HeardAll(
      @U32 int cycles, @U8 @PadAfter(3) byte loud, @U32 int rest, @Length(300) byte[] wave, @Out @U32 int level) {}

  @IoctlStruct
  record Stretch(@S64 long bytes, @UserPointer(count = "bytes", unit = Unit.BYTES, max = 4) Entry[] entries, @UserPointer Point end) {}

  @IoctlUnion
  sealed interface Held {
    @UnionMember(tag = 0)
    record Nothing(@U32 int nothing) implements Held {}

    @UnionMember(tag = 1)
    record OfPart(Part part) implements Held {}
  }

  @IoctlStruct
  record Scattered(
      @U32 int count,
      @U32 int which,
      @Length(2) Part[] fixed,
      @UserPointer(count = "count", max = 4) Part[] list,
      @UserPointer Stretch one,
      @Tag("which") Held held) {}

  @AllowRule(rule = RuleId.PACKED_STRUCT, because = "the tests want one")
  @AllowRule(rule = RuleId.MISALIGNED_FIELD, because = "the tests want one")
  @AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = "the tests want one")
  @IoctlStruct(packed = true)
  record Tight(@U8 byte first, @Length(1) Part[] parts) {}

  @IoctlStruct
  record Row(@U32 int count, @U32 @Reserved int zero, @FlexibleArray(count = "count", max = 8) Part[] parts) {}

  /** So many that to go through them takes time. */
  @IoctlStruct
  record Many(@U32 int count, @U32 @Reserved int zero, @UserPointer(count = "count", max = 5000) Entry[] members) {}

  @IoctlStruct
  record Listed(
      @U32 int count,
      @U32 @Out int filled,
      @FlexibleArray(count = "count", filled = "filled", max = 8) Entry[] entries) {}

  @IoctlStruct
  record Bytes(
      @U16 short bytes,
      @U16 @Reserved short zero,
      @FlexibleArray(count = "bytes", unit = Unit.BYTES, max = 8) @U32 int[] words) {}

  @IoctlStruct
  record Whole(
      @S32 int size,
      @U32 @Reserved int zero,
      @FlexibleArray(count = "size", unit = Unit.STRUCT_BYTES, max = 8) Point[] points) {}

  @IoctlStruct
  record Room(
      @U32 int count, @U32 @Out int used, @Out @FlexibleArray(count = "count", filled = "used", max = 8) @U32 int[] values) {}

  @IoctlStruct
  record Answer(@U32 int used, @U32 @Reserved int zero, @FlexibleArray(filled = "used", max = 8) @U32 int[] ids) {}

  @IoctlStruct
  record Opened(@Out @Descriptor Device log, @Out @Descriptor Device data, @Descriptor Device given, @U32 int id) {}

  @Extensible(mode = Extension.SIZE_FIELD)
  @IoctlStruct
  record Growing(Flags<Mode> mode, @U32 @Range(min = 0, max = 9) int rank, @U32 @Reserved int zero) {}

  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  @IoctlStruct
  record Numbered(Flags<Mode> mode, @U32 @Range(min = 0, max = 9) int rank) {}

  @AllowRule(rule = RuleId.PACKED_STRUCT, because = "the tests want one")
  @AllowRule(rule = RuleId.MISALIGNED_FIELD, because = "the tests want one")
  @AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = "the tests want one")
  @IoctlStruct(packed = true)
  record Packed(@U8 byte first, Point point, @U64 @Range(min = 0, max = 9) long rank, @Length(2) Point[] more, @U32 int which, @Tag("which") Choice choice) {}

  @AllowRule(rule = RuleId.IMPLICIT_PADDING, because = "the tests want one")
  @AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = "the tests want one")
  @IoctlStruct
  record Holes(@U8 byte a, @U64 long b, @U16 short c) {}

  @AllowRule(rule = RuleId.IMPLICIT_PADDING, because = "the tests want one")
  @AllowRule(rule = RuleId.FLEXIBLE_OFFSET, because = "the tests want one")
  @IoctlStruct
  record Early(@U64 long count, @U32 int kind, @FlexibleArray(count = "count", max = 8) byte[] data) {}

  @IoctlStruct
  record Large(@Length(300) byte[] data, @U32 @Reserved int zero) {}

  @IoctlStruct
  record Found(@U32 int count, @U32 @Reserved int zero, @UserPointer(count = "count", max = 4, flow = Flow.OUT) @U32 int[] values) {}

  @IoctlStruct
  record Opening(@U32 int in, @U32 int out, @U32 @Reserved int zero) {}

  /** How much the kernel would fill, which says nothing of the room. */
  @IoctlStruct
  record Asked(@U32 @Out int count, @U32 @Reserved int zero, @UserPointer(count = "count", max = 4, flow = Flow.OUT) @U32 int[] values) {}

  @Io(nr = 0x00) void reset() throws IoctlException;
  @Io(nr = 0x01) void seek(@U32 int position) throws IoctlException;
  @Io(nr = 0x02) void step(@S8 byte step) throws IoctlException;
  @Io(nr = 0x03) void span(@S32 @Range(min = -2, max = 2) int span) throws IoctlException;
  @Io(nr = 0x04) void port(@U16 int port) throws IoctlException;
  @Io(nr = 0x05) void turn(@U8 boolean on) throws IoctlException;
  @Io(nr = 0x06) void jump(@U64 long to) throws IoctlException;
  @Requires(capability = "CAP_SYS_ADMIN") @IoW(nr = 0x07) void rate(@U32 @Range(min = 1, max = 9) int rate) throws IoctlException;
  @Requires(capability = "CAP_NET_ADMIN", namespaced = true) @IoR(nr = 0x08) @U64 long getTotal() throws IoctlException;
  @Requires(capability = "CAP_SYS_ADMIN", writable = true) @IoW(nr = 0x0f) void store(@U32 @Range(min = 1, max = 9) int rate) throws IoctlException;
  @IoWR(nr = 0x09) Kind change(Kind kind) throws IoctlException;
  @IoW(nr = 0x0a) void key(@Length(16) byte[] key) throws IoctlException;
  @IoWR(nr = 0x0b) @Length({2, 3}) @U32 int[][] grid(@Length({2, 3}) @U32 int[][] grid) throws IoctlException;
  @IoW(nr = 0x0c) void title(@Length(8) String title) throws IoctlException;
  @IoR(nr = 0x0d) @Length(8) String getTitle() throws IoctlException;
  @IoW(nr = 0x0e) void modes(Flags<Mode> modes) throws IoctlException;

  @Io(nr = 0x40) void stride(@S32 @Range(min = -12, max = 12, multipleOf = 3) int by) throws IoctlException;
  @IoW(nr = 0x41) void setSteps(Steps steps) throws IoctlException;
  @IoW(nr = 0x10) void setValues(Values values) throws IoctlException;
  @IoWR(nr = 0x11) Values editValues(Values values) throws IoctlException;
  @IoWR(nr = 0x12) Chosen pick(Chosen chosen) throws IoctlException;
  @IoWR(nr = 0x13) Mixed mix(Mixed mixed) throws IoctlException;
  @IoWR(nr = 0x14) @ReadBackOn({"ENOSPC", "EAGAIN", "EINTR"}) Mixed attempt(Mixed mixed) throws IoctlException;
  @IoR(nr = 0x15) Mixed getMixed() throws IoctlException;
  @IoWR(nr = 0x16) Packed pack(Packed packed) throws IoctlException;
  @IoWR(nr = 0x17) Holes fill(Holes holes) throws IoctlException;
  @IoWR(nr = 0x18) Large enlarge(Large large) throws IoctlException;
  @IoR(nr = 0x19) Large getLarge() throws IoctlException;

  @IoWR(nr = 0x20) Pointers follow(Pointers pointers) throws IoctlException;
  @IoW(nr = 0x21) void send(Sent sent) throws IoctlException;
  @IoW(nr = 0x22) void unbounded(Unbounded unbounded) throws IoctlException;

  @IoWR(nr = 0x23) Scattered scatter(Scattered scattered) throws IoctlException;
  @IoWR(nr = 0x26) Tight tighten(Tight tight) throws IoctlException;
  @IoWR(nr = 0x27) Row line(Row row) throws IoctlException;
  @IoWR(nr = 0x24) Asked ask(Asked asked) throws IoctlException;

  @IoWR(nr = 0x25) Many crowd(Many many) throws IoctlException;
  @IoWR(nr = 0x28) Listed list(Listed listed) throws IoctlException;
  @IoWR(nr = 0x29) Bytes bytes(Bytes bytes) throws IoctlException;
  @IoWR(nr = 0x2a) Whole whole(Whole whole) throws IoctlException;
  @IoWR(nr = 0x2b) Room room(Room room) throws IoctlException;
  @IoR(nr = 0x2c) Answer answer(@Capacity int ids) throws IoctlException;
  @IoW(nr = 0x2d) void load(Listed listed) throws IoctlException;
  @IoWR(nr = 0x2e) Early early(Early early) throws IoctlException;

  @IoW(nr = 0x30) void transfer(Entry[] entries) throws IoctlException;
  @IoWR(nr = 0x36) Part[] gather(Part[] parts) throws IoctlException;
  @IoWR(nr = 0x37) Part keep(Part part) throws IoctlException;
  @IoWR(nr = 0x31) Entry[] swap(Entry[] entries) throws IoctlException;
  @IoR(nr = 0x32) @ReturnsCount @U16 int[] samples(@Capacity int room) throws IoctlException;
  @IoWR(nr = 0x33) @ReturnsCount Listed cut(Listed listed) throws IoctlException;
  @IoWR(nr = 0x34) @ReturnsCount Found find(Found found) throws IoctlException;
  @IoWR(nr = 0x35) IoctlResult<Point> take(Point point) throws IoctlException;
  @IoR(nr = 0x40) byte[] bits(@NrOffset(15) int group, @Capacity int bytes) throws IoctlException;
  @IoW(nr = 0x50) void axis(@NrOffset(3) int axis, Point point) throws IoctlException;

  @Io(nr = 0x60) Growing grow(Growing growing) throws IoctlException;
  @IoWR(nr = 0x61) Numbered count(Numbered numbered) throws IoctlException;
  @IoR(nr = 0x62) Numbered getCount() throws IoctlException;
  @IoWR(nr = 0x63) @ReadBackOn("ENOSPC") Texts spell(Texts texts) throws IoctlException;

  @IoR(nr = 0x68) Opened opened() throws IoctlException;
  @IoWR(nr = 0x69) @ReadBackOn("ENOSPC") Opened reopen(Opened opened) throws IoctlException;
  @Io(nr = 0x6a) @ReturnsValue Dispatch child() throws IoctlException;
  @IoWR(nr = 0x6b) @ReturnsValue @ReadBackOn("ENOSPC") Dispatch channel(Opening opening) throws IoctlException;
  @Io(nr = 0x6c) @ReturnsValue int version() throws IoctlException;
  @IoWR(nr = 0x6d) IoctlResult<Mixed> measure(Mixed mixed) throws IoctlException;

  @IoWR(nr = 0x70) @HandsOut Mixed create(Mixed mixed) throws IoctlException;
  @IoWR(nr = 0x71) @HandsOut @ReadBackOn("ENOSPC") Mixed provide(Mixed mixed) throws IoctlException;
  @IoR(nr = 0x72) @HandsOut Opened provision() throws IoctlException;
  @IoWR(nr = 0x73) @HandsOut IoctlResult<Mixed> number(Mixed mixed) throws IoctlException;
  @IoWR(nr = 0x74) @HandsOut @ReadBackOn("ENOSPC") IoctlResult<Mixed> yield(Mixed mixed) throws IoctlException;

  @IoW(nr = 0x78) @Wraps("playNote") @Requires(writable = true) void play(Pitch pitch) throws IoctlException;
  @IoW(nr = 0x79) @Requires(writable = true) void playNote(Note note) throws IoctlException;
  @IoWR(nr = 0x7a) @Wraps("hearAll") @ReadBackOn("ENOSPC") IoctlResult<Heard> hear(Heard heard) throws IoctlException;
  @IoWR(nr = 0x7b) @HandsOut @ReadBackOn("ENOSPC") IoctlResult<HeardAll> hearAll(HeardAll all) throws IoctlException;
  @IoR(nr = 0x7c) @Wraps("tune") Pitch tuned() throws IoctlException;
  @IoR(nr = 0x7d) Note tune() throws IoctlException;

  @IoW(nr = 0x10, name = "DSP_ALSO") void also(@U32 int also) throws IoctlException;
  @IoW(nr = 0x01, type = 0xC5, name = "DSP_GET_USER") void getUser(@U32 int id) throws IoctlException;

  @Override void close();
}
