package io.github.ioctlabi.core.rules.values;

import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.at;
import static io.github.ioctlabi.core.rules.Judged.by;
import static io.github.ioctlabi.core.rules.Judged.enums;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.members;
import static io.github.ioctlabi.core.rules.Judged.ranged;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.names.BadHeader;
import io.github.ioctlabi.core.rules.padding.BadPadding;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong numbers and paths. */
final class ValueRulesTest {
  private static final Rule PADDING = new BadPadding();
  private static final Rule RANGE = new BadRange();
  private static final Rule VALUE = new ValueOutOfRange();
  private static final Rule DUPLICATE = new DuplicateValue();
  private static final Rule HEADER = new BadHeader();

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 4097, Integer.MAX_VALUE})
  void refusesPaddingOf(int bytes) {
    expect(
        PADDING,
        members(padded(member("a", u8()), bytes, "__pad0")),
        "a: [BadPadding] "
            + bytes
            + " bytes of padding after 'a' are not 1 to 4096: put a number of that range into"
            + " @PadAfter, or leave it out");
  }

  @Test
  void acceptsPadding() {
    expect(
        PADDING,
        members(
            padded(member("a", u8()), 1, "__pad0"),
            padded(member("b", u8()), 4096, "__pad1"),
            member("c", u8())));
  }

  @ParameterizedTest
  @CsvSource({
    "U8, BYTE, 0, 255",
    "U8, BOOLEAN, 0, 1",
    "S8, BYTE, -128, 127",
    "LE16, INT, 0, 65535",
    "U32, INT, 0, 4294967295",
    "S32, LONG, -2147483648, 2147483647",
    "S64, LONG, -9223372036854775808, 9223372036854775807",
    "U64, LONG, 0, -1",
    "BE64, LONG, 9223372036854775807, -9223372036854775808"
  })
  void acceptsRange(IntegerKind kind, Carrier carrier, long min, long max) {
    expect(RANGE, members(ranged(member("a", integer(kind, carrier)), min, max)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U8  | BYTE | 0 | 256 | 256 is outside @U8 (0 to 255): put a number of that range, or use"
            + " @U16 short",
        "U8  | INT | -1 | 5 | -1 is outside @U8 (0 to 255): put a number of that range, or use @S8",
        "S16 | INT | -40000 | 0 | -40000 is outside @S16 (-32768 to 32767): put a number of that"
            + " range, or use @S32",
        "BE32 | INT | 0 | 4294967296 | 4294967296 is outside @Be32 (0 to 4294967295): put a number"
            + " of that range",
        "U8 | BOOLEAN | 0 | 2 | 2 is outside a boolean (0 to 1): put a number of that range",
        "S32 | INT | 9 | 1 | min 9 is above max 1: put @Range(min = 1, max = 9)",
        "S64 | LONG | 0 | -5000000000 | min 0 is above max -5000000000: put"
            + " @Range(min = -5000000000L, max = 0)",
        "U64 | LONG | -1 | 1 | min 18446744073709551615 is above max 1 as unsigned numbers: put"
            + " @Range(min = 1, max = -1)",
      })
  void refusesRange(IntegerKind kind, Carrier carrier, long min, long max, String message) {
    expect(
        RANGE,
        members(ranged(member("a", integer(kind, carrier)), min, max)),
        "a: [BadRange] range of 'a': " + message);
  }

  @Test
  void refusesMultiplesOfNothing() {
    for (long of : new long[] {0, -4}) {
      expect(
          RANGE,
          members(ranged(member("a", u32()), new Range(0, 8, of))),
          "a: [BadRange] range of 'a': nothing is a multiple of %d: put a number of 1 or more, or"
                  .formatted(of)
              + " remove multipleOf");
    }
    expect(
        RANGE,
        members(ranged(member("a", u8()), new Range(0, 8, 256))),
        "a: [BadRange] range of 'a': 256 is outside @U8 (0 to 255): put a number of that range, or"
            + " use @U16 short");
    expect(
        RANGE,
        members(ranged(member("a", u32()), new Range(8, 0, 4))),
        "a: [BadRange] range of 'a': min 8 is above max 0: put @Range(min = 0, max = 8, multipleOf"
            + " = 4)");
    expect(RANGE, members(ranged(member("a", u8()), new Range(0, 255, 255))));
  }

  @Test
  void checksRangesOfArgumentsAndLeavesOtherTypes() {
    Value argument =
        new Value("hz", u32(), Optional.of(new Range(0, 1L << 32)), Place.of("setRate.hz"));
    String message =
        "setRate.hz: [BadRange] range of 'hz': 4294967296 is outside @U32 (0 to 4294967295): put a"
            + " number of that range, or use @S64 long";
    expect(
        RANGE,
        Judged.commands(
            Models.command("a", "A", Direction.NONE, 1, new Payload.ByValue(argument)),
            Models.command(
                "b",
                "B",
                Direction.WRITE,
                2,
                new Payload.ByAddress(u32(), Optional.of(argument), false))),
        message,
        message);
    expect(RANGE, members(ranged(member("a", new DataType.TextType(4)), 9, 1)));
  }

  @Test
  void findsValuesThatTheCarrierCannotHold() {
    expect(
        VALUE,
        enums(named("State", "s", false, IntegerKind.U8, "A=0", "B=255", "C=256", "D=-1")),
        "C: [ValueOutOfRange] 256 of 'C' is not in @U8 (0 to 255): choose a value of that range,"
            + " or make 'State' @S16",
        "D: [ValueOutOfRange] -1 of 'D' is not in @U8 (0 to 255): choose a value of that range, or"
            + " make 'State' @S16");
    expect(VALUE, enums(named("State", "s", false, IntegerKind.U64, "A=-1", "B=0")));
    expect(
        VALUE,
        enums(
            named(
                "State",
                "s",
                false,
                IntegerKind.S64,
                "A=-9223372036854775808",
                "B=9223372036854775807")));
  }

  @Test
  void findsBitsOutsideTheCarrier() {
    expect(
        VALUE,
        enums(named("Mode", "m", true, IntegerKind.U32, "A=0", "B=31", "C=32", "D=64", "E=-1")),
        "C: [ValueOutOfRange] bit 32 of 'C' is not in @U32 (0 to 31): choose a bit of that range,"
            + " or make 'Mode' @U64",
        "D: [ValueOutOfRange] bit 64 of 'D' is not in @U32 (0 to 31): choose a bit of that range",
        "E: [ValueOutOfRange] bit -1 of 'E' is not in @U32 (0 to 31): choose a bit of that range");
    expect(VALUE, enums(named("Mode", "m", true, IntegerKind.LE64, "A=63")));
  }

  @Test
  void findsNumbersWithTwoNames() {
    expect(
        DUPLICATE,
        enums(named("State", "s", false, IntegerKind.U8, "A=0", "B=1", "C=0", "D=0")),
        "C: [DuplicateValue] value 0 of 'C' is that of 'A' already: put a free one, such as"
            + " @Value(2)",
        "D: [DuplicateValue] value 0 of 'D' is that of 'A' already: put a free one, such as"
            + " @Value(2)");
    expect(
        DUPLICATE,
        enums(named("Mode", "m", true, IntegerKind.U8, "A=3", "B=3")),
        "B: [DuplicateValue] bit 3 of 'B' is that of 'A' already: put a free one, such as @Bit(0)");
    expect(
        DUPLICATE,
        enums(
            named(
                "Mode",
                "m",
                true,
                IntegerKind.U8,
                "A=0",
                "B=1",
                "C=2",
                "D=3",
                "E=4",
                "F=5",
                "G=6",
                "H=7",
                "I=7")),
        "I: [DuplicateValue] bit 7 of 'I' is that of 'H' already: leave one of them out");
    expect(
        DUPLICATE,
        enums(
            named("State", "s", false, IntegerKind.U8, "A=0", "B=1"),
            named("Mode", "m", true, IntegerKind.U8, "A=0", "B=1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux/sensor.h",
        "sensor.h",
        "linux/can/raw.h",
        "a-b_c+1.h",
        "x..h",
        "linux/a.b.h"
      })
  void acceptsHeader(String path) {
    expect(HEADER, at(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/linux/a.h | is absolute: put header = \"linux/a.h\"",
        "linux\\a.h | has a backslash: put header = \"linux/a.h\"",
        "../a.h | has a part '.' or '..': put header = \"a.h\"",
        "linux/../a.h | has a part '.' or '..': put header = \"a.h\"",
        "./a.h | has a part '.' or '..': put header = \"a.h\"",
        "/linux/../foo.hpp | is absolute: put header = \"foo.h\"",
        "/uapi/linux/a | is absolute: put header = \"linux/a.h\"",
        "/linux/types.h | is absolute: put header = \"linux/sensor.h\" or alike",
        "linux//a.h | has an empty part: put header = \"linux/a.h\"",
        "`` | has an empty part: put header = \"linux/sensor.h\" or alike",
        "linux/ | has an empty part: put header = \"linux/sensor.h\" or alike",
        "linux/a | does not end in a file name with .h: put header = \"linux/a.h\"",
        "a.H | does not end in a file name with .h: put header = \"a.h\"",
        "linux/.h | does not end in a file name with .h: put header = \"linux/sensor.h\" or alike",
        "a.h/b.h | has a folder that is called like a header: put header = \"linux/sensor.h\" or"
            + " alike",
        "uapi/linux/a.h | is not what programs include, which has no 'uapi': put header ="
            + " \"linux/a.h\"",
        "linux/types.h | is included by generated files: put header = \"linux/sensor.h\" or alike",
        "linux/uaccess.h | is included by generated files: put header = \"linux/sensor.h\" or"
            + " alike",
      })
  void refusesHeader(String path, String message) {
    expect(HEADER, at(path), "Sensor: [BadHeader] header \"" + path + "\" " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b.h", "a\"b.h", "<a.h>", "a'.h", "a\n.h", "a\0.h", "ä.h", "a*/.h", "a?.h", "$(a).h",
        "C:a.h"
      })
  void refusesCharacters(String path) {
    expect(
        HEADER,
        at(path),
        "Sensor: [BadHeader] header \""
            + path
            + "\" has characters that no include path should have: use letters, digits and _ - +"
            + " . /");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux/a_b.h", "linux/A-b.h", "linux/a/b.h", "linux/a.b.h"})
  void refusesTheGuardOfAnother(String second) {
    expect(
        HEADER,
        List.of(at("linux/a-b.h"), at(second)),
        "Sensor: [BadHeader] header \""
            + second
            + "\" has the include guard of linux/a-b.h: put header = \""
            + second.replaceFirst("\\.h$", "_2.h")
            + "\"");
    assertEquals(List.of(), by(HEADER, at("linux/ab.h"), at(second)));
  }

  @Test
  void refusesTheNameOfADispatcher() {
    Header dispatched = at("linux/a.h", Judged.command("reset", 0xbe, 1));
    expect(
        HEADER,
        List.of(dispatched, at("linux/a_ioctl.h"), at("linux/a_ioctl_2.h")),
        "Sensor: [BadHeader] header \"linux/a_ioctl.h\" is what the dispatcher of linux/a.h is"
            + " called: put header = \"linux/a_ioctl_3.h\"");
    expect(
        HEADER,
        List.of(dispatched, existing("linux/a_ioctl.h")),
        "Sensor: [BadHeader] header \"linux/a.h\" has a dispatcher that is called like"
            + " linux/a_ioctl.h: put header = \"linux/a_2.h\"");
    // Without commands there is no dispatcher.
    expect(HEADER, List.of(at("linux/a.h"), at("linux/a_ioctl.h")));
  }

  @Test
  void letsBindingsHaveTheHeadersThatGeneratedFilesInclude() {
    expect(HEADER, existing("linux/fs.h"));
    // Both are the kernel's, and have guards of their own.
    expect(HEADER, List.of(existing("linux/xt_MARK.h"), existing("linux/xt_mark.h")));
  }

  private static Header existing(String path) {
    return new Header(
        path,
        "MIT",
        List.of(),
        List.of(),
        List.of(),
        List.of(Judged.record("Foo", "foo")),
        Set.of(),
        Set.of(),
        true);
  }

  @Test
  void reportsAHeaderWithoutInterfacesAtItsStruct() {
    assertEquals(
        List.of(
            "Foo: [BadHeader] header \"foo\" does not end in a file name with .h: put header ="
                + " \"foo.h\""),
        by(
            HEADER,
            new Header(
                "foo",
                "MIT",
                List.of(),
                List.of(),
                List.of(),
                List.of(Judged.record("Foo", "foo")),
                Set.of())));
  }

  @Test
  void knowsIntegers() {
    assertEquals(-128, IntegerKind.S8.range().min());
    assertEquals(127, IntegerKind.S8.range().max());
    assertEquals(0xffff_ffffL, IntegerKind.BE32.range().max());
    assertEquals(-1L, IntegerKind.U64.range().max());
    assertEquals(Long.MIN_VALUE, IntegerKind.S64.range().min());
    assertEquals(Long.MAX_VALUE, IntegerKind.S64.range().max());
    assertEquals(Optional.of(IntegerKind.U8), Integers.wider(IntegerKind.U8, 0, 255));
    assertEquals(Optional.of(IntegerKind.S32), Integers.wider(IntegerKind.U32, -1, 1));
    assertEquals(Optional.of(IntegerKind.S64), Integers.wider(IntegerKind.U8, -1, 1L << 40));
    assertEquals("18446744073709551615", IntegerKind.LE64.print(-1));
    assertEquals("-1", IntegerKind.S64.print(-1));
  }
}
