package io.github.ioctlabi.core.rules.commands;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.byAddress;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.at;
import static io.github.ioctlabi.core.rules.Judged.command;
import static io.github.ioctlabi.core.rules.Judged.commands;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Vocabulary.calling;
import static io.github.ioctlabi.core.rules.Vocabulary.encoded;
import static io.github.ioctlabi.core.rules.Vocabulary.numbered;
import static io.github.ioctlabi.core.rules.Vocabulary.offset;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.names.Registry;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Numbers that vary, old numbers, and what ioctl returns. */
final class NumberRulesTest {
  private static CommandNumber index(int index) {
    return new CommandNumber.DevicePrivate(index);
  }

  private static Command plain(String name, CommandNumber number, Parameter... parameters) {
    return numbered(name, number, new Payload.None(), parameters);
  }

  @Test
  void wantsOffsetsWithinTheType() {
    expect(
        new NumberOutOfRange(),
        commands(
            plain("abs", encoded(Direction.READ, 0x40), offset(0xbf)),
            plain("more", encoded(Direction.READ, 0x40), offset(0xc0)),
            plain("less", encoded(Direction.READ, 0x40), offset(-1))),
        "offset: [NumberOutOfRange] nr 0x40 of 'more' and up to 192 more by 'offset' do not fit the"
            + " 8 bits that a command number has for it: put @NrOffset(191) at most",
        "offset: [NumberOutOfRange] nr 0x40 of 'less' and up to -1 more by 'offset' do not fit the"
            + " 8 bits that a command number has for it: put @NrOffset(191) at most");
  }

  @Test
  void wantsOneOf16PrivateCommands() {
    expect(
        new NumberOutOfRange(),
        commands(plain("first", index(0)), plain("last", index(15)), plain("none", index(16))),
        "none: [NumberOutOfRange] index 16 of 'none' is none of the 16 private commands of a"
            + " network device: put index = 0 to 15");
    expect(
        new PrivateNetIoctl(),
        commands(plain("first", index(0))),
        "first: [PrivateNetIoctl] 'first' is a SIOCDEVPRIVATE command, which means something else"
            + " on every driver: use generic netlink for new interfaces");
    expect(
        new DuplicateCommand(),
        commands(plain("first", index(3)), plain("second", index(3)), plain("third", index(4))),
        "second: [DuplicateCommand] index 3 of 'second' is that of SENSOR_FIRST already: put"
            + " a free one, such as index = 0");
  }

  @Test
  void findsRangesThatOverlap() {
    expect(
        new DuplicateCommand(),
        commands(
            plain("abs", encoded(Direction.READ, 0x40), offset(0x3f)),
            plain("behind", encoded(Direction.READ, 0x80)),
            plain("within", encoded(Direction.READ, 0x7f)),
            plain("across", encoded(Direction.READ, 0x3f), offset(1))),
        "within: [DuplicateCommand] type 0xbe and nr 0x7f of 'within' are those of SENSOR_ABS"
            + " already: put a free number, such as nr = 0x81",
        "across: [DuplicateCommand] type 0xbe and nr 0x40 of 'across' are those of SENSOR_ABS"
            + " already: put a free number, such as nr = 0x81");
  }

  @Test
  void comparesWholeNumbersOfExistingHeaders() {
    Command get = numbered("get", encoded(Direction.READ, 1), byAddress(u32(), "x", false));
    Command set = numbered("set", encoded(Direction.WRITE, 1), byAddress(u32(), "x", false));
    Command wide = numbered("wide", encoded(Direction.READ, 1), byAddress(u64(), "x", false));
    Command again = numbered("again", encoded(Direction.READ, 1), byAddress(u32(), "x", false));
    Command raw = plain("raw", new CommandNumber.Raw(0x5413, new TreeMap<>()));
    Command rawAgain = plain("rawAgain", new CommandNumber.Raw(0x5413, new TreeMap<>()));
    expect(
        new DuplicateCommand(),
        Vocabulary.header(true, List.of(), get, set, wide, again, raw, rawAgain),
        "again: [DuplicateCommand] the number of 'again' is that of SENSOR_GET already: keep both"
            + " if the kernel has both",
        "rawAgain: [DuplicateCommand] the number of 'rawAgain' is that of SENSOR_RAW already: keep"
            + " both if the kernel has both");
    expect(
        new DuplicateCommand(),
        List.of(commands(wide), Vocabulary.header(true, List.of(), get)),
        "wide: [DuplicateCommand] type 0xbe and nr 0x01 of 'wide' are those of SENSOR_GET already:"
            + " put a free number, such as nr = 0x02");
  }

  @Test
  void measuresOneElementAndWhatTheNumberCarries() {
    Payload many = new Payload.Varying(array(u8(), 8192), Optional.empty(), true);
    expect(
        new ArgumentTooLarge(),
        commands(numbered("read", encoded(Direction.READ, 1), many)),
        "read: [ArgumentTooLarge] one element of 'read' has 8192 bytes, and command numbers of"
            + " MIPS, powerpc, alpha and SPARC hold 8191: pass less a call, or use read, write or"
            + " mmap");
    CommandNumber small =
        new CommandNumber.Encoded(
            Direction.READ, 0xbe, 1, Optional.of(new EncodedAs("int", u32())));
    expect(new ArgumentTooLarge(), commands(numbered("read", small, many)));
    CommandNumber large =
        new CommandNumber.Encoded(
            Direction.READ, 0xbe, 1, Optional.of(new EncodedAs("char[9000]", array(u8(), 9000))));
    expect(
        new ArgumentTooLarge(),
        commands(numbered("read", large, byAddress(u32(), "x", false))),
        "read: [ArgumentTooLarge] 'char[9000]', whose size the number of 'read' carries, has 9000"
            + " bytes, and command numbers of MIPS, powerpc, alpha and SPARC hold 8191: pass less a"
            + " call, or use read, write or mmap");
    Command old = numbered("old", new CommandNumber.Raw(0x5413, new TreeMap<>()), many);
    expect(new ArgumentTooLarge(), commands(old));
  }

  @Test
  void letsNativeIntegersTravelByValue() {
    DataType size = integer(IntegerKind.NATIVE_ULONG, Carrier.LONG);
    expect(new ByValueTooWide(), commands(Judged.byValue(size)));
  }

  @Test
  void advisesAgainstPositiveResults() {
    Calling returned =
        new Calling(new CallResult.Returned(), Restart.NEVER, List.of(), Permission.NONE);
    Calling beside =
        new Calling(new CallResult.WithData(), Restart.NEVER, List.of(), Permission.NONE);
    Calling opened =
        new Calling(
            new CallResult.NewDescriptor(new JavaName("test", List.of("Channel"))),
            Restart.NEVER,
            List.of(),
            Permission.NONE);
    Command count = plain("count", encoded(Direction.NONE, 1));
    expect(
        new PositiveReturn(),
        commands(calling(returned, count), calling(opened, count), count, calling(beside, count)),
        "count: [PositiveReturn] 'count' returns ioctl's own result, which has no type and cannot"
            + " grow: return zero, and put the value into the struct",
        "count: [PositiveReturn] 'count' returns ioctl's own result, which has no type and cannot"
            + " grow: return zero, and put the value into the struct");
  }

  @Test
  void notesNumbersOfOthers() {
    expect(new RegisteredType(), at("linux/a.h", command("mine", 0xbe, 1)));
    expect(new RegisteredType(), at("linux/a.h", command("mine", 0xc5, 1)));
    expect(
        new RegisteredType(),
        at("linux/a.h", command("one", 'k', 0), command("two", 'k', 5), command("past", 'k', 0x20)),
        "Sensor: [RegisteredType] type 0x6b of 'one' (nr 0x00), 'two' (nr 0x05) is registered for"
            + " linux/spi/spidev.h, video/kyro.h: type = 0xBE and type = 0xC5 are free");
    expect(new RegisteredType(), at("linux/spi/spidev.h", command("one", 'k', 0)));
    expect(new RegisteredType(), at("linux/stm.h", command("one", '%', 0)));
    expect(new RegisteredType(), at("linux/iio/buffer.h", command("one", 'i', 0x91)));
    expect(
        new RegisteredType(),
        at("linux/a.h", command("one", 'b', 0x20)),
        "one: [RegisteredType] type 0x62 of 'one' (nr 0x20) is registered for a driver without a"
            + " header: type = 0xBE and type = 0xC5 are free");
    Command lifted =
        command("one", 'k', 0, new Payload.None(), Judged.allowing("one", Id.REGISTERED_TYPE));
    expect(new RegisteredType(), at("linux/a.h", lifted));
    expect(
        new RegisteredType(),
        commands(
            plain(
                "abs",
                new CommandNumber.Encoded(Direction.READ, 'k', 0x30, Optional.empty()),
                offset(8))));
    expect(new RegisteredType(), Vocabulary.header(true, List.of(), command("one", 'k', 0)));
  }

  @Test
  void recommendsTypesThatAreFree() {
    Registry registry = Registry.load();
    assertEquals(List.of(), registry.of(0xbe, 0, 0xff));
    assertEquals(List.of(), registry.of(0xc5, 0, 0xff));
    assertEquals(2, registry.of('k', 3, 3).size());
    assertTrue(
        registry.of(0xf8, 0, 0).getFirst().isOf("asm/amd_hsmp.h"), "the path that C includes");
  }
}
