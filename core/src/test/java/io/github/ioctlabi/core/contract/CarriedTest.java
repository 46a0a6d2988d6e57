package io.github.ioctlabi.core.contract;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Which members an old command's struct has in common with that of the newer one, and their way.
 */
class CarriedTest {
  private static final Contracts CONTRACTS = new Contracts(new Layouts(Abi.NATURAL));

  private static final StructDeclaration OLD =
      Models.struct(
          "Old",
          "old",
          member("a", u32()),
          flowing("answer", Member.Flow.OUT),
          flowing("unused", Member.Flow.RESERVED));

  private static final StructDeclaration NEWER =
      Models.struct(
          "Newer",
          "newer",
          flowing("answer", Member.Flow.OUT),
          member("unused", u32()),
          member("more", u32()),
          member("a", u32()));

  private static Member flowing(String name, Member.Flow flow) {
    return new Member(
        name,
        name,
        u32(),
        flow,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Place.of(name));
  }

  private static Command command(String name, Direction direction, StructDeclaration struct) {
    return Models.command(
        name,
        "DO",
        direction,
        1,
        Models.byAddress(new DataType.StructType(struct), "x", direction.reads()));
  }

  private static List<String> carried(Direction direction) {
    Contract old = CONTRACTS.of(command("old", direction, OLD));
    return old.carriedInto(CONTRACTS.of(command("newer", direction, NEWER))).stream()
        .map(each -> each.from().cName() + (each.in() ? " in" : "") + (each.out() ? " out" : ""))
        .toList();
  }

  @Test
  void whatTheCallerSaysGoesInAndTheAnswerComesOut() {
    assertEquals(List.of("a in out", "answer out"), carried(Direction.READ_WRITE));
    assertEquals(List.of("a out", "answer out"), carried(Direction.READ));
    assertEquals(List.of("a in", "answer"), carried(Direction.WRITE));
  }
}
