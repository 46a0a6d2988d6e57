package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** A device with a bit of everything, for the mutants of its dispatcher. */
@IoctlInterface(type = 0xBE, header = "linux/rig.h", prefix = "RIG")
public interface Rig {
  @IoctlEnum
  enum Mode {
    @Value(0) OFF,
    @Value(1) ON,
    @Value(4) AUTO
  }

  @IoctlFlags
  enum Caps {
    @Bit(0) READ,
    @Bit(1) WRITE,
    @Bit(5) ERASE
  }

  @IoctlStruct
  record Limits(
      @U32 @Range(min = 1, max = 100) int low,
      @U8 boolean enabled,
      @U8 @Reserved @PadAfter(2) byte spare) {}

  /** Padding, ranges of both signs, times and strings. */
  @IoctlStruct
  record Setup(
      Mode mode,
      Flags<Caps> caps,
      @S32 @Range(min = -5, max = 5) int level,
      @U32 boolean on,
      @KernelTimespec java.time.Duration at,
      @Length(16) String name,
      @Length(3) Limits[] limits,
      @Out @U64 long serial,
      @Be16 @Range(min = 10, max = 20) short port,
      @U16 @Reserved @PadAfter(4) short reserved) {}

  @IoctlStruct
  record State(
      @U32 int count,
      @U32 @Reserved int reserved,
      @Length(8) String label,
      @U16 @PadAfter(6) short last) {}

  @IoctlUnion
  sealed interface Change {
    @UnionMember(tag = 1)
    @IoctlStruct
    record Span(@U32 int from, @U32 @Range(min = 0, max = 9) int to) implements Change {}

    @AllowRule(rule = RuleId.UNION_TAIL, because = "bytes behind a member are to be refused")
    @UnionMember(tag = 3)
    record Single(@U32 int value) implements Change {}
  }

  @IoctlStruct
  record Event(@U32 int kind, @U32 @Reserved int reserved, @Tag("kind") Change change) {}

  @IoctlStruct
  record Batch(
      @U32 int count,
      @U32 @Reserved int reserved,
      @UserPointer(count = "count", max = 16, flow = Flow.IN) Limits[] entries,
      @UserPointer(flow = Flow.IN) Limits first) {}

  /** Room for answers elsewhere. */
  @IoctlStruct
  record Query(
      @U32 int room,
      @U32 @Reserved int reserved,
      @UserPointer(count = "room", max = 16, flow = Flow.OUT) State[] states) {}

  @IoctlStruct
  record Series(
      @U32 int count,
      @U32 int filled,
      @FlexibleArray(count = "count", filled = "filled", max = 8) Limits[] items) {}

  @IoctlStruct
  @Extensible(mode = Extension.SIZE_FIELD)
  record Grown(
      @U32 @Range(min = 0, max = 7) int depth, @Since(1) @U32 @Range(min = 0, max = 3) int width) {
    public Grown(int depth) {
      this(depth, 0);
    }
  }

  @IoctlStruct
  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  record Wider(
      Mode mode,
      @U32 @Reserved int reserved,
      @Since(1) Flags<Caps> caps,
      @Since(1) @U32 @Reserved int spare) {
    public Wider(Mode mode, int reserved) {
      this(mode, reserved, Flags.of(), 0);
    }
  }

  @IoctlStruct
  record Opened(@U32 int flags, @Out @Descriptor Device channel) {}

  @IoWR(nr = 0x01) Setup setup(Setup setup) throws IoctlException;

  @IoR(nr = 0x02) State state() throws IoctlException;

  @IoW(nr = 0x03) void change(Event event) throws IoctlException;

  @IoW(nr = 0x04) void batch(Batch batch) throws IoctlException;

  @IoWR(nr = 0x05) Query query(Query query) throws IoctlException;

  @IoWR(nr = 0x06) Series series(Series series) throws IoctlException;

  @IoW(nr = 0x07) void limits(Limits[] limits) throws IoctlException;

  @Io(nr = 0x08) void grow(Grown grown) throws IoctlException;

  @IoWR(nr = 0x09) Wider widen(Wider wider) throws IoctlException;

  @Io(nr = 0x0A) void seek(@U32 @Range(min = 2, max = 30) int position) throws IoctlException;

  @IoW(nr = 0x0B) void key(@Length(4) Mode[] modes) throws IoctlException;

  @IoWR(nr = 0x0C) Opened channel(Opened opened) throws IoctlException;

  @Requires(capability = "CAP_SYS_ADMIN")
  @IoW(nr = 0x0D) void rate(@U32 @Range(min = 1, max = 9) int rate) throws IoctlException;

  @Requires(capability = "CAP_SYS_RAWIO")
  @Io(nr = 0x0E) void reset() throws IoctlException;

  @Requires(writable = true)
  @IoW(nr = 0x0F) void store(@U32 @Range(min = 1, max = 9) int rate) throws IoctlException;

  @IoctlStruct
  record Chunk(
      @U64 @Range(min = 4096, max = 1 << 20, multipleOf = 4096) long size,
      @S64 @Range(min = -30, max = 30, multipleOf = 6) long offset,
      @U32 @Range(min = 3, max = 9, multipleOf = 3) int parts,
      @U32 int flags) {}

  @IoW(nr = 0x11) void chunk(Chunk chunk) throws IoctlException;

  @Requires(capability = "CAP_SYS_ADMIN", writable = true)
  @Io(nr = 0x10) void erase() throws IoctlException;
}
