package io.github.ioctlabi.core.emit.c.selftest.cases;

import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.command;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.flowing;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ranged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.shaped;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.struct;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.since;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.emit.c.selftest.data.NumberSpace;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandCasesTest {
  private static void assertCases(Command command, String... expected) {
    assertEquals(List.of(expected), Cases.of(command));
  }

  @Test
  void aCommandWithoutData() {
    assertCases(
        command(Direction.NONE, new Payload.None(), Calling.PLAIN),
        "a size of one byte more ENOTTY",
        "direction _IOC_WRITE ENOTTY",
        "direction _IOC_READ ENOTTY",
        "direction _IOC_READ | _IOC_WRITE ENOTTY");
  }

  @Test
  void capabilitiesAreTakenAway() {
    Calling calling =
        new Calling(
            new CallResult.Unused(),
            Restart.NEVER,
            List.of(),
            new Permission(Optional.of(new Capability("CAP_NET_ADMIN", true)), false));
    assertEquals(
        List.of("a caller without CAP_NET_ADMIN EPERM"),
        without("ENOTTY", command(Direction.NONE, new Payload.None(), calling)));
    assertEquals(
        List.of(
            "a caller without CAP_NET_ADMIN EPERM",
            "a caller without CAP_NET_ADMIN and an address to nowhere EPERM",
            "an address to nowhere EFAULT"),
        without(
            "ENOTTY", command(Direction.WRITE, Models.byAddress(u32(), "rate", false), calling)));
  }

  @Test
  void filesAreOpenedReadOnly() {
    Calling calling =
        new Calling(
            new CallResult.Unused(),
            Restart.NEVER,
            List.of(),
            new Permission(Optional.of(new Capability("CAP_SYS_ADMIN", false)), true));
    assertEquals(
        List.of(
            "a caller without CAP_SYS_ADMIN EPERM",
            "a file opened read-only EBADF",
            "a file opened read-only by a caller without CAP_SYS_ADMIN EPERM"),
        without("ENOTTY", command(Direction.NONE, new Payload.None(), calling)));
    assertEquals(
        List.of(
            "a caller without CAP_SYS_ADMIN EPERM",
            "a caller without CAP_SYS_ADMIN and an address to nowhere EPERM",
            "a file opened read-only EBADF",
            "a file opened read-only and an address to nowhere EBADF",
            "a file opened read-only by a caller without CAP_SYS_ADMIN EPERM",
            "an address to nowhere EFAULT"),
        without(
            "ENOTTY", command(Direction.WRITE, Models.byAddress(u32(), "rate", false), calling)));
  }

  private static List<String> without(String end, Command command) {
    return Cases.of(command).stream().filter(line -> !line.endsWith(end)).toList();
  }

  @Test
  void integersByValueHaveRangesAndTypes() {
    assertEquals(
        List.of(
            "level 0 EINVAL",
            "level 8 EINVAL",
            "level 257 EINVAL",
            "level 65537 EINVAL",
            "level 4294967295 EINVAL",
            "level 256 EINVAL",
            "level 65536 EINVAL",
            "level 0 with a bit above EINVAL"),
        without("ENOTTY", byValue(u8(), Optional.of(new Range(1, 7)))));
    assertEquals(List.of(), without("ENOTTY", byValue(u32(), Optional.empty())));
  }

  private static Command byValue(DataType type, Optional<Range> range) {
    Value value = new Value("level", type, range, Place.of("level"));
    return command(
        Direction.NONE, new Payload.ByValue(value), Calling.PLAIN, new Parameter.Argument());
  }

  @Test
  void answersAreLookedAt() {
    DataType struct =
        struct(
            flowing(
                "status", struct(Models.padded(member("a", u32()), 4, "__pad0")), Member.Flow.OUT),
            flowing("reserved", u32(), Member.Flow.RESERVED));
    assertEquals(
        List.of(
            "an address to nowhere EFAULT",
            "reserved not zero EINVAL",
            "garbage in what the kernel fills, unread [status], unused [status.__pad0, reserved]",
            "read-only memory EFAULT"),
        without(
            "ENOTTY",
            command(Direction.READ_WRITE, Models.byAddress(struct, "foo", true), Calling.PLAIN)));
    assertEquals(
        List.of(
            "a valid call, unread [], unused [status.__pad0, reserved]",
            "an address to nowhere EFAULT"),
        without(
            "ENOTTY",
            command(
                Direction.READ,
                new Payload.ByAddress(struct, Optional.empty(), true),
                Calling.PLAIN)));
  }

  /** A driver may fill fewer elements than there are, or none. */
  @Test
  void elementsThatComeBackAreCounted() {
    DataType element = struct(flowing("reserved", u32(), Member.Flow.RESERVED));
    Calling counted =
        new Calling(new CallResult.ElementCount(), Restart.NEVER, List.of(), Permission.NONE);
    assertEquals(
        List.of(
            "a size of one byte less EINVAL",
            "a valid call, unread [], unused [[0].reserved, [1].reserved, [2].reserved], each"
                + " sizeof(struct foo)",
            "an address to nowhere EFAULT if any"),
        without(
            "ENOTTY",
            command(
                Direction.READ, new Payload.Varying(element, Optional.empty(), true), counted)));
  }

  @Test
  void sizesThatTheCallDecides() {
    DataType element = struct(ranged("low", u32(), 0, 7));
    Value value = Models.value("limits", element);
    assertCases(
        command(
            Direction.WRITE,
            new Payload.Varying(element, Optional.of(value), false),
            Calling.PLAIN,
            new Parameter.Argument()),
        "a size of one byte less EINVAL",
        "direction _IOC_NONE ENOTTY",
        "direction _IOC_READ ENOTTY",
        "direction _IOC_READ | _IOC_WRITE ENOTTY",
        "an address to nowhere EFAULT",
        "[0].low 8 EINVAL",
        "[0].low 256 EINVAL",
        "[0].low 65536 EINVAL",
        "[0].low 4294967295 EINVAL",
        "[1].low 8 EINVAL",
        "[1].low 256 EINVAL",
        "[1].low 65536 EINVAL",
        "[1].low 4294967295 EINVAL",
        "[2].low 8 EINVAL",
        "[2].low 256 EINVAL",
        "[2].low 65536 EINVAL",
        "[2].low 4294967295 EINVAL");
  }

  /** Without a size in the number the dispatcher hands on the address. */
  @Test
  void anArrayWithoutANumberIsTheDriversMatter() {
    DataType element = struct(ranged("low", u32(), 0, 7));
    Command encoded =
        command(
            Direction.WRITE,
            new Payload.Varying(element, Optional.of(Models.value("limits", element)), true),
            Calling.PLAIN,
            new Parameter.Argument());
    Command command =
        new Command(
            encoded.javaName(),
            encoded.constant(),
            encoded.cName(),
            new CommandNumber.DevicePrivate(3),
            encoded.parameters(),
            encoded.payload(),
            encoded.calling(),
            Doc.NONE,
            encoded.place());
    assertCases(command);
  }

  @Test
  void structsThatCanGrow() {
    Member depth = ranged("depth", u32(), 0, 7);
    assertEquals(
        List.of(
            "an address to nowhere EFAULT",
            "size 0 EINVAL",
            "a size below the first EINVAL",
            "a size above a page E2BIG",
            "a size whose lower bits are right E2BIG",
            "the largest size E2BIG",
            "depth 8 EINVAL",
            "depth 256 EINVAL",
            "depth 65536 EINVAL",
            "depth 4294967295 EINVAL",
            "[with depth 8] a size above a page E2BIG",
            "[with depth 8] a size whose lower bits are right E2BIG",
            "[with depth 8] the largest size E2BIG",
            "[longer than known] a member that the kernel does not know not zero E2BIG",
            "[longer than known] zero behind what the kernel knows, and depth 8 EINVAL"),
        without(
            "ENOTTY",
            command(
                Direction.NONE,
                Models.byAddress(
                    shaped(new StructShape(false, 0, Extension.SIZE_FIELD), depth), "foo", false),
                Calling.PLAIN,
                new Parameter.Argument())));
    assertEquals(
        List.of(
            "an address to nowhere EFAULT",
            "a size below the first EINVAL",
            "a size above a page E2BIG",
            "[longer than known] a member that the kernel does not know not zero E2BIG",
            "[longer than known] zero behind what the kernel knows, unread [], unused []"),
        without(
            "ENOTTY",
            command(
                Direction.WRITE,
                Models.byAddress(
                    shaped(new StructShape(false, 0, Extension.SIZE_IN_NUMBER), member("a", u32())),
                    "foo",
                    false),
                Calling.PLAIN,
                new Parameter.Argument())));
  }

  /** What a version appended is not tried with the size of an earlier one. */
  @Test
  void eachVersionIsCalledWithItsSize() {
    Member[] members = {
      member("a", new DataType.IntegerType(IntegerKind.U32, Carrier.BOOLEAN)),
      since(1, member("b", new DataType.IntegerType(IntegerKind.U32, Carrier.BOOLEAN))),
      since(2, member("c", u32()))
    };
    Command change =
        command(
            Direction.READ_WRITE,
            Models.byAddress(
                shaped(new StructShape(false, 0, Extension.SIZE_IN_NUMBER), members), "foo", true),
            Calling.PLAIN,
            new Parameter.Argument());
    assertEquals(
        List.of(
            "[as of version 0] a 2 EINVAL",
            "[as of version 0] a valid call, unread [], unused []",
            "[as of version 1] a 2 EINVAL",
            "[as of version 1] a valid call, unread [], unused []"),
        Cases.of(change).stream().filter(line -> line.startsWith("[as of")).toList());
    Command set =
        command(
            Direction.NONE,
            Models.byAddress(
                shaped(
                    new StructShape(false, 0, Extension.SIZE_FIELD),
                    member("a", u32()),
                    since(1, member("b", u32()))),
                "foo",
                false),
            Calling.PLAIN,
            new Parameter.Argument());
    assertEquals(
        List.of("[as of version 0] a valid call, unread [], unused []"),
        Cases.of(set).stream().filter(line -> line.startsWith("[as of")).toList());
  }

  @Test
  void numbersOfOtherCommandsAreLeftAlone() {
    Command write =
        Models.command("set", "SET", Direction.WRITE, 1, Models.byAddress(u32(), "rate", false));
    Command read =
        Models.command(
            "get", "GET", Direction.READ, 1, new Payload.ByAddress(u32(), Optional.empty(), true));
    Header header = Models.header(List.of(), List.of(), write, read);
    Layouts layouts = new Layouts(Abi.NATURAL);
    NumberCases numbers = new NumberCases(new NumberSpace(header, layouts));
    assertEquals(
        List.of(
            "a size of one byte less",
            "a size of one byte more",
            "direction _IOC_NONE",
            "direction _IOC_READ | _IOC_WRITE"),
        numbers.of(new Contracts(layouts).of(write), "SENSOR_SET", 4).stream()
            .map(TestCase::what)
            .toList());
    assertEquals(
        List.of(
            "unknown number 0x00",
            "unknown number 0x02",
            "unknown number 0xff",
            "SENSOR_SET with type 0xc5"),
        numbers.of(header.interfaces().getFirst()).stream().map(TestCase::what).toList());
  }
}
