package io.github.ioctlabi.processor.emit.java;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an answer is refused for, no descriptor that came with it stays open. */
final class AdoptionTest {
  private static final int UNKNOWN = 77;

  private static final String SOURCE =
      """
      @IoctlInterface(type = 0xBE, header = "test/adopt.h", prefix = "ADOPT")
      @AllowRule(rule = RuleId.POSITIVE_RETURN, because = "a test")
      public interface Adopt {
        @IoctlEnum @U32 enum Kind { @Value(0) ZERO }
        @IoctlStruct record Opened(Kind kind, @Out @Descriptor Device file) {}
        @IoctlStruct record Strict(@U32 int number) {
          public Strict {
            if (number == 77) { throw new IllegalStateException("strict"); }
          }
        }
        @IoctlStruct record Nested(Strict strict, @Out @Descriptor Device file, @Out Opened more) {}
        @IoctlStruct record Timed(@KernelTimespec java.time.Duration time,
            @Out @Descriptor Device file, @U32 int rest) {}
        @IoctlStruct record Tagged(Kind kind, @U32 int tag, @Tag("tag") Choice choice,
            @Out Opened more) {}
        @IoctlUnion sealed interface Choice {
          @UnionMember(tag = 0) record Number(@U64 long number) implements Choice {}
          @IoctlStruct @UnionMember(tag = 1)
          record Several(@Out @Descriptor Device file, @Out @Descriptor Device log)
              implements Choice {}
        }
        @IoctlStruct record Behind(Kind kind, @U32 int count,
            @UserPointer(count = "count", max = 8, flow = Flow.OUT) Opened[] several,
            @UserPointer Opened one) {}
        @IoctlStruct record Tail(Kind kind, @U32 int count,
            @Out @FlexibleArray(count = "count", max = 8) Opened[] several) {}
        @IoctlStruct record Farther(Kind kind, @U32 int rest, @Out other.Far far) {}
        @IoctlStruct record Names(@U64 long adopt, @U64 long load, @U64 long write,
            @U32 int find, @Out @Descriptor Device read) {}
        @IoR(nr = 1) Opened one() throws IoctlException;
        @IoR(nr = 2) @Length(3) Opened[] three() throws IoctlException;
        @IoR(nr = 3) Opened[] some(@Capacity int n) throws IoctlException;
        @IoR(nr = 4) @ReturnsCount Opened[] counted(@Capacity int n) throws IoctlException;
        @IoR(nr = 5) Nested nested() throws IoctlException;
        @IoR(nr = 6) Timed timed() throws IoctlException;
        @IoR(nr = 7) Tagged tagged() throws IoctlException;
        @IoWR(nr = 8) @ReadBackOn("ENOSPC") Behind behind(Behind behind) throws IoctlException;
        @IoWR(nr = 9) Tail tail(Tail tail) throws IoctlException;
        @IoR(nr = 10) IoctlResult<Opened> beside() throws IoctlException;
        @IoR(nr = 13) Farther farther() throws IoctlException;
        @IoR(nr = 14) other.Far far() throws IoctlException;
        @IoWR(nr = 11) @ReturnsCount Behind cut(Behind behind) throws IoctlException;
        @IoWR(nr = 12) @ReturnsCount Tail cutTail(Tail tail) throws IoctlException;
      }
      class Program {
        static Adopt.Behind behind() {
          return new Adopt.Behind(Adopt.Kind.ZERO, 3, new Adopt.Opened[3],
              new Adopt.Opened(Adopt.Kind.ZERO, null));
        }
        static Adopt.Tail tail() {
          return new Adopt.Tail(Adopt.Kind.ZERO, 3, new Adopt.Opened[3]);
        }
        public static Object call(Device device, String name) throws IoctlException {
          AdoptIoctl adopt = AdoptIoctl.on(device);
          return switch (name) {
            case "one" -> adopt.one();
            case "three" -> adopt.three();
            case "some" -> adopt.some(3);
            case "counted" -> adopt.counted(3);
            case "nested" -> adopt.nested();
            case "timed" -> adopt.timed();
            case "tagged" -> adopt.tagged();
            case "behind" -> adopt.behind(behind());
            case "tail" -> adopt.tail(tail());
            case "beside" -> adopt.beside();
            case "farther" -> adopt.farther();
            case "far" -> adopt.far();
            case "cut" -> adopt.cut(behind());
            case "cutTail" -> adopt.cutTail(tail());
            default -> throw new IllegalArgumentException(name);
          };
        }
        public static Object read(java.lang.foreign.MemorySegment memory) {
          return Adopt_OpenedLayout.read(memory, 0);
        }
        public static Object readInScope(java.lang.foreign.MemorySegment memory) {
          try (CallScope scope = CallScope.none()) {
            return Adopt_OpenedLayout.read(memory, 0, scope);
          }
        }
        public static Object adopt(java.lang.foreign.MemorySegment memory) {
          try (CallScope scope = CallScope.none()) {
            Adopt_OpenedLayout.adopt(memory, 0, scope);
            return scope;
          }
        }
        public static Object asMember(java.lang.foreign.MemorySegment memory) {
          return new Object[] {Old_ChoiceLayout.as(Old.Choice.One.class, memory)};
        }
      }
      @IoctlInterface(type = 0xBD, header = "test/old.h", prefix = "OLD", existing = true)
      interface Old {
        @IoctlUnion sealed interface Choice {
          @UnionMember record One(@Length(2) Adopt.Opened[] opened) implements Choice {}
          @UnionMember record Number(@U64 long number) implements Choice {}
        }
        @IoctlStruct record Holder(Overlay<Choice> choice) {}
      }
      """;

  private static final String FAR =
      """
      @IoctlStruct(header = "test/far.h")
      public record Far(@U32 int number, @Out @Descriptor Device file) {
        public Far {
          if (number == 77) { throw new IllegalStateException("far"); }
        }
      }
      """;

  @TempDir private static Path directory;

  private static TestProgram program;

  private final FakeDevice kernel = new FakeDevice();
  private final EventDescriptors files = new EventDescriptors();

  @BeforeAll
  static void compile() throws Exception {
    Compilation.Result result =
        Compiling.of(
                Compiling.source("test", "Adopt", SOURCE), Compiling.source("other", "Far", FAR))
            .into(directory);
    program = TestProgram.of(result, directory);
  }

  /** The call is refused, with a message that begins so, and nothing that it brought stays open. */
  private void refused(
      Class<? extends Exception> kind,
      String name,
      int given,
      String message,
      Consumer<MemorySegment> writes) {
    kernel.writes = writes;
    Exception refused = assertThrows(kind, () -> program.run("call", kernel, name));
    assertTrue(refused.getMessage().startsWith(message), refused::toString);
    assertEquals(given, files.count());
    assertEquals(List.of(), files.open());
  }

  private void unreadable(String name, int given, String message, Consumer<MemorySegment> writes) {
    refused(IllegalStateException.class, name, given, message, writes);
  }

  /** What an address leads to. */
  @SuppressWarnings("restricted")
  private static MemorySegment behind(MemorySegment memory, long at, long bytes) {
    return MemorySegment.ofAddress(memory.get(JAVA_LONG, at)).reinterpret(bytes);
  }

  @Test
  void anUnknownNumberBeforeIt() {
    unreadable(
        "one",
        1,
        "Opened.kind: no constant has the value 77",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(memory, 4);
        });
  }

  @Test
  void aTimeBeforeItThatIsNone() {
    unreadable(
        "timed",
        1,
        "Timed.time: 0 s and -1 ns",
        memory -> {
          memory.set(JAVA_LONG, 8, -1);
          files.give(memory, 16);
        });
  }

  @Test
  void aConstructorThatThrows() {
    unreadable(
        "nested",
        2,
        "strict",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(memory, 4, 12);
        });
  }

  @Test
  void aStructOfAnotherPackage() {
    unreadable(
        "farther",
        1,
        "Farther.kind: ",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(memory, 12);
        });
    unreadable(
        "far",
        2,
        "far",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(memory, 4);
        });
  }

  @Test
  void elementsBehindOneThatCannotBeRead() {
    int given = 0;
    for (String name : new String[] {"three", "some", "counted"}) {
      kernel.result = name.equals("counted") ? 3 : 0;
      given += 3;
      unreadable(
          name,
          given,
          "Opened.kind: ",
          memory -> {
            memory.set(JAVA_INT, 8, UNKNOWN);
            files.give(memory, 4, 12, 20);
          });
    }
  }

  @Test
  void aTagThatSelectsNothing() {
    unreadable(
        "tagged",
        1,
        "Tagged.choice: no member has the tag 77",
        memory -> {
          memory.set(JAVA_INT, 4, UNKNOWN);
          files.give(memory, 20);
        });
  }

  @Test
  void aMemberOfAUnion() {
    unreadable(
        "tagged",
        3,
        "Tagged.kind: ",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          memory.set(JAVA_INT, 4, 1);
          files.give(memory, 8, 12, 20);
        });
    unreadable(
        "tagged",
        4,
        "Tagged.kind: ",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          memory.set(JAVA_INT, 8, 1); // A number: whatever it is open on, it is no descriptor here.
          files.give(memory, 20);
        });
  }

  @Test
  void whatAddressesLeadTo() {
    unreadable(
        "behind",
        4,
        "Behind.kind: ",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(behind(memory, 8, 24), 4, 12, 20);
          files.give(behind(memory, 16, 8), 4);
        });
    unreadable(
        "behind",
        7,
        "Opened.kind: ",
        memory -> {
          memory.set(JAVA_INT, 4, 2);
          behind(memory, 8, 8).set(JAVA_INT, 0, UNKNOWN);
          files.give(behind(memory, 8, 24), 4, 12);
          files.give(behind(memory, 16, 8), 4);
        });
    unreadable(
        "behind",
        8,
        "Behind.several: address 0x1234 ",
        memory -> {
          files.give(behind(memory, 16, 8), 4);
          memory.set(JAVA_LONG, 8, 0x1234);
        });
  }

  @Test
  void theArrayAtTheEnd() {
    unreadable(
        "tail",
        3,
        "Opened.kind: ",
        memory -> {
          memory.set(JAVA_INT, 4, -1);
          memory.set(JAVA_INT, 8, UNKNOWN);
          files.give(memory, 12, 20, 28);
        });
  }

  @Test
  void noMoreElementsThanTheResultSays() {
    kernel.result = 2;
    unreadable(
        "cut",
        2,
        "Behind.kind: ",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(behind(memory, 8, 24), 4, 12);
          behind(memory, 8, 24).set(JAVA_INT, 20, Integer.MAX_VALUE);
        });
    unreadable(
        "cutTail",
        4,
        "Tail.kind: ",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(memory, 12, 20);
          memory.set(JAVA_INT, 28, Integer.MAX_VALUE);
        });
  }

  @Test
  void aPositiveResult() {
    kernel.result = 1;
    unreadable("nested", 2, "ADOPT_NESTED returned 1, where", memory -> files.give(memory, 4, 12));
    unreadable("some", 5, "ADOPT_SOME returned 1, where", memory -> files.give(memory, 4, 12, 20));
    unreadable(
        "behind",
        6,
        "ADOPT_BEHIND returned 1, where",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(behind(memory, 16, 8), 4);
        });
  }

  @Test
  void aPositiveResultBesideIt() {
    kernel.result = 5;
    unreadable(
        "beside",
        1,
        "Opened.kind: ",
        memory -> {
          memory.set(JAVA_INT, 0, UNKNOWN);
          files.give(memory, 4);
        });
  }

  @Test
  void anArgumentThatIsReadBack() {
    kernel.result = -Errno.ENOSPC.number();
    refused(
        io.github.ioctlabi.runtime.IoctlException.class,
        "behind",
        3,
        "ENOSPC",
        memory -> {
          behind(memory, 8, 24).set(JAVA_INT, 0, UNKNOWN);
          files.give(behind(memory, 8, 24), 4, 12);
          files.give(behind(memory, 16, 8), 4);
        });
  }

  @Test
  void memoryOfTheCaller() {
    for (String method : new String[] {"read", "readInScope"}) {
      MemorySegment memory = MemorySegment.ofArray(new int[] {UNKNOWN, 0});
      files.give(memory, 4);
      assertThrows(IllegalStateException.class, () -> program.run(method, memory));
      assertEquals(List.of(), files.open());
    }
    MemorySegment both = MemorySegment.ofArray(new int[] {UNKNOWN, 0, 0, 0});
    files.give(both, 4, 12);
    assertThrows(IllegalStateException.class, () -> program.run("asMember", both));
    assertEquals(List.of(), files.open());
  }

  @Test
  void adoptingIsEnough() throws Exception {
    MemorySegment memory = MemorySegment.ofArray(new int[] {UNKNOWN, 0});
    files.give(memory, 4);
    program.run("adopt", memory);
    assertEquals(List.of(), files.open());
  }

  @Test
  void whatIsReadStaysOpen() throws Exception {
    kernel.writes = memory -> files.give(memory, 4, 12, 20);
    Object[] read = (Object[]) program.run("call", kernel, "three");
    assertEquals(3, files.open().size());
    for (Object opened : read) {
      var accessor = opened.getClass().getDeclaredMethod("file");
      ((Device) accessor.invoke(opened)).close();
    }
    assertEquals(List.of(), files.open());
    kernel.writes = _ -> {};
    for (Object opened : (Object[]) program.run("call", kernel, "three")) {
      assertTrue(opened.toString().contains("file=null"), "0 is no descriptor: " + opened);
    }
  }
}
