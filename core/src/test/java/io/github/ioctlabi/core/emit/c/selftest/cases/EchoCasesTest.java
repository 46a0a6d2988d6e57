package io.github.ioctlabi.core.emit.c.selftest.cases;

import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.bare;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.flowing;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ofEcho;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ranged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.struct;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.tagged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.writing;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is tried with a driver that gives back what it got. */
class EchoCasesTest {
  private static void assertCases(Command command, String... expected) {
    assertEquals(List.of(expected), ofEcho(command));
  }

  private static Command both(DataType type) {
    return Cases.command(
        Direction.READ_WRITE, Models.byAddress(type, "argument", true), Calling.PLAIN);
  }

  private static Command reading(DataType type) {
    return Cases.command(Direction.READ, Models.byAddress(type, "argument", true), Calling.PLAIN);
  }

  @Test
  void bothEndsOfARangeAreAccepted() {
    assertCases(
        writing(struct(ranged("hz", u32(), 1, 9))),
        "hz 1 accepted",
        "hz 9 accepted",
        "hz 0 EINVAL raced",
        "a valid call accepted");
  }

  @Test
  void whatGoesBackIsLookedAt() {
    assertCases(
        both(struct(ranged("hz", u32(), 1, 9))),
        "hz 1 accepted, comes back",
        "hz 9 accepted, comes back",
        "hz 0 EINVAL raced, comes back",
        "a valid call accepted",
        "an answer whose last byte cannot be written, sizeof(struct foo) - 1 of ARGUMENT EFAULT");
  }

  @Test
  void whatMayBeAnythingHasNoEnds() {
    assertCases(writing(struct(member("hz", u32()))), "a valid call accepted");
  }

  /** With one byte alone a value is never half of another. */
  @Test
  void onlyOneByteIsRacedFor() {
    assertCases(
        writing(struct(ranged("hz", u32(), 256, 0xffff_ffffL))),
        "hz 256 accepted",
        "hz 4294967295 accepted",
        "hz 0 EINVAL raced",
        "a valid call accepted");
    assertCases(
        writing(
            struct(ranged("level", integer(IntegerKind.S16, Carrier.INT), Short.MIN_VALUE, -257))),
        "level -32768 accepted",
        "level -257 accepted",
        "level -1 EINVAL raced",
        "a valid call accepted");
  }

  @Test
  void allOfAnAnswerIsWritten() {
    assertCases(
        reading(struct(member("hz", u32()))),
        "a valid call accepted",
        "the answer written",
        "an answer whose last byte cannot be written, sizeof(struct foo) - 1 of ARGUMENT EFAULT");
    assertCases(
        both(struct(member("hz", u32()), flowing("seen", u32(), Member.Flow.OUT))),
        "a valid call accepted",
        "seen written",
        "an answer whose last byte cannot be written, sizeof(struct foo) - 1 of ARGUMENT EFAULT");
  }

  @Test
  void eachMemberOfAUnionIsSelected() {
    assertCases(
        writing(
            struct(
                member("kind", u32()),
                tagged("u", "kind", bare("a", u32(), 1), bare("b", u8(), 3)))),
        "kind 0 EINVAL raced",
        "kind 1 accepted",
        "a valid call accepted",
        "[kind 3] kind 3 accepted");
  }

  @Test
  void stringsAreAsLongAsTheyMayBe() {
    assertCases(
        writing(struct(member("name", new DataType.TextType(8)))),
        "name as long as it may be accepted",
        "a valid call accepted");
  }

  @Test
  void countsReachTheirBounds() {
    assertCases(
        writing(struct(member("count", u32()), member("tail", tail("")))),
        "a valid call accepted",
        "[tail] a call with tail accepted",
        "[tail] count 9 E2BIG raced",
        "[tail, all of it] count 8 accepted");
  }

  @Test
  void noMoreComesBackThanIsFilled() {
    assertCases(
        both(
            struct(
                member("count", u32()), member("filled", u32()), member("tail", tail("filled")))),
        "a valid call accepted",
        "an answer whose last byte cannot be written, sizeof(struct foo) - 1 of ARGUMENT EFAULT",
        "[tail] a call with tail accepted",
        "[tail] count 9 E2BIG raced, comes back",
        "[tail] tail whose last byte cannot be written,"
            + " sizeof(struct foo) + 3 * sizeof(__u32) - 1 of ARGUMENT EFAULT",
        "[tail] filled 4 accepted",
        "[tail, all of it] count 8 accepted",
        "[tail, filled in part] memory that ends behind what is filled of tail,"
            + " sizeof(struct foo) + 2 * sizeof(__u32) of ARGUMENT enough");
  }

  private static DataType tail(String filled) {
    return new DataType.FlexibleType(
        u32(),
        Optional.of("count"),
        Optional.of(filled).filter(name -> !name.isEmpty()),
        CountUnit.ELEMENTS,
        8);
  }

  @Test
  void whatAnAddressLeadsToGoesBothWays() {
    DataType pointer =
        new DataType.PointerType(
            new PointerTarget.Elements(u32()),
            Optional.of(new Count("count", CountUnit.ELEMENTS)),
            8,
            PointerFlow.INOUT,
            false,
            false);
    assertCases(
        writing(struct(member("count", u32()), member("unused", u32()), member("data", pointer))),
        "count 8 accepted",
        "a valid call accepted",
        "[data] a call with data accepted",
        "[data] data whose last byte cannot be written, 3 * sizeof(__u32) - 1 of DATA EFAULT",
        "[data] count 9 E2BIG raced",
        "[data] count 8 accepted");
  }
}
