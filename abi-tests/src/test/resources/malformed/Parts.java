package own;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;
import java.lang.foreign.MemorySegment;

/** Two interfaces of one header, top-level types, and another header that includes it. */
@IoctlInterface(header = "linux/parts.h", type = 0xBE, prefix = "PARTS")
interface Parts {
  @IoctlEnum @U32
  enum Kind { @Value(0) NONE, @Value(1) SOME }

  @IoR(nr = 0) Part first() throws IoctlException;
  @Io(nr = 1) @ReturnsValue Channel channel() throws IoctlException;
}

@IoctlInterface(header = "linux/parts.h", type = 0xBE, prefix = "PARTS")
interface Channel extends AutoCloseable {
  @IoW(nr = 2) void send(Part part) throws IoctlException;
  @Override void close();
}

@IoctlInterface(header = "linux/more_parts.h", type = 0xBE, prefix = "MORE")
interface More {
  @IoctlStruct record Box(Part part, Parts.Kind kind, @U32 int count) {}
  @IoWR(nr = 3) Box box(Box box) throws IoctlException;
  @IoWR(nr = 4) Message message(Message message) throws IoctlException;
}

@IoctlStruct(header = "linux/parts.h")
record Part(@U32 int id, Parts.Kind kind) {}

@IoctlUnion
sealed interface Body permits Body.Word, Body.Pair {
  @UnionMember(tag = 0) record Word(@U64 long word) implements Body {}
  @UnionMember(tag = 1) @IoctlStruct record Pair(@U32 int a, @U32 int b) implements Body {}
}

@IoctlStruct
record Message(
    Parts.Kind kind,
    @U32 int count,
    @Tag("kind") Body body,
    @UserPointer(count = "count", max = 16) Part[] parts,
    @UserPointer(flow = Flow.IN) @Retained MemorySegment kept) {}
