package io.github.ioctlabi.integration.vocabulary;

import io.github.ioctlabi.annotations.AllowRule;
import io.github.ioctlabi.annotations.CType;
import io.github.ioctlabi.annotations.Capacity;
import io.github.ioctlabi.annotations.Clock;
import io.github.ioctlabi.annotations.Descriptor;
import io.github.ioctlabi.annotations.Extensible;
import io.github.ioctlabi.annotations.Extension;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.KernelTimespec;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Nanoseconds;
import io.github.ioctlabi.annotations.NrOffset;
import io.github.ioctlabi.annotations.Out;
import io.github.ioctlabi.annotations.ReadBackOn;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.ReturnsCount;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.RuleId;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.S64;
import io.github.ioctlabi.annotations.Tag;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.time.Instant;

/** A new header that uses all that a declaration can say beyond plain structs of integers. */
@IoctlInterface(type = 0xBE, header = "user/exchange.h", prefix = "EXC")
@SuppressWarnings("ArrayRecordComponent") // The tests compare by content.
interface Exchange extends AutoCloseable {

  // Unions.

  @IoctlEnum
  @U32
  enum Kind {
    @Value(1)
    SPAN,
    @Value(2)
    SINGLE,
    @Value(7)
    RAW
  }

  /** Every tag selects a member. */
  @IoctlUnion
  sealed interface Choice {
    @UnionMember(tag = 1)
    @IoctlStruct
    record Span(@U32 int from, @U32 int to) implements Choice {}

    @UnionMember(tag = 2)
    record Single(@U64 long raw64) implements Choice {}

    @UnionMember(otherwise = true)
    record Raw(@Length(8) byte[] bytes) implements Choice {}
  }

  /** Some tags select nothing. */
  @IoctlUnion
  sealed interface Form {
    @UnionMember(tag = 3)
    @IoctlStruct
    record Pair(@U16 int a, @U16 int b) implements Form {}

    @UnionMember(tag = {4, 5})
    record Word(@U32 int word) implements Form {}

    @UnionMember(tag = 6)
    record Label(@Length(4) String text) implements Form {}
  }

  @IoctlStruct
  record Choices(
      Kind kind,
      @U32 int which,
      @Tag("kind") Choice choice,
      @Tag("which") Form form,
      @U32 @Reserved int reserved) {}

  // Addresses.

  @IoctlStruct
  record Point(@S32 int x, @S32 int y) {}

  @IoctlStruct
  record Leaf(@U32 int id, @U32 int count, @UserPointer(count = "count", max = 8) int[] values) {}

  @IoctlStruct
  record Pointers(
      @U32 int wordCount,
      @U32 int pointBytes,
      @UserPointer(count = "wordCount", max = 16) @U16 int[] words,
      @UserPointer(count = "pointBytes", unit = Unit.BYTES, max = 16) Point[] points,
      @UserPointer Point one,
      @UserPointer Leaf leaf,
      @U32 int leafCount,
      @U32 int size,
      @UserPointer(count = "leafCount", max = 4) Leaf[] leaves,
      @UserPointer(count = "size", max = 4096) MemorySegment memory,
      @UserPointer(flow = Flow.IN) byte[] key) {}

  /** What only the kernel fills. */
  @IoctlStruct
  record Answers(
      @U32 int room,
      @U32 @Reserved int reserved,
      @UserPointer(count = "room", max = 1 << 20, flow = Flow.OUT) int[] values) {}

  // Flexible arrays.

  @IoctlStruct
  record Elements(
      @U32 int count,
      @U32 int filled,
      @FlexibleArray(count = "count", filled = "filled", max = 64) Point[] points) {}

  @IoctlStruct
  record Words(
      @U32 int bytes,
      @U32 int used,
      @FlexibleArray(count = "bytes", filled = "used", unit = Unit.BYTES, max = 64) @U32
          int[] words) {}

  @IoctlStruct
  record Whole(
      @U32 int size,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "size", unit = Unit.STRUCT_BYTES, max = 64) byte[] data) {}

  @IoctlStruct
  record Room(
      @U32 int count,
      @U32 @Out int used,
      @Out @FlexibleArray(count = "count", filled = "used", max = 64) @U32 int[] values) {}

  @IoctlStruct
  record Listing(
      @U32 int used,
      @U32 @Reserved int reserved,
      @FlexibleArray(filled = "used", max = 64) @U32 int[] ids) {}

  // Times, descriptors, types of other headers, shapes.

  @IoctlStruct
  record Times(
      @Nanoseconds Duration left,
      @Nanoseconds(clock = Clock.REALTIME) Instant at,
      @S64 @Nanoseconds Duration drift,
      @KernelTimespec Duration interval,
      @KernelTimespec(clock = Clock.REALTIME) Instant wall,
      @Nanoseconds long raw) {}

  @IoctlStruct
  record Files(@Descriptor Device input, @Descriptor Device output) {}

  @IoctlStruct
  record Opened(@Out @Descriptor Device file, Kind kind) {}

  @IoctlStruct
  record Foreign(
      @CType(value = "struct __kernel_timespec", header = "linux/time_types.h", align = 8)
          @Length(16)
          byte[] at,
      @U64 long cookie) {}

  @AllowRule(rule = RuleId.PACKED_STRUCT, because = "the tests want one")
  @AllowRule(rule = RuleId.MISALIGNED_FIELD, because = "the tests want one")
  @AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = "the tests want one")
  @IoctlStruct(packed = true)
  record Packed(@U8 byte a, @U32 int b, @U64 long c, @U16 short d) {}

  @IoctlStruct(align = 16)
  record Aligned(@U64 long a, @U64 long b) {}

  @Extensible(mode = Extension.SIZE_FIELD)
  @IoctlStruct
  record Growing(
      @AllowRule(rule = RuleId.PLAIN_FLAGS, because = "the tests send any bits") @U32 int flags,
      @U64 long value) {}

  @IoctlStruct
  record Named(@Length(8) String name, @U32 int id) {}

  // Commands.

  @IoWR(nr = 0x01)
  Choices choose(Choices choices) throws IoctlException;

  @IoWR(nr = 0x02)
  @ReadBackOn("ENOSPC")
  Choices attempt(Choices choices) throws IoctlException;

  @IoWR(nr = 0x03)
  Pointers point(Pointers pointers) throws IoctlException;

  @IoWR(nr = 0x04)
  Answers answer(Answers answers) throws IoctlException;

  @IoWR(nr = 0x05)
  Elements elements(Elements elements) throws IoctlException;

  @IoWR(nr = 0x06)
  Words words(Words words) throws IoctlException;

  @IoWR(nr = 0x07)
  Whole whole(Whole whole) throws IoctlException;

  @IoWR(nr = 0x08)
  Room room(Room room) throws IoctlException;

  @IoR(nr = 0x09)
  Listing list(@Capacity int ids) throws IoctlException;

  @IoWR(nr = 0x0a)
  Listing relist(Listing listing, @Capacity int ids) throws IoctlException;

  @IoWR(nr = 0x0b)
  Times times(Times times) throws IoctlException;

  @IoWR(nr = 0x0c)
  Files files(Files files) throws IoctlException;

  @IoR(nr = 0x0d)
  Opened opened() throws IoctlException;

  @IoWR(nr = 0x0e)
  Foreign foreign(Foreign foreign) throws IoctlException;

  @IoWR(nr = 0x0f)
  Packed packed(Packed packed) throws IoctlException;

  @IoWR(nr = 0x10)
  Aligned aligned(Aligned aligned) throws IoctlException;

  @Io(nr = 0x11)
  Growing grow(Growing growing) throws IoctlException;

  @IoWR(nr = 0x12)
  Named name(Named named) throws IoctlException;

  @IoW(nr = 0x13)
  void transfer(Point[] points) throws IoctlException;

  @IoWR(nr = 0x14)
  Point[] swap(Point[] points) throws IoctlException;

  @IoR(nr = 0x15)
  @ReturnsCount
  byte[] label(@Capacity int bytes) throws IoctlException;

  @IoR(nr = 0x20)
  byte[] bits(@NrOffset(31) int group, @Capacity int bytes) throws IoctlException;

  @IoW(nr = 0x40)
  void axis(@NrOffset(3) int axis, Point point) throws IoctlException;

  @AllowRule(rule = RuleId.POSITIVE_RETURN, because = "the tests want one")
  @Io(nr = 0x16)
  @ReturnsValue
  int version() throws IoctlException;

  @Io(nr = 0x17)
  @ReturnsValue
  Exchange child() throws IoctlException;

  @Override
  void close();
}
