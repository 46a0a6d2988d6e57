package io.github.ioctlabi.processor.emit.java;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Overlay;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program whose values change between one look and the next: accessors give something else the
 * second time, elements are swapped as soon as somebody has looked at them. What is sent is what
 * was checked, everywhere that a value can stand.
 */
final class SwappedValuesTest {
  private static final int LIE = 4096;

  /** So many calls show the fault nearly always where there is one. */
  private static final int CALLS = 20_000;

  /** The size of what calls to network devices travel in. */
  private static final int IFREQ = 40;

  private static final String SOURCE =
      """
      @IoctlInterface(type = 0x94, header = "test/swap.h", prefix = "SWAP", existing = true)
      public interface Swap {
        @IoctlStruct record Part(
            @UserPointer(count = "length", max = 4096, flow = Flow.IN) byte[] data,
            @U32 int length, @U32 int sevens) {}
        @IoctlStruct record Holder(@Length(2) Part[] parts, Part one) {}
        @IoctlStruct record Tail(@U32 int count, @U32 int sevens,
            @FlexibleArray(count = "count") Part[] parts) {}
        @IoctlStruct record Room(@U32 int count, @U32 int sevens,
            @Out @FlexibleArray(count = "count") Part[] parts) {}
        @IoctlStruct record Behind(@UserPointer(count = "count") Part[] parts, @U32 int count,
            @U32 int outs, @UserPointer(flow = Flow.IN) Tail tail,
            @UserPointer(count = "outs", flow = Flow.OUT) Part[] filled) {}
        @IoctlStruct record Memory(@UserPointer(count = "bytes") java.lang.foreign.MemorySegment memory,
            @U32 int bytes, @U32 int sevens) {}
        @IoctlStruct record Tagged(@Tag("kind") Choice choice, @U32 int kind,
            @U32 int sevens, Overlay<Choice> loose) {}
        @IoctlUnion sealed interface Choice {
          @UnionMember(tag = 1) record Parts(@Length(2) Part[] parts) implements Choice {}
          @UnionMember(tag = 4096) record Number(@U64 long number) implements Choice {}
        }
        @IoW(nr = 1) void element(Part part) throws IoctlException;
        @IoWR(nr = 2) Part[] elements(Part[] parts) throws IoctlException;
        @IoW(nr = 3) void fixed(@Length(2) Part[] parts) throws IoctlException;
        @IoWR(nr = 4) Holder inside(Holder holder) throws IoctlException;
        @IoWR(nr = 5) Tail tail(Tail tail) throws IoctlException;
        @IoWR(nr = 6) Room room(Room room) throws IoctlException;
        @IoWR(nr = 7) Behind behind(Behind behind) throws IoctlException;
        @IoW(nr = 8) void memory(Memory memory) throws IoctlException;
        @IoW(nr = 9) void tagged(Tagged tagged) throws IoctlException;
        @IoWR(nr = 10) IoctlResult<Holder> beside(Holder holder) throws IoctlException;
      }
      class Program {
        public static Part part() { return new Part(new byte[4], 4, 7); }
        public static Part lie() { return new Part(new byte[4], 4096, 7); }
        static Part[] parts() { return new Part[] {part(), part()}; }
        static Swap.Tail tail() { return new Swap.Tail(2, 7, parts()); }
        public static Object value(String name) {
          return switch (name) {
            case "element", "network" -> part();
            case "elements", "fixed" -> parts();
            case "inside", "beside" -> new Swap.Holder(parts(), part());
            case "tail" -> tail();
            case "room" -> new Swap.Room(2, 7, new Part[2]);
            case "behind" -> new Swap.Behind(parts(), 2, 2, tail(), new Part[2]);
            case "memory" -> new Swap.Memory(
                java.lang.foreign.Arena.ofAuto().allocate(4), 4, 7);
            case "tagged" -> new Swap.Tagged(new Swap.Choice.Parts(parts()), 1, 7,
                Overlay.of(new Swap.Choice.Parts(parts())));
            default -> throw new IllegalArgumentException(name);
          };
        }
        public static void call(Device device, String name, Object value) throws IoctlException {
          SwapIoctl swap = SwapIoctl.on(device);
          switch (name) {
            case "element" -> swap.element((Part) value);
            case "network" -> NetIoctl.on(device, "vnet0").set((Part) value);
            case "elements" -> swap.elements((Part[]) value);
            case "fixed" -> swap.fixed((Part[]) value);
            case "inside" -> swap.inside((Swap.Holder) value);
            case "beside" -> swap.beside((Swap.Holder) value);
            case "tail" -> swap.tail((Swap.Tail) value);
            case "room" -> swap.room((Swap.Room) value);
            case "behind" -> swap.behind((Swap.Behind) value);
            case "memory" -> swap.memory((Swap.Memory) value);
            case "tagged" -> swap.tagged((Swap.Tagged) value);
            default -> throw new IllegalArgumentException(name);
          }
        }
      }
      @IoctlInterface(header = "test/net.h", prefix = "NET", existing = true)
      interface Net {
        @SiocDevPrivate(index = 1) void set(Part part) throws IoctlException;
      }
      @IoctlInterface(header = "test/bounded.h")
      interface Bounded {
        @IoctlEnum @U32 enum Kind { @Value(1) ONE, @Other OTHER }
        @IoctlStruct record Numbers(@Length(64) @U16 int[] numbers, @Length(64) Kind[] kinds) {}
      }
      """
          .replace(" Part", " Swap.Part")
          .replace("(Part", "(Swap.Part")
          .replace("record Swap.Part", "record Part");

  /** The places where a value can stand: the methods of the interface. */
  enum Place {
    ELEMENT,
    NETWORK,
    ELEMENTS,
    FIXED,
    INSIDE,
    BESIDE,
    TAIL,
    ROOM,
    BEHIND,
    MEMORY,
    TAGGED;

    String method() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @TempDir private static Path directory;

  private static TestProgram program;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() throws Exception {
    String source = Fetches.in("package test;\n" + Compiling.IMPORTS + SOURCE);
    Compilation.Result result = Compiling.of(SourceFile.of("test.Swap", source)).into(directory);
    program = TestProgram.of(result, directory);
  }

  /** Everything that is sent is what an honest program sends: as much of it, and no lie in it. */
  @ParameterizedTest
  @EnumSource
  void whatWasCheckedIsSent(Place place) throws Exception {
    String method = place.method();
    Object honest = program.run("value", method);
    Fetches.begin();
    program.run("call", kernel, method, honest);
    int size = kernel.last().bytes().length;
    Object value = program.run("value", method);
    kernel.writes = SwappedValuesTest::findNoLie;
    Fetches.begin((record, component, held, time) -> seen(value, record, held, time));
    program.run("call", kernel, method, value);
    assertEquals(size, kernel.last().bytes().length);
    assertEquals(2, kernel.calls.size());
  }

  @ParameterizedTest
  @EnumSource
  void eachAccessorIsCalledOnce(Place place) throws Exception {
    Object value = program.run("value", place.method());
    Fetches.begin();
    program.run("call", kernel, place.method(), value);
    assertEquals(List.of(), Fetches.repeated());
  }

  /** Whoever has looked at an element finds another in its place, and the second look lies. */
  private static Object seen(Object all, Object record, Object held, int time) {
    try {
      if (record.getClass().getSimpleName().equals("Part")) {
        swap(all, record);
      }
      return time == 1 ? held : lieFor(held);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Puts a lie into every array that holds a part. */
  @SuppressWarnings("ReferenceEquality") // The very part is meant.
  private static void swap(Object all, Object part) throws Exception {
    if (all instanceof Object[] elements) {
      for (int i = 0; i < elements.length; i++) {
        if (elements[i] == part) {
          elements[i] = program.run("lie");
        } else if (elements[i] != null) {
          swap(elements[i], part);
        }
      }
    } else if (all instanceof Record) {
      for (var field : all.getClass().getDeclaredFields()) {
        field.setAccessible(true);
        swap(field.get(all), part);
      }
    } else if (all instanceof Overlay<?> overlay) {
      swap(overlay.value(), part);
    }
  }

  private static Object lieFor(Object held) throws Exception {
    return switch (held) {
      case Integer _ -> LIE;
      case byte[] _ -> new byte[1];
      case MemorySegment segment -> segment.asSlice(0, 1);
      case Object[] elements -> {
        Object longer = Array.newInstance(elements.getClass().getComponentType(), 100);
        Array.set(longer, 0, program.run("lie"));
        yield longer;
      }
      default -> held.getClass().getSimpleName().equals("Part") ? program.run("lie") : held;
    };
  }

  /** Looks at the memory, and at what its addresses lead to: each part there has its length. */
  @SuppressWarnings("restricted")
  private static void findNoLie(MemorySegment memory) {
    if (memory.byteSize() == IFREQ && memory.getString(0).equals("vnet0")) {
      findNoLie(MemorySegment.ofAddress(memory.get(JAVA_LONG, 16)).reinterpret(16));
      return;
    }
    for (long at = 0; at + 4 <= memory.byteSize(); at += 4) {
      assertNotEquals(LIE, memory.get(JAVA_INT, at), () -> "a lie in " + memory.byteSize());
    }
    for (long at = 0; at + 16 <= memory.byteSize(); at += 8) {
      long address = memory.get(JAVA_LONG, at);
      int length = memory.get(JAVA_INT, at + 8);
      if (address >>> 32 != 0 && address % 8 == 0 && memory.get(JAVA_INT, at + 12) == 7) {
        assertEquals(4, length);
        MemorySegment.ofAddress(address).reinterpret(length).fill((byte) 1);
      } else if (address >>> 32 != 0 && address % 8 == 0 && length == 2) {
        findNoLie(MemorySegment.ofAddress(address).reinterpret(32));
      }
    }
  }

  /** The same with a second thread, as long as it takes to notice. */
  @Test
  void aThreadThatSwapsElements() throws Exception {
    Fetches.begin();
    Object[] parts = (Object[]) program.run("value", "elements");
    Object good = parts[0];
    Object lie = program.run("lie");
    kernel.writes = memory -> assertEquals(4, memory.get(JAVA_INT, 8));
    AtomicBoolean done = new AtomicBoolean();
    Thread swapper =
        Thread.ofPlatform()
            .start(() -> {
              while (!done.get()) {
                parts[0] = lie;
                Thread.onSpinWait();
                parts[0] = good;
              }
            });
    try {
      for (int i = 0; i < CALLS; i++) {
        try {
          program.run("call", kernel, "elements", parts);
        } catch (IllegalArgumentException e) {
          assertEquals("Part.length: 4096, but Part.data needs 4", e.getMessage());
        }
        kernel.calls.clear();
      }
    } finally {
      done.set(true);
      swapper.join();
    }
  }

  @Test
  void aThreadThatSwapsNumbersAndConstants() throws Exception {
    Class<?> layout = program.type("test.Bounded_NumbersLayout");
    Class<?> numbersType = program.type("test.Bounded$Numbers");
    Class<?> kindType = program.type("test.Bounded$Kind");
    Object one = kindType.getEnumConstants()[0];
    int[] numbers = new int[64];
    Arrays.fill(numbers, 3);
    Object[] kinds = (Object[]) Array.newInstance(kindType, 64);
    Arrays.fill(kinds, one);
    var constructor = numbersType.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object value = constructor.newInstance(numbers, kinds);
    AtomicBoolean done = new AtomicBoolean();
    Thread swapper =
        Thread.ofPlatform()
            .start(() -> {
              while (!done.get()) {
                numbers[63] = 0x10004;
                kinds[63] = null;
                Thread.onSpinWait();
                numbers[63] = 3;
                kinds[63] = one;
              }
            });
    MemorySegment memory = MemorySegment.ofArray(new byte[384]);
    var write = layout.getDeclaredMethod("write", numbersType, MemorySegment.class, long.class);
    write.setAccessible(true);
    try {
      for (int i = 0; i < CALLS; i++) {
        try {
          write.invoke(null, value, memory, 0L);
          assertEquals(3, memory.get(JAVA_SHORT_UNALIGNED, 126));
          assertEquals(1, memory.get(JAVA_INT_UNALIGNED, 380));
        } catch (InvocationTargetException e) {
          RuntimeException refused = assertInstanceOf(RuntimeException.class, e.getCause());
          assertTrue(refused.getMessage().startsWith("Numbers."), refused::toString);
        }
      }
    } finally {
      done.set(true);
      swapper.join();
    }
  }
}
