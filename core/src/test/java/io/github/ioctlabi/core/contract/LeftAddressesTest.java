package io.github.ioctlabi.core.contract;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is judged and copied of addresses that nobody follows but the driver. */
class LeftAddressesTest {
  private static DataType pointer(PointerTarget target, CountUnit unit, long max) {
    return new DataType.PointerType(
        target, Optional.of(new Count("n", unit)), max, PointerFlow.IN, false, false);
  }

  private static StructDeclaration part(PointerTarget target, CountUnit unit, long max) {
    return Models.struct(
        "Part", "part", member("n", u32()), member("to", pointer(target, unit, max)));
  }

  private static final PointerTarget WORDS = new PointerTarget.Elements(u64());

  private static LeftAddresses left(Payload payload, Direction way) {
    return LeftAddresses.of(
        Models.header(List.of(), List.of(), Models.command("call", "CALL", way, 1, payload)),
        new Layouts(Abi.NATURAL));
  }

  private static List<String> judged(StructDeclaration struct, Payload payload, Direction way) {
    return left(payload, way).counts(struct).stream()
        .map(each -> each.count().member().cName() + each.element().map(_ -> "[]").orElse(""))
        .toList();
  }

  private static Payload array(StructDeclaration part) {
    return Models.byAddress(Models.array(new DataType.StructType(part), 2), "parts", false);
  }

  private static Payload one(StructDeclaration part) {
    return Models.byAddress(new DataType.StructType(part), "part", false);
  }

  @Test
  void thoseOfElements() {
    StructDeclaration part = part(WORDS, CountUnit.ELEMENTS, 4);
    assertEquals(List.of("n[]"), judged(part, array(part), Direction.WRITE));
  }

  @Test
  void notThoseThatTheDispatcherFollows() {
    StructDeclaration part = part(WORDS, CountUnit.ELEMENTS, 4);
    assertEquals(List.of(), judged(part, one(part), Direction.WRITE));
  }

  @Test
  void thoseOfMemory() {
    StructDeclaration part = part(new PointerTarget.Segment(), CountUnit.BYTES, 4);
    assertEquals(List.of("n"), judged(part, one(part), Direction.WRITE));
  }

  @Test
  void notThoseThatOnlyComeBack() {
    StructDeclaration part = part(WORDS, CountUnit.ELEMENTS, 4);
    Payload result =
        new Payload.ByAddress(
            Models.array(new DataType.StructType(part), 2), Optional.empty(), true);
    assertEquals(List.of(), judged(part, result, Direction.READ));
  }

  @Test
  void notThoseWithoutABoundUnlessTheyCountParts() {
    StructDeclaration unbounded = part(WORDS, CountUnit.ELEMENTS, 0);
    assertEquals(List.of(), judged(unbounded, array(unbounded), Direction.WRITE));
    StructDeclaration bytes = part(WORDS, CountUnit.BYTES, 0);
    assertEquals(List.of("n[]"), judged(bytes, array(bytes), Direction.WRITE));
  }

  @Test
  void whatIsCopiedHasAddressesOfItsOwn() {
    StructDeclaration inner = part(WORDS, CountUnit.ELEMENTS, 4);
    DataType to =
        pointer(new PointerTarget.Elements(new DataType.StructType(inner)), CountUnit.ELEMENTS, 2);
    StructDeclaration outer =
        Models.struct("Outer", "outer", member("n", u32()), member("parts", to));
    LeftAddresses left = left(array(outer), Direction.WRITE);
    assertEquals(
        List.of("outer.parts", "part.to"),
        left.copied().stream()
            .map(each -> each.struct().cName() + "." + each.path().text())
            .toList());
    assertEquals(1, left.counts(inner).size());
  }

  @Test
  void nobodyCopiesMemoryOfUnknownUse() {
    StructDeclaration part = part(new PointerTarget.Segment(), CountUnit.BYTES, 4);
    assertEquals(List.of(), left(array(part), Direction.WRITE).copied());
  }
}
