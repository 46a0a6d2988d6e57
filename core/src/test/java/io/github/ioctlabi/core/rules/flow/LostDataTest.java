package io.github.ioctlabi.core.rules.flow;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.rules.Judged.commands;
import static io.github.ioctlabi.core.rules.Judged.expect;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.rules.Vocabulary;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which data has no way back, and which has; the texts are tried with whole declarations. */
final class LostDataTest {
  private static final Rule LOST = new LostData();
  private static final String RETURNED =
      "get: [LostData] 'get' returns ioctl's own result alone, and what the kernel writes %s does"
          + " not come back: %s";
  private static final String NOTHING =
      "get: [LostData] 'get' returns nothing, and what the kernel writes %s does not come back: %s";

  private static Member out(String name) {
    return new Member(
        name,
        name,
        u32(),
        Member.Flow.OUT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Place.of(name));
  }

  private static Member pointer(String name, PointerTarget target, PointerFlow flow) {
    return member(
        name,
        new DataType.PointerType(
            target, Optional.of(new Count("n", CountUnit.ELEMENTS)), 9, flow, false, false));
  }

  private static DataType struct(Member... members) {
    return new DataType.StructType(Models.struct("Ctrl", "ctrl", members));
  }

  private static Command get(
      Direction direction, CallResult result, DataType type, boolean returned) {
    return new Command(
        "get",
        "GET",
        "SENSOR_GET",
        new CommandNumber.Encoded(direction, 0xbe, 1, Optional.empty()),
        List.of(new Parameter.Argument()),
        Models.byAddress(type, "c", returned),
        new Calling(result, Restart.NEVER, List.of(), Permission.NONE),
        Models.doc("Gets."),
        Place.of("get"));
  }

  private static void lost(
      Direction direction, CallResult result, DataType type, String... findings) {
    expect(LOST, commands(get(direction, result, type, false)), findings);
  }

  private static final PointerTarget BYTES = new PointerTarget.Elements(Models.u8());
  private static final CallResult NUMBER = new CallResult.Returned();
  private static final CallResult UNUSED = new CallResult.Unused();

  @Test
  void aNumberIsNoWayBackForAnAnswer() {
    String remedy = "return IoctlResult<Ctrl>, without @ReturnsValue";
    String otherwise = remedy + ", or use @IoW if the kernel only reads it";
    DataType plain = struct(member("n", u32()));
    lost(Direction.READ_WRITE, NUMBER, plain, RETURNED.formatted("into 'c'", otherwise));
    lost(Direction.WRITE, NUMBER, plain);
    lost(Direction.NONE, NUMBER, plain);
    DataType filled = struct(member("n", u32()), out("status"));
    lost(Direction.READ_WRITE, NUMBER, filled, RETURNED.formatted("into 'status'", remedy));
    lost(Direction.NONE, NUMBER, filled, RETURNED.formatted("into 'status'", remedy));
    lost(Direction.WRITE, NUMBER, filled);
    lost(
        Direction.WRITE,
        NUMBER,
        struct(member("n", u32()), pointer("data", BYTES, PointerFlow.OUT)),
        RETURNED.formatted(
            "behind 'data'", "use @IoWR and " + remedy + ", or make 'data' a MemorySegment"));
    lost(Direction.READ_WRITE, new CallResult.ElementCount(), plain);
    lost(Direction.READ_WRITE, new CallResult.WithData(), filled);
  }

  @Test
  void memoryOfTheCallerLosesNothing() {
    Member data = pointer("data", new PointerTarget.Segment(), PointerFlow.OUT);
    DataType segments = struct(member("n", u32()), data);
    lost(Direction.READ_WRITE, NUMBER, segments);
    lost(Direction.WRITE, UNUSED, segments);
    // Something else comes back with the address.
    DataType more = struct(member("n", u32()), data, member("result", u32()));
    lost(
        Direction.READ_WRITE,
        NUMBER,
        more,
        RETURNED.formatted(
            "into 'c'",
            "return IoctlResult<Ctrl>, without @ReturnsValue, or use @IoW if the kernel only reads"
                + " it"));
    lost(Direction.WRITE, NUMBER, more);
  }

  @Test
  void nothingDropsTheEchoAlone() {
    lost(Direction.READ_WRITE, UNUSED, struct(member("n", u32())));
    DataType filled = struct(member("n", u32()), out("status"));
    lost(Direction.READ_WRITE, UNUSED, filled, NOTHING.formatted("into 'status'", "return Ctrl"));
    lost(Direction.NONE, UNUSED, filled, NOTHING.formatted("into 'status'", "return Ctrl"));
    lost(Direction.WRITE, UNUSED, filled);
    lost(
        Direction.READ_WRITE,
        UNUSED,
        struct(member("inner", new DataType.ArrayType(filled, 2))),
        NOTHING.formatted("into 'status'", "return Ctrl"));
    lost(
        Direction.WRITE,
        UNUSED,
        struct(member("n", u32()), pointer("data", BYTES, PointerFlow.INOUT)),
        NOTHING.formatted(
            "behind 'data'",
            "use @IoWR and return Ctrl, or put flow = Flow.IN into the @UserPointer of 'data'"));
    lost(
        Direction.WRITE,
        UNUSED,
        struct(member("n", u32()), pointer("data", BYTES, PointerFlow.IN)));
    expect(LOST, commands(get(Direction.READ_WRITE, UNUSED, filled, true)));
  }

  @Test
  void whatTheKernelFillsComesBackBySomeCommand() {
    DataType filled = struct(member("n", u32()), out("status"));
    Rule rule = new NeverFilled();
    String fault =
        "get: [LostData] 'get' only sends 'status', which the kernel fills, and no other command"
            + " brings it back: %s or remove @Out from 'status'";
    CallResult opened = new CallResult.NewDescriptor(new JavaName("test", List.of("Channel")));
    Command sent = get(Direction.WRITE, UNUSED, filled, false);
    expect(rule, commands(sent), fault.formatted("use @IoWR and return Ctrl,"));
    expect(
        rule,
        commands(get(Direction.WRITE, NUMBER, filled, false)),
        fault.formatted("use @IoWR and return IoctlResult<Ctrl>, without @ReturnsValue,"));
    expect(
        rule,
        commands(get(Direction.WRITE, opened, filled, false)),
        fault.formatted("").replace(":  or ", ": "));
    expect(rule, commands(sent, get(Direction.READ_WRITE, UNUSED, filled, true)));
    expect(rule, commands(get(Direction.NONE, UNUSED, filled, true)));
    // It comes back behind an address, or so it did in a header that exists.
    StructDeclaration inner = filled.struct().orElseThrow();
    DataType outer =
        new DataType.StructType(
            Models.struct(
                "Outer",
                "outer",
                pointer("in", new PointerTarget.Single(inner), PointerFlow.INOUT)));
    expect(rule, commands(sent, get(Direction.WRITE, UNUSED, outer, false)));
    expect(rule, Vocabulary.header(true, List.of(), sent));
  }

  @Test
  void aDescriptorIsNoWayBackEither() {
    CallResult opened = new CallResult.NewDescriptor(new JavaName("test", List.of("Channel")));
    lost(Direction.READ_WRITE, opened, struct(member("n", u32())));
    lost(
        Direction.READ_WRITE,
        opened,
        struct(out("status")),
        "get: [LostData] 'get' returns a new descriptor alone, and what the kernel writes into"
            + " 'status' does not come back");
  }

  @Test
  void whatOnlyFlowsInHasNoAddressThatFlowsOut() {
    for (PointerFlow flow : PointerFlow.values()) {
      StructDeclaration inner =
          Models.struct("Inner", "inner", member("n", u32()), pointer("data", BYTES, flow));
      Member in = pointer("in", new PointerTarget.Single(inner), PointerFlow.IN);
      String message =
          "in: [LostData] 'in' flows in only, and what the kernel writes behind 'data' in it does"
              + " not come back: put flow = Flow.INOUT into the @UserPointer of 'in', or ";
      String[] expected =
          switch (flow) {
            case IN -> new String[0];
            case OUT -> new String[] {message + "make 'data' a MemorySegment"};
            case INOUT ->
                new String[] {message + "put flow = Flow.IN into the @UserPointer of 'data'"};
          };
      expect(
          LOST, Models.header(List.of(), List.of(Models.struct("Outer", "outer", in))), expected);
    }
  }
}
