package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/**
 * The advice for integers whose names promise what nothing checks. In the sources here a line says
 * behind it which advice it gets, and all others get none.
 */
class PlainNamesTest {
  private static final String OPENING =
      "@IoctlInterface(header = \"linux/api.h\", type = 0xBE) public interface Api {\n";

  @Test
  void takesNamesByTheirWords() {
    expect(
        """
        @IoctlStruct record S(
            @U32 int flags, // PlainFlags
            @S32 int modeFlags, // PlainFlags
            @U64 long flags2, // PlainFlags
            @U32 int openflags, // PlainFlags
            @U32 int flagsMask, // PlainFlags
            @CName("x_flags") @U32 int bits, // PlainFlags
            @U32 int numFlags,
            @U32 int flagsCount,
            @U32 int flagsOffset,
            @U32 int flagship,
            @Be32 int wireFlags,
            @U32 int pad, // PlainReserved
            @U32 int pad1, // PlainReserved
            @U32 int padding, // PlainReserved
            @U32 int reserved, // PlainReserved
            @Length(2) @U32 int[] reserved2, // PlainReserved
            @U32 int reservedA, // PlainReserved
            @Length(2) @U16 int[] unused, // PlainReserved
            @U32 int sourcePad,
            @U32 int padWidth,
            @U32 int bytesReserved,
            @U32 int reservedBlocks,
            @U32 int fd, // PlainDescriptor
            @S32 int dmabufFd, // PlainDescriptor
            @S32 int eventfd2, // PlainDescriptor
            @S32 int fileDescriptor, // PlainDescriptor
            @S32 int maxFd,
            @S32 int fdCount,
            @U32 int nrFds,
            @U32 int timeout, // PlainTimeout
            @PadAfter(4) @U32 int readTimeoutMs, // PlainTimeout
            @U64 long timeoutAbs,
            @U32 int timeoutCount,
            @U32 int timeoutPolicy,
            @U64 long ptr, // PlainAddress
            @U64 long bufPtr, // PlainAddress
            @U64 long addr, // PlainAddress
            @U64 long userAddress, // PlainAddress
            @S64 long uaddr, // PlainAddress
            @U64 long physAddr,
            @U64 long dmaAddr,
            @U64 long macAddress,
            @U64 long paddr,
            @U64 long ptrCount,
            @Length(8) byte[] address,
            @U32 int readPtr,
            @U16 int i2cAddr,
            @U16 int addr2) {}
        @IoW(nr = 1) void set(S s) throws IoctlException;
        """);
  }

  @Test
  void leavesWhatIsSaidAlready() {
    expect(
        """
        @IoctlFlags @U32 enum Mode { @Bit(0) FAST }
        @IoctlStruct record S(
            Flags<Mode> flags,
            @U32 @Range(min = 0, max = 3) int moreFlags,
            @U32 @Reserved int pad,
            @U32 @Range(min = 0, max = 0) int unused,
            @U32 boolean reserved,
            @Descriptor Device fd,
            @UserPointer java.lang.foreign.MemorySegment ptr,
            @Nanoseconds long timeout,
            @U64 @Range(min = 0, max = 4096) long addr,
            @U64 long tagFlags,
            @U32 int unusedTimeout, // PlainTimeout
            @U32 int fds,
            @UserPointer(count = "fds", max = 4) int[] items,
            @Tag("tagFlags") U u) {}
        @IoctlUnion sealed interface U {
          @UnionMember(tag = 1) record Timeout(
              @U64 long timeout) implements U {} // PlainTimeout
          @UnionMember(tag = 2) @IoctlStruct record Both(
              @U32 int flags, // PlainFlags
              @U32 int fd) implements U {} // PlainDescriptor
          @UnionMember(tag = 3) record Pad(@U64 long pad) implements U {}
        }
        @IoWR(nr = 1) S set(S s) throws IoctlException;
        """);
  }

  /** What only the kernel fills needs no check; a descriptor wants an owner either way. */
  @Test
  void looksAtWhatTheKernelReads() {
    String plain =
        "(@U32 int flags, @U32 int pad, @U64 long ptr, @U32 int timeout, @U32 int more) {}\n";
    expect(
        "@IoctlStruct record Got"
            + plain
            + "@IoctlStruct record Alone"
            + plain
            + "@IoctlStruct record Filled"
            + plain
            + "@IoctlStruct record Behind"
            + plain
            + """
            @IoctlStruct record S(
                @Out Filled filled,
                @Out @U32 int flags,
                @U32 int count,
                @UserPointer(count = "count", max = 4, flow = Flow.OUT) Behind[] behind,
                @UserPointer Deep deep,
                @Out @S32 int fd, // PlainDescriptor
                @U32 int last) {}
            @IoctlStruct record Deep(
                @U32 int flags, // PlainFlags
                @U32 int last) {}
            @IoctlStruct record Opened(
                @S32 int fd, // PlainDescriptor
                @U32 int flags) {}
            @IoR(nr = 1) Got got() throws IoctlException;
            @IoWR(nr = 2) S set(S s) throws IoctlException;
            @IoR(nr = 3) Opened opened() throws IoctlException;
            @IoR(nr = 4) int fd() throws IoctlException;
            """);
  }

  @Test
  void looksAtParameters() {
    expect(
        """
        @AllowRule(rule = RuleId.BY_VALUE_ARGUMENT, because = "a test")
        @Io(nr = 1) void byValue(
            @U32 int flags) throws IoctlException; // PlainFlags
        @IoW(nr = 2) void setFlags(
            @U32 int modeFlags) throws IoctlException; // PlainFlags
        @IoW(nr = 3) void setFd(
            @S32 int bufFd) throws IoctlException; // PlainDescriptor
        @IoW(nr = 4) void setTimeout(
            @U32 int timeoutMs) throws IoctlException; // PlainTimeout
        @IoW(nr = 5) void setAddress(
            @U64 long addr) throws IoctlException; // PlainAddress
        @IoW(nr = 6) void setReserved(
            @U64 long reserved) throws IoctlException; // PlainReserved
        @IoW(nr = 7) void setCount(@U64 long flagsCount) throws IoctlException;
        """);
  }

  @Test
  void looksForSizesBesideSizes() {
    expect(
        """
        @IoctlStruct record A(
            @U32 int size, // PlainSize
            @U32 int bar) {}
        @IoctlStruct record B(
            @U64 long structSize, // PlainSize
            @U64 long bar) {}
        @Extensible(mode = Extension.SIZE_IN_NUMBER)
        @IoctlStruct record C(
            @U32 int argsz, // PlainSize
            @U32 int bar) {}
        @IoctlStruct record Larger(@U64 long size, @U64 long bar) {}
        @IoctlStruct record Behind(@U32 int bar, @U32 int size) {}
        @IoctlStruct record Ranged(@U32 @Range(min = 1, max = 9) int size, @U32 int bar) {}
        @IoctlStruct record Counts(
            @U32 int size, @U32 int bar,
            @UserPointer(count = "size", max = 4, flow = Flow.IN) byte[] data) {}
        @IoctlStruct record Got(@U32 int size, @U32 int bar) {}
        @IoctlStruct record Only(@U32 int size) {}
        @Extensible(mode = Extension.SIZE_FIELD)
        @IoctlStruct record Right(@U32 int bar) {}
        @IoWR(nr = 1) A a(A a) throws IoctlException;
        @IoW(nr = 2) void twice(A a) throws IoctlException;
        @IoW(nr = 3) void b(B b) throws IoctlException;
        @IoW(nr = 4) void c(C c) throws IoctlException;
        @IoW(nr = 5) void larger(Larger x) throws IoctlException;
        @IoW(nr = 6) void behind(Behind x) throws IoctlException;
        @IoW(nr = 7) void ranged(Ranged x) throws IoctlException;
        @IoW(nr = 8) void counts(Counts x) throws IoctlException;
        @IoR(nr = 9) Got got() throws IoctlException;
        @IoW(nr = 10) void only(Only x) throws IoctlException;
        @Io(nr = 11) Right right(Right x) throws IoctlException;
        """);
  }

  /** What the messages say to type, typed. */
  @Test
  void isSilentOnceItsRemediesAreTyped() {
    expect(
        """
        @IoctlFlags @U32 enum SFlag { @Bit(0) FIRST }
        @IoctlStruct record S(
            Flags<SFlag> flags,
            @Reserved @U32 int pad,
            @Descriptor Device fd,
            @U32 int count,
            @UserPointer java.lang.foreign.MemorySegment ptr,
            @Nanoseconds long timeout) {}
        @Extensible(mode = Extension.SIZE_IN_NUMBER)
        @IoctlStruct record BarInfo(@U32 int bar, @Reserved @U32 int pad, @U64 long length) {}
        @IoctlFlags @U32 enum Flag { @Bit(0) FIRST }
        @IoWR(nr = 1) S set(S s) throws IoctlException;
        @IoWR(nr = 2) BarInfo bar(BarInfo info) throws IoctlException;
        @IoW(nr = 3) void setFlags(Flags<Flag> flags) throws IoctlException;
        @IoW(nr = 4) void setReserved(
            @Range(min = 0, max = 0) @U32 int reserved) throws IoctlException;
        """);
  }

  @Test
  void isAbsentInBindings() {
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "test",
                    "Api",
                    OPENING.replace("0xBE", "0xBE, existing = true")
                        + """
                        @IoctlStruct record S(@U32 int size, @U32 int flags, @U32 int fd) {}
                        @IoW(nr = 1) void set(S s) throws IoctlException;
                        }
                        """))
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.WARNING), result::messages);
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
  }

  private static void expect(String body) {
    SortedMap<Long, String> expected = new TreeMap<>();
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int comment = lines.get(i).indexOf("// ");
      if (comment >= 0) {
        // The body begins in the third line.
        expected.put(i + 3L, lines.get(i).substring(comment + 3).strip());
      }
    }
    Compilation.Result result =
        Compiling.of(Compiling.source("test", "Api", OPENING + body + "}\n")).run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    SortedMap<Long, String> found = new TreeMap<>();
    for (Diagnostic<?> each : result.of(Diagnostic.Kind.WARNING)) {
      String message = each.getMessage(Locale.ROOT);
      found.merge(
          each.getLineNumber(),
          message.substring(message.indexOf('[') + 1, message.indexOf(']')),
          (one, other) -> one + " " + other);
    }
    assertEquals(expected, found, result::messages);
  }
}
