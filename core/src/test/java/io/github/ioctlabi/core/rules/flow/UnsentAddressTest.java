package io.github.ioctlabi.core.rules.flow;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.structs;
import static io.github.ioctlabi.core.rules.Vocabulary.existing;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where an address has to be sent, and is not; the texts are tried with whole declarations. */
final class UnsentAddressTest {
  private static final PointerTarget NUMBERS = new PointerTarget.Elements(u32());

  private static Member pointer(String name, PointerTarget target, PointerFlow flow) {
    return member(name, new DataType.PointerType(target, Optional.empty(), 0, flow, false, false));
  }

  private static Member out(Member member) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        Member.Flow.OUT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Place.of(member.javaName()));
  }

  private static StructDeclaration holder() {
    return Models.struct("Inner", "inner", pointer("data", NUMBERS, PointerFlow.IN));
  }

  @Test
  void whatTheKernelFillsHasNoAddress() {
    String direct =
        "data: [BadAnnotation] 'data' is @Out, so that 0 is sent as its address and nothing comes"
            + " back; that the kernel fills the data is said by flow = Flow.OUT: remove @Out from"
            + " 'data'";
    StructDeclaration struct =
        Models.struct("S", "s", out(pointer("data", NUMBERS, PointerFlow.INOUT)));
    expect(new UnsentAddress(), structs(struct), direct);
    expect(new UnsentAddress(), existing(Vocabulary.bound(struct)), direct);
    Member segment = pointer("memory", new PointerTarget.Segment(), PointerFlow.INOUT);
    expect(new UnsentAddress(), structs(Models.struct("S", "s", out(segment))));
    StructDeclaration around = Models.struct("S", "s", out(Judged.nested("inner", holder())));
    expect(
        new UnsentAddress(),
        structs(around),
        "inner: [BadAnnotation] 'inner' is @Out, so that 0 is sent as the address 'data' in it and"
            + " nothing comes back: remove @Out from 'inner'");
    expect(new UnsentAddress(), existing(Vocabulary.bound(around)));
  }

  @Test
  void whatFlowsOutOnlyHasNoAddress() {
    for (PointerFlow flow : PointerFlow.values()) {
      Member outer = pointer("outer", new PointerTarget.Single(holder()), flow);
      expect(
          new UnsentAddress(),
          structs(Models.struct("S", "s", outer)),
          flow == PointerFlow.OUT
              ? new String[] {
                "outer: [BadAnnotation] 'outer' flows out only, so that 0 is sent as the address"
                    + " 'data' in it and nothing comes back: put flow = Flow.INOUT into the"
                    + " @UserPointer of 'outer'"
              }
              : new String[0]);
    }
  }

  private static Header returning(boolean existing, StructDeclaration struct) {
    return Vocabulary.header(
        existing,
        List.of(),
        new Command(
            "get",
            "GET",
            "SENSOR_GET",
            new CommandNumber.Encoded(Direction.READ, 0xbe, 1, Optional.empty()),
            List.of(),
            new Payload.ByAddress(new DataType.StructType(struct), Optional.empty(), true),
            Calling.PLAIN,
            Models.doc("Gets."),
            Place.of("get")));
  }

  private static StructDeclaration counted(Member count) {
    return Models.struct(
        "S",
        "s",
        count,
        member(
            "values",
            new DataType.FlexibleType(
                u32(), Optional.of("n"), Optional.empty(), CountUnit.ELEMENTS, 9)));
  }

  @Test
  void aCommandThatSendsNothingSendsNoAddressAndNoCount() {
    String remedy = ": use @IoWR, with a parameter of the type of the result";
    expect(
        new NothingSent(),
        returning(false, Models.struct("S", "s", Judged.nested("inner", holder()))),
        "get: [DirectionMismatch] 'get' sends no address for 'data', so that nothing comes back"
            + " from behind it"
            + remedy);
    expect(new NothingSent(), returning(true, holder()));
    Member segment = pointer("memory", new PointerTarget.Segment(), PointerFlow.INOUT);
    expect(new NothingSent(), returning(false, Models.struct("S", "s", segment)));
    expect(
        new NothingSent(),
        returning(false, counted(member("n", u32()))),
        "get: [DirectionMismatch] 'get' does not send 'n', which tells the kernel how much room"
            + " there is for 'values'"
            + remedy);
    expect(new NothingSent(), returning(false, counted(out(member("n", u32())))));
    expect(new NothingSent(), returning(true, counted(member("n", u32()))));
  }
}
