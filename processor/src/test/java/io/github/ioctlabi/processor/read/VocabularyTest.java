package io.github.ioctlabi.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember.Content;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What structs and unions can hold, and what becomes of it in the model. */
class VocabularyTest {
  private static DataType.IntegerType integer(IntegerKind kind, Carrier carrier) {
    return new DataType.IntegerType(kind, carrier);
  }

  private static Models in(String body) {
    return Models.of(
        "@IoctlInterface(header = \"linux/a.h\", type = 0xBE, prefix = \"A\")"
            + " public interface A {\n"
            + body
            + "\n}");
  }

  private static Models inExisting(String body) {
    return Models.of(
        "@IoctlInterface(header = \"linux/a.h\", type = 0xBE, prefix = \"A\", existing = true)"
            + " public interface A {\n"
            + body
            + "\n}");
  }

  @Test
  void aUnionHasItsRecordsAsMembers() {
    Models models =
        in(
            """
            @IoctlStruct record Event(@U32 int kind, @Tag("kind") Data data) {}
            @IoctlUnion sealed interface Data {
              /** @param onlyValue a value */
              @UnionMember(tag = {1, 2}) record Value(@U64 long onlyValue) implements Data {}
              @UnionMember(tag = 3, name = "pt") @IoctlStruct
              record PointThing(@U32 int x, @U32 int y) implements Data {}
              @UnionMember(otherwise = true) record Raw(@Length(8) byte[] raw) implements Data {}
            }
            """);
    UnionDeclaration union = models.union("Data");
    assertEquals("a_data", union.cName());
    assertEquals(new JavaName("demo", List.of("A_DataLayout")), union.layoutClass());
    assertEquals(
        List.of("only_value", "pt", "raw"),
        union.members().stream().map(each -> each.cName()).toList());
    assertEquals(List.of(1L, 2L), union.members().getFirst().tags());
    assertTrue(union.members().getLast().otherwise());
    Content.Bare bare = assertInstanceOf(Content.Bare.class, union.members().getFirst().content());
    assertEquals("a value", bare.member().doc());
    assertInstanceOf(Content.Struct.class, union.members().get(1).content());
    Member member = models.member("Event", "data");
    assertEquals(Optional.of("kind"), member.tag());
    assertEquals(new DataType.UnionType(union, false), member.type());
    assertEquals(
        List.of("PointThing", "Data", "Event"),
        models.header().aggregates().stream().map(each -> each.javaName().simple()).toList());
  }

  @Test
  void unionsAndTheirMembersCanStandOutside() {
    Models models =
        Models.of(
            """
            @IoctlInterface(header = "linux/a.h", type = 0xBE) public interface A {
              @IoctlStruct record Event(@U32 int kind, @Tag("kind") Data data) {}
            }
            """,
            "@IoctlUnion public sealed interface Data permits One, Two {}",
            "@UnionMember(tag = 1) public record One(@U32 int one) implements Data {}",
            "@UnionMember(tag = 2) @IoctlStruct public record Two(@U32 int x) implements Data {}");
    assertEquals("data", models.union("Data").cName());
    assertEquals("linux/a.h", models.union("Data").header());
    assertEquals("two", models.struct("Two").cName());
    assertEquals(3, models.header().aggregates().size());
  }

  @Test
  void anOverlayHasNoTagAndPartsNeedNoName() {
    Models models =
        inExisting(
            """
            @IoctlStruct record Outer(@CName("") Overlay<Both> both, Part part) {}
            @CName("") @IoctlUnion sealed interface Both permits Word, Pair {}
            record Word(@U32 int word) implements Both {}
            @CName("") @IoctlStruct record Pair(@U16 short a, @U16 short b) implements Both {}
            @CName("") @IoctlStruct record Part(@U32 int x) {}
            """);
    assertEquals("", models.member("Outer", "both").cName());
    assertEquals(new DataType.UnionType(models.union("Both"), true), models.type("Outer", "both"));
    assertEquals("", models.union("Both").cName());
    assertEquals("pair", models.union("Both").members().getLast().cName());
    assertEquals("", models.struct("Part").cName());
    assertEquals("part", models.member("Outer", "part").cName());
    assertTrue(models.header().existing());
  }

  @Test
  void addresses() {
    Models models =
        in(
            """
            @IoctlStruct record Inner(@U32 int x) {}
            @IoctlStruct record S(
                @U32 int n,
                @UserPointer(count = "n", max = 9, flow = Flow.OUT) @U16 int[] words,
                @UserPointer(count = "n", unit = Unit.BYTES) Inner[] inners,
                @UserPointer Inner one,
                @UserPointer(count = "n") @Retained MemorySegment memory,
                @UserPointer byte[] bytes) {}
            """);
    assertEquals(
        new DataType.PointerType(
            new PointerTarget.Elements(integer(IntegerKind.U16, Carrier.INT)),
            Optional.of(new Count("n", CountUnit.ELEMENTS)),
            9,
            PointerFlow.OUT,
            false,
            false),
        models.type("S", "words"));
    assertEquals(
        new DataType.PointerType(
            new PointerTarget.Elements(new DataType.StructType(models.struct("Inner"))),
            Optional.of(new Count("n", CountUnit.BYTES)),
            0,
            PointerFlow.INOUT,
            false,
            false),
        models.type("S", "inners"));
    assertEquals(
        new DataType.PointerType(
            new PointerTarget.Single(models.struct("Inner")),
            Optional.empty(),
            0,
            PointerFlow.INOUT,
            false,
            false),
        models.type("S", "one"));
    assertEquals(
        new DataType.PointerType(
            new PointerTarget.Segment(),
            Optional.of(new Count("n", CountUnit.BYTES)),
            0,
            PointerFlow.INOUT,
            true,
            false),
        models.type("S", "memory"));
    assertEquals(
        new PointerTarget.Elements(integer(IntegerKind.U8, Carrier.BYTE)),
        ((DataType.PointerType) models.type("S", "bytes")).target());
  }

  @Test
  void aStructCanPointToItself() {
    Models models =
        in(
            """
            @IoctlStruct record Node(
                @U64 long value, @UserPointer Node next, @UserPointer Node[] all, Leaf leaf) {}
            @IoctlStruct record Leaf(@UserPointer Node back) {}
            """);
    DataType.PointerType next = (DataType.PointerType) models.type("Node", "next");
    PointerTarget.Single target = assertInstanceOf(PointerTarget.Single.class, next.target());
    assertEquals(models.struct("Node").javaName(), target.struct().javaName());
    assertEquals(
        models.struct("Node").members().stream().map(Member::cName).toList(),
        target.struct().members().stream().map(Member::cName).toList());
    DataType.PointerType inner = (DataType.PointerType) target.struct().members().get(1).type();
    assertEquals(new PointerTarget.Segment(), inner.target());
    assertEquals(2, models.header().aggregates().size());
    assertEquals("Leaf", models.header().aggregates().getFirst().javaName().simple());
  }

  @Test
  void machineTypes() {
    Models models =
        inExisting(
            """
            @IoctlStruct(packed = true, align = 16) record S(
                @NativeLong long a, @NativeULong long b, @NativeSize long c,
                @NativePointer(flow = Flow.IN) MemorySegment p, @Opaque @U32 int bits,
                @Length(2) @NativeULong long[] more) {}
            @IoctlStruct record T(@U32 int size, @Opaque @FlexibleArray byte[] rest) {}
            """);
    assertEquals(integer(IntegerKind.NATIVE_LONG, Carrier.LONG), models.type("S", "a"));
    assertEquals(integer(IntegerKind.NATIVE_ULONG, Carrier.LONG), models.type("S", "b"));
    assertEquals(integer(IntegerKind.NATIVE_SIZE, Carrier.LONG), models.type("S", "c"));
    assertTrue(((DataType.PointerType) models.type("S", "p")).nativePointer());
    assertTrue(models.member("S", "bits").opaque());
    assertTrue(models.member("T", "rest").opaque());
    assertFalse(models.member("S", "a").opaque());
    assertEquals(new StructShape(true, 16, Extension.FIXED), models.struct("S").shape());
  }

  @Test
  void times() {
    Models models =
        in(
            """
            @IoctlStruct record S(
                @Nanoseconds long plain,
                @Nanoseconds Duration timeout,
                @S64 @Nanoseconds(clock = Clock.BOOTTIME) Duration offset,
                @KernelTimespec(clock = Clock.REALTIME) Instant at) {}
            """);
    assertEquals(Optional.of(TimeSource.MONOTONIC), models.member("S", "plain").clock());
    assertEquals(Optional.empty(), models.member("S", "timeout").clock());
    assertEquals(
        new DataType.TimeType(
            TimeFormat.UNSIGNED_NANOSECONDS, TimeCarrier.DURATION, TimeSource.MONOTONIC),
        models.type("S", "timeout"));
    assertEquals(
        new DataType.TimeType(
            TimeFormat.SIGNED_NANOSECONDS, TimeCarrier.DURATION, TimeSource.BOOTTIME),
        models.type("S", "offset"));
    assertEquals(
        new DataType.TimeType(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.INSTANT, TimeSource.REALTIME),
        models.type("S", "at"));
    assertEquals(List.of("linux/time_types.h"), models.header().includes());
  }

  @Test
  void tailsDescriptorsAndForeignTypes() {
    Models models =
        in(
            """
            @IoctlStruct record Inner(@U32 int x) {}
            @IoctlStruct record S(
                @U32 int count, @U32 int got, @Descriptor @S32 Device fd,
                @CType(value = "struct kvm_regs", header = "asm/kvm.h", align = 8)
                @Length(144) byte[] regs,
                @FlexibleArray(count = "count", filled = "got", unit = Unit.STRUCT_BYTES, max = 7)
                Inner[] inners) {}
            """);
    assertEquals(
        Optional.of(
            new DataType.FlexibleType(
                new DataType.StructType(models.struct("Inner")),
                Optional.of("count"),
                Optional.of("got"),
                CountUnit.STRUCT_BYTES,
                7)),
        models.struct("S").tail());
    assertEquals(new DataType.DescriptorType(), models.type("S", "fd"));
    assertEquals(
        new DataType.ForeignType("struct kvm_regs", "asm/kvm.h", 8, 144), models.type("S", "regs"));
    assertEquals(List.of("asm/kvm.h"), models.header().includes());
  }

  @Test
  void aStructSaysHowItGrows() {
    Models models =
        in(
            """
            @Extensible(mode = Extension.SIZE_FIELD) @IoctlStruct record S(@U32 int x) {}
            @Extensible(mode = Extension.SIZE_IN_NUMBER) @IoctlStruct record T(@U32 int x) {}
            @Io(nr = 1) S change(S s) throws IoctlException;
            @IoWR(nr = 2) T turn(T t) throws IoctlException;
            """);
    assertEquals(Extension.SIZE_FIELD, models.struct("S").shape().extension());
    assertEquals(Extension.SIZE_IN_NUMBER, models.struct("T").shape().extension());
  }
}
