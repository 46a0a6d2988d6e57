package io.github.ioctlabi.core.contract;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.since;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.contract.data.Appended;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What commands promise and ask. */
class ContractsTest {
  private static Contract of(Direction direction, Payload payload) {
    return new Contracts(new Layouts(Abi.NATURAL))
        .of(Models.command("call", "CALL", direction, 1, payload));
  }

  private static Contract writing(StructDeclaration struct) {
    return of(Direction.WRITE, Models.byAddress(new DataType.StructType(struct), "data", false));
  }

  private static DataType pointer(String count, PointerFlow flow, boolean retained) {
    return new DataType.PointerType(
        new PointerTarget.Elements(u64()),
        Optional.of(new Count(count, CountUnit.ELEMENTS)),
        4,
        flow,
        retained,
        false);
  }

  private static List<String> followed(Contract contract) {
    return contract.followed().stream().map(each -> each.path().text()).toList();
  }

  private static List<String> left(Contract contract) {
    return contract.left().stream()
        .map(each -> each.behind().map(it -> it.path().text()).orElse("") + each.path())
        .toList();
  }

  @Test
  void dataTravelsAsTheNumberSays() {
    assertEquals(
        new Travel(true, false, List.of()),
        of(Direction.WRITE, Models.byAddress(u32(), "rate", false)).travel());
    Payload result = new Payload.ByAddress(u32(), Optional.empty(), true);
    assertEquals(new Travel(false, true, List.of()), of(Direction.READ, result).travel());
  }

  @Test
  void dataTravelsAsTheMethodSaysWhereTheNumberSaysNothing() {
    assertEquals(
        new Travel(true, true, List.of()),
        of(Direction.NONE, Models.byAddress(u32(), "rate", true)).travel());
  }

  @Test
  void onlyANumberWithADirectionHasASize() {
    Payload data = Models.byAddress(u32(), "rate", false);
    assertEquals(new NumberSize.OfData(u32()), of(Direction.WRITE, data).size());
    assertEquals(new NumberSize.None(), of(Direction.NONE, data).size());
    Contract varying = of(Direction.READ, new Payload.Varying(u32(), Optional.empty(), true));
    assertEquals(new NumberSize.PerElement(u32()), varying.size());
    assertTrue(varying.isSizedByCaller());
  }

  @Test
  void aKernelMayKnowLessOfAStructThatHasGrown() {
    Member burst = since(1, member("burst", u32()));
    Member seen =
        since(
            2,
            new Member(
                "seen",
                "seen",
                u32(),
                Member.Flow.OUT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Place.of("seen")));
    StructDeclaration grown = growing(member("rate", u32()), burst, seen);
    assertEquals(List.of(burst), Appended.of(grown));
    DataType type = new DataType.StructType(grown);
    assertEquals(
        Optional.of(grown), of(Direction.WRITE, Models.byAddress(type, "s", false)).outgrown());
    Payload answer = new Payload.ByAddress(type, Optional.empty(), true);
    assertEquals(Optional.empty(), of(Direction.READ, answer).outgrown());
    // What the kernel fills is sent as zero.
    DataType filled = new DataType.StructType(growing(member("rate", u32()), seen));
    assertEquals(
        Optional.empty(), of(Direction.WRITE, Models.byAddress(filled, "s", false)).outgrown());
  }

  private static StructDeclaration growing(Member... members) {
    StructDeclaration plain = Models.struct("Grown", "grown", members);
    return new StructDeclaration(
        plain.javaName(),
        true,
        plain.cName(),
        plain.header(),
        plain.doc(),
        new StructShape(false, 0, Extension.SIZE_IN_NUMBER),
        plain.members(),
        plain.place());
  }

  @Test
  void addressesWithACountAreFollowedInStructsInside() {
    StructDeclaration inner =
        Models.struct(
            "Inner",
            "inner",
            member("n", u64()),
            member("to", pointer("n", PointerFlow.IN, false)));
    Contract contract =
        writing(
            Models.struct(
                "Outer",
                "outer",
                member("first", new DataType.StructType(inner)),
                member("n", u64()),
                member("to", pointer("n", PointerFlow.OUT, false))));
    assertEquals(List.of("first.to", "to"), followed(contract));
    assertEquals(new Way(true, false), contract.followed().getFirst().way());
    assertEquals(new Way(false, true), contract.followed().getLast().way());
    assertEquals(List.of(), left(contract));
  }

  @Test
  void aRetainedAddressIsLeftToTheDriver() {
    Contract contract =
        writing(
            Models.struct(
                "Data",
                "data",
                member("n", u64()),
                member("to", pointer("n", PointerFlow.IN, true))));
    assertEquals(List.of(), followed(contract));
    assertEquals(List.of("to"), left(contract));
  }

  @Test
  void addressesInArraysAndBehindOthersAreLeftToTheDriver() {
    DataType inner =
        new DataType.StructType(
            Models.struct(
                "Inner",
                "inner",
                member("n", u64()),
                member("to", pointer("n", PointerFlow.IN, false))));
    DataType table =
        new DataType.PointerType(
            new PointerTarget.Elements(inner),
            Optional.of(new Count("n", CountUnit.ELEMENTS)),
            4,
            PointerFlow.IN,
            false,
            false);
    Contract contract =
        writing(
            Models.struct(
                "Outer",
                "outer",
                member("some", Models.array(inner, 2)),
                member("n", u64()),
                member("table", table)));
    assertEquals(List.of("table"), followed(contract));
    assertEquals(List.of("some[].to", "table[].to"), left(contract));
  }

  @Test
  void nothingIsFollowedThatOnlyComesBack() {
    StructDeclaration struct =
        Models.struct(
            "Data", "data", member("n", u64()), member("to", pointer("n", PointerFlow.IN, false)));
    Payload result = new Payload.ByAddress(new DataType.StructType(struct), Optional.empty(), true);
    Contract contract = of(Direction.READ, result);
    assertEquals(List.of(), followed(contract));
    assertEquals(List.of("to"), left(contract));
  }

  @Test
  void aCountedArrayBehindAStructTravelsWithIt() {
    DataType tail =
        new DataType.FlexibleType(u64(), Optional.of("n"), Optional.empty(), CountUnit.ELEMENTS, 8);
    StructDeclaration struct =
        Models.struct("Data", "data", member("n", u64()), member("values", tail));
    Argument.Tailed tailed = assertInstanceOf(Argument.Tailed.class, writing(struct).argument());
    assertEquals("n", tailed.count().member().cName());
    assertEquals(tailed.count(), tailed.filled());
    Payload result = new Payload.ByAddress(new DataType.StructType(struct), Optional.empty(), true);
    Argument.Single read =
        assertInstanceOf(Argument.Single.class, of(Direction.READ, result).argument());
    assertEquals("values", read.uncounted().orElseThrow().member().cName());
  }

  @Test
  void aDescriptorThatTheDriverGivesIsOpened() {
    Member log =
        new Member(
            "log",
            "log",
            new DataType.DescriptorType(),
            Member.Flow.OUT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Place.of("log"));
    StructDeclaration struct =
        Models.struct("Data", "data", member("in", new DataType.DescriptorType()), log);
    Contract contract =
        of(Direction.READ_WRITE, Models.byAddress(new DataType.StructType(struct), "data", true));
    assertEquals(
        List.of("log"),
        contract.opened().stream().map(each -> each.path().orElseThrow().text()).toList());
    assertFalse(contract.hasPositiveResult());
  }

  @Test
  void whatTheResultSaysIsTheDriversNumberOrNothing() {
    List<Outcome> numbers =
        List.of(
            new Outcome.Returned(), new Outcome.WithData(), new Outcome.Elements(Optional.empty()));
    List<Outcome> others =
        List.of(
            new Outcome.Nothing(),
            new Outcome.Dropped(),
            new Outcome.Descriptor(new JavaName("test", List.of("Other"))));
    numbers.forEach(each -> assertTrue(each.isNumber(), each.toString()));
    others.forEach(each -> assertFalse(each.isNumber(), each.toString()));
    assertFalse(new Outcome.WithData().isDataAlone());
    assertTrue(new Outcome.Dropped().isDataAlone());
  }

  @Test
  void networkDevicesRefuseUnknownCommandsInTheirOwnWay() {
    assertEquals(Refusal.UNKNOWN_COMMAND, of(Direction.NONE, new Payload.None()).unknown());
    Command command =
        new Command(
            "call",
            "CALL",
            "SENSOR_CALL",
            new CommandNumber.DevicePrivate(0),
            List.of(),
            new Payload.None(),
            Calling.PLAIN,
            Models.doc("Calls."),
            Place.of("call"));
    Contract contract = new Contracts(new Layouts(Abi.NATURAL)).of(command);
    assertEquals(Refusal.UNKNOWN_PRIVATE_COMMAND, contract.unknown());
  }
}
