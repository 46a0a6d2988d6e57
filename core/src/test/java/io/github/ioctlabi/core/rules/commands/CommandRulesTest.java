package io.github.ioctlabi.core.rules.commands;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.sensor;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.rules.Judged.at;
import static io.github.ioctlabi.core.rules.Judged.byValue;
import static io.github.ioctlabi.core.rules.Judged.command;
import static io.github.ioctlabi.core.rules.Judged.commands;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.members;
import static io.github.ioctlabi.core.rules.Judged.sized;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.core.rules.advice.VersionField;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What commands pass and which numbers they have. */
final class CommandRulesTest {
  private static final Rule LARGE = new ArgumentTooLarge();
  private static final Rule BULK = new BulkArgument();
  private static final Rule DUPLICATE = new DuplicateCommand();
  private static final Rule BY_VALUE = new ByValueArgument();
  private static final Rule TOO_WIDE = new ByValueTooWide();
  private static final Rule NUMBER = new NumberOutOfRange();

  @Test
  void allAcceptTheSensor() {
    for (Rule rule : Rules.ALL) {
      expect(rule, sensor());
      expect(rule, List.of());
    }
  }

  @Test
  void limitsDataTo13Bits() {
    expect(LARGE, commands(sized(8191)));
    String message =
        "transfer: [ArgumentTooLarge] the data of 'transfer' has %d bytes, and command numbers of"
            + " MIPS, powerpc, alpha and SPARC hold 8191: pass less a call, or use read, write or"
            + " mmap";
    expect(LARGE, commands(sized(8192)), message.formatted(8192));
    expect(LARGE, commands(sized(16383)), message.formatted(16383));
    expect(LARGE, commands(sized(16383, Id.ARGUMENT_TOO_LARGE)));
  }

  @Test
  void neverAllowsMoreThan14Bits() {
    expect(
        LARGE,
        commands(sized(16384, Id.ARGUMENT_TOO_LARGE)),
        "transfer: [ArgumentTooLarge] the data of 'transfer' has 16384 bytes, and no command number"
            + " holds more than 16383: pass less a call, or use read, write or mmap");
  }

  @Test
  void advisesAgainstBulk() {
    expect(BULK, commands(sized(4096)));
    expect(
        BULK,
        commands(sized(4097)),
        "transfer: [BulkArgument] 'transfer' copies 4097 bytes a call, more than 4096: read, write"
            + " or mmap suit bulk data better");
    expect(BULK, commands(sized(4097, Id.BULK_ARGUMENT)));
    // Reported as too large already.
    expect(BULK, commands(sized(8192)));
    expect(BULK, commands(sized(16384, Id.ARGUMENT_TOO_LARGE)));
  }

  @Test
  void findsTheSameNumberTwice() {
    expect(DUPLICATE, commands(command("first", 0xbe, 1), command("second", 0xbf, 1)));
    expect(
        DUPLICATE,
        commands(command("first", 0xbe, 1), command("other", 0xbe, 2), command("second", 0xbe, 1)),
        "second: [DuplicateCommand] type 0xbe and nr 0x01 of 'second' are those of SENSOR_FIRST"
            + " already: put a free number, such as nr = 0x03");
    Command lifted =
        command(
            "second", 0xbe, 1, new Payload.None(), Judged.allowing("second", Id.DUPLICATE_COMMAND));
    expect(DUPLICATE, commands(command("first", 0xbe, 1), lifted));
  }

  @Test
  void findsTheSameNumberInAnotherHeader() {
    expect(
        DUPLICATE,
        List.of(
            at("linux/a.h", command("first", 0xbe, 255)),
            at("linux/b.h", sized(4), command("second", 0xbe, 255))),
        "second: [DuplicateCommand] type 0xbe and nr 0xff of 'second' are those of SENSOR_FIRST"
            + " already: put a free number, such as nr = 0x00");
  }

  @Test
  void knowsWhenATypeIsFull() {
    Command[] all =
        Stream.concat(
                IntStream.rangeClosed(0, 255).mapToObj(nr -> command("m" + nr, 0xbe, nr)),
                Stream.of(command("second", 0xbe, 7)))
            .toArray(Command[]::new);
    expect(
        DUPLICATE,
        commands(all),
        "second: [DuplicateCommand] type 0xbe and nr 0x07 of 'second' are those of SENSOR_M7"
            + " already: this type has no number left, take another");
  }

  @Test
  void leavesImpossibleNumbersToTheirOwnRule() {
    Command wrong = command("first", 0xbe, 300);
    expect(DUPLICATE, commands(wrong, command("second", 0xbe, 300)));
    expect(
        NUMBER,
        commands(wrong, command("second", -1, 1)),
        "first: [NumberOutOfRange] nr 300 of 'first' does not fit the 8 bits that a command number"
            + " has for it: put nr = 0x00 to 0xff",
        "second: [NumberOutOfRange] type -1 of 'second' does not fit the 8 bits that a command"
            + " number has for it: put type = 0x00 to 0xff");
    expect(NUMBER, commands(command("first", 0, 0), command("second", 255, 255)));
  }

  @Test
  void reportsATypeThatAllShareOnce() {
    expect(
        NUMBER,
        commands(command("first", 256, 1), command("second", 256, 2)),
        "Sensor: [NumberOutOfRange] type 256 of 'Sensor' does not fit the 8 bits that a command"
            + " number has for it: put type = 0x00 to 0xff");
  }

  @Test
  void advisesAgainstIntegersByValue() {
    expect(
        BY_VALUE,
        commands(byValue(u32())),
        "hz: [ByValueArgument] 'setRate' passes 'hz' by value, which can never grow: put it into an"
            + " @IoctlStruct record and @IoW(nr = 0x05) in place of @Io");
    expect(TOO_WIDE, commands(byValue(u32())));
    expect(BY_VALUE, commands(byValue(u32(), Id.BY_VALUE_ARGUMENT)));
  }

  @Test
  void refusesWideIntegersByValue() {
    expect(
        TOO_WIDE,
        commands(byValue(u64())),
        "hz: [ByValueTooWide] 'hz' has 64 bits, and 32-bit architectures pass 32 by value: put"
            + " @IoW(nr = 0x05) in place of @Io on 'setRate', which passes the address");
    expect(TOO_WIDE, commands(byValue(u64(), Id.BY_VALUE_TOO_WIDE)));
    // One fault, one message.
    expect(BY_VALUE, commands(byValue(u64())));
    expect(
        BY_VALUE,
        commands(byValue(u64(), Id.BY_VALUE_TOO_WIDE)),
        "hz: [ByValueArgument] 'setRate' passes 'hz' by value, which can never grow: put it into an"
            + " @IoctlStruct record and @IoW(nr = 0x05) in place of @Io");
  }

  @Test
  void refusesByteOrdersByValue() {
    Rule rule = new OrderByValue();
    for (IntegerKind kind : IntegerKind.values()) {
      Command command = byValue(new DataType.IntegerType(kind, Carrier.LONG));
      if (kind.order() == IntegerKind.Order.NATIVE) {
        expect(rule, commands(command));
      } else {
        String number = kind.name().substring(2);
        expect(
            rule,
            commands(command),
            ("hz: [BadAnnotation] 'hz' travels by value, and a number has a byte order only in"
                    + " memory: write @U%s in place of @%s")
                .formatted(number, kind.name().charAt(0) + "e" + number));
      }
    }
  }

  @Test
  void advisesAgainstVersions() {
    Rule rule = new VersionField();
    expect(
        rule,
        members(
            member("version", u32()),
            Judged.called("api_version", member("apiVersion", u32())),
            member("versions", u32())),
        "version: [VersionField] 'version' in 'struct sensor_config' looks like a version of the"
            + " interface: leave it out, and make a new command where the meaning changes",
        "apiVersion: [VersionField] 'apiVersion' in 'struct sensor_config' looks like a version of"
            + " the interface: leave it out, and make a new command where the meaning changes");
    expect(rule, members(Judged.allowing(member("version", u32()), Id.VERSION_FIELD)));
  }
}
