package io.github.ioctlabi.core.rules.names;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.cNamed;
import static io.github.ioctlabi.core.rules.Judged.called;
import static io.github.ioctlabi.core.rules.Judged.command;
import static io.github.ioctlabi.core.rules.Judged.commands;
import static io.github.ioctlabi.core.rules.Judged.constant;
import static io.github.ioctlabi.core.rules.Judged.declared;
import static io.github.ioctlabi.core.rules.Judged.enums;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.interfaces;
import static io.github.ioctlabi.core.rules.Judged.members;
import static io.github.ioctlabi.core.rules.Judged.record;
import static io.github.ioctlabi.core.rules.Judged.structs;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.java.NameClash;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in C and in Java. */
final class NameRulesTest {
  private static final Rule BAD = new BadCName();
  private static final Rule DUPLICATE = new DuplicateCName();
  private static final Rule CLASH = new NameClash();

  private static final String C_RESERVED =
      "is reserved for compilers and libraries, as all that begins with __ or _A";

  @ParameterizedTest
  @CsvSource({
    "register, is a keyword of C, register_",
    "typeof, is a keyword of C, typeof_",
    "delete, is a keyword of C++, delete_",
    "contract_assert, is a keyword of C++, contract_assert_",
    "and, is an operator of C++, and_",
    "linux, is a macro that compilers predefine, linux_",
    "i386, is a macro that compilers predefine, i386_",
    "errno, is a macro of the C library (errno.h), errno_",
    "NULL, is a macro of the C library (stddef.h), NULL_",
    "st_mtime, is a macro of the C library (sys/stat.h), st_mtime_",
    "EINVAL, is a macro of the kernel (asm-generic/errno-base.h), EINVAL_",
    "current, is a macro of the kernel (asm/current.h), current_",
    "2fast, is no C identifier, x2fast",
    "a$b, is no C identifier, a_b",
    "größe, is no C identifier, gr__e",
    "'', is no C identifier, x",
    "a b, is no C identifier, a_b",
    "__secret, '" + C_RESERVED + "', secret",
    "_Bool, '" + C_RESERVED + "', Bool",
    "__pad0, '" + C_RESERVED + "', pad0",
  })
  void refusesMember(String name, String reason, String mended) {
    expect(
        BAD,
        members(called(name, member("a", u32()))),
        "a: [BadCName] '%s' %s: put @CName(\"%s\") on 'a'".formatted(name, reason, mended));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"min", "max", "major", "minor", "offset", "final", "_a", "a__b", "Linux", "pid"})
  void acceptsMember(String name) {
    expect(BAD, members(called(name, member("a", u32()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timespec", "file", "page", "u32", "size_t", "capable", "swap", "stat"})
  void letsMembersHaveNamesOfTypesAndFunctions(String name) {
    expect(BAD, members(called(name, member("a", u32()))));
  }

  @ParameterizedTest
  @CsvSource({
    "timespec, 'is a struct, union or enum of the C library (time.h)'",
    "file, 'is a struct, union or enum of the kernel (linux/fs.h)'",
    "inode, 'is a struct, union or enum of the kernel (linux/fs.h)'",
    "page, 'is a struct, union or enum of the kernel (linux/mm_types.h)'",
    "input_event, 'is a struct, union or enum of the kernel (linux/input.h)'",
    "ifreq, 'is a struct, union or enum of the C library (net/if.h)'",
    "u32, is a type of the kernel (asm-generic/int-ll64.h)",
    "size_t, is a type of the C library (stddef.h)",
    "sa_handler, is a macro of the C library (signal.h)",
  })
  void refusesTag(String name, String reason) {
    expect(
        BAD,
        structs(Models.struct("A", name, member("a", u32()))),
        "A: [BadCName] '%1$s' %2$s: put @CName(\"%3$s_%1$s\") on 'A'"
            .formatted(name, reason, "sensor"));
  }

  /** C keeps functions and tags apart, and parameters make a macro. */
  @ParameterizedTest
  @ValueSource(strings = {"capable", "index", "read", "swap", "min", "my_file", "File"})
  void acceptsTag(String name) {
    expect(BAD, structs(Models.struct("A", name, member("a", u32()))));
  }

  /** Who declares a header that there is may keep its names, but not those of others. */
  @Test
  void leavesAHeaderItsOwnNames() {
    expect(BAD, header("linux/input.h", "input_event"));
    expect(
        BAD,
        header("linux/other.h", "input_event"),
        "A: [BadCName] 'input_event' is a struct, union or enum of the kernel (linux/input.h): put"
            + " @CName(\"other_input_event\") on 'A'");
  }

  private static Header header(String path, String tag) {
    return new Header(
        path,
        "GPL-2.0",
        List.of(),
        List.of(),
        List.of(),
        List.of(Models.struct("A", tag, member("a", u32()))),
        Set.of());
  }

  @Test
  void judgesPaddingNames() {
    expect(BAD, members(padded(member("a", u8()), 3, "__pad0")));
    expect(BAD, members(padded(member("a", u8()), 3, "spare")));
    expect(
        BAD,
        members(padded(member("a", u8()), 3, "__padding")),
        "a: [BadCName] '__padding' %s: put name = \"padding\" into @PadAfter on 'a'"
            .formatted(C_RESERVED));
  }

  @Test
  void judgesTagsConstantsAndMacros() {
    expect(
        BAD,
        structs(Models.struct("Config", "struct", member("a", u32()))),
        "Config: [BadCName] 'struct' is a keyword of C: put @CName(\"struct_\") on 'Config'");
    expect(
        BAD,
        enums(named("Union", "union", false, IntegerKind.U32, "A=0")),
        "Union: [BadCName] 'union' is a keyword of C: put @CName(\"union_\") on 'Union'");
    // No enum in C: the name is only what its constants begin with.
    expect(BAD, enums(named("Union", "union", true, IntegerKind.U32, "A=0")));
    expect(
        BAD,
        commands(cNamed("BIT", command("bit", 0xbe, 1))),
        "bit: [BadCName] 'BIT' is a macro of the kernel (vdso/bits.h): put @CName(\"BIT_\") on"
            + " 'bit'");
    expect(
        BAD,
        commands(cNamed("_UAPI_LINUX_SENSOR_H", command("guard", 0xbe, 1))),
        "guard: [BadCName] '_UAPI_LINUX_SENSOR_H' %s: put @CName(\"UAPI_LINUX_SENSOR_H\") on"
                .formatted(C_RESERVED)
            + " 'guard'");
    expect(
        BAD,
        interfaces("linux/a.h", declared("Path", "PATH", List.of(constant("PATH_MAX")))),
        "constant: [BadCName] 'PATH_MAX' is a macro of the kernel (linux/limits.h): put"
            + " @CName(\"PATH_MAX_\") on 'constant'");
  }

  @Test
  void offersAPrefixThatMacrosCanHave() {
    expect(
        BAD,
        interfaces("linux/a.h", declared("Tests", "selftest", List.of(), command("a", 0xbe, 1))),
        "Tests: [BadCName] what begins with the prefix 'selftest' is kept for selftests, as all"
            + " that begins with selftest_: put prefix = \"test\"");
    for (String prefix : List.of("__", "/", "")) {
      expect(
          BAD,
          interfaces("linux/a.h", declared("Tests", prefix, List.of(), command("a", 0xbe, 1))),
          "Tests: [BadCName] what begins with the prefix '%s' is %s: put prefix = \"X\""
              .formatted(
                  prefix,
                  prefix.equals("/") ? "no C identifier" : C_RESERVED.substring("is ".length())));
    }
  }

  @Test
  void reportsABadPrefixOnce() {
    expect(
        BAD,
        interfaces(
            "linux/a.h",
            declared(
                "Sensor",
                "MY-SENSOR",
                List.of(constant("MY-SENSOR_MAX")),
                cNamed("MY-SENSOR_RESET", command("reset", 0xbe, 1)))),
        "Sensor: [BadCName] what begins with the prefix 'MY-SENSOR' is no C identifier: put prefix"
            + " = \"MY_SENSOR\"");
    expect(
        BAD,
        enums(named("State", "9state", true, IntegerKind.U32, "A=0", "B=1")),
        "State: [BadCName] '9state' is no C identifier: put @CName(\"x9state\") on 'State'");
  }

  @Test
  void findsTheSameNameTwiceInAStruct() {
    expect(
        DUPLICATE,
        members(member("a_2", u32()), member("a", u32()), called("a", member("b", u32()))),
        "b: [DuplicateCName] 'a' is the name of member 'a' already: put @CName(\"a_3\") on 'b'");
    expect(
        DUPLICATE,
        members(padded(member("a", u8()), 3, "spare"), called("spare", member("b", u32()))),
        "b: [DuplicateCName] 'spare' is the name of the padding after 'a' already: put"
            + " @CName(\"spare_2\") on 'b'");
    expect(
        DUPLICATE,
        members(padded(member("a", array(u8(), 2)), 2, "a"), member("b", u32())),
        "a: [DuplicateCName] 'a' is the name of member 'a' already: put name = \"a_2\" into"
            + " @PadAfter on 'a'");
  }

  @Test
  void sharesTagsAmongStructsAndEnums() {
    expect(
        DUPLICATE,
        Models.header(
            List.of(named("State", "sensor_x", false, IntegerKind.U32, "A=0")),
            List.of(record("X", "sensor_x"))),
        "State: [DuplicateCName] 'sensor_x' is the name of struct 'sensor_x' already: put"
            + " @CName(\"sensor_x_2\") on 'State'");
    expect(
        DUPLICATE,
        Models.header(
            List.of(named("State", "sensor_x", true, IntegerKind.U32, "A=0")),
            List.of(record("X", "sensor_x"))));
  }

  @Test
  void sharesMacrosAndEnumerators() {
    expect(
        DUPLICATE,
        Models.header(
            List.of(
                named("State", "sensor", false, IntegerKind.U32, "RESET=0"),
                named("Mode", "sensor", true, IntegerKind.U32, "RESET=0")),
            List.of(),
            command("reset", 0xbe, 1)),
        "RESET: [DuplicateCName] 'SENSOR_RESET' is the name of enumerator 'SENSOR_RESET' already:"
            + " put @CName(\"SENSOR_RESET_2\") on 'RESET'",
        "reset: [DuplicateCName] 'SENSOR_RESET' is the name of macro 'SENSOR_RESET' already: put"
            + " @CName(\"SENSOR_RESET_3\") on 'reset'");
  }

  @Test
  void keepsMacrosApartFromTagsAndMembers() {
    expect(
        DUPLICATE,
        Models.header(
            List.of(),
            List.of(
                Models.struct("Config", "config", called("reset", member("a", u32()))),
                record("Reset", "reset_all")),
            cNamed("reset", command("reset", 0xbe, 1)),
            cNamed("reset_all", command("resetAll", 0xbe, 2))),
        "resetAll: [DuplicateCName] 'reset_all' is the name of struct 'reset_all' already: put"
            + " @CName(\"reset_all_2\") on 'resetAll'",
        "a: [DuplicateCName] 'reset' is the name of macro 'reset' already: put @CName(\"reset_2\")"
            + " on 'a'");
    // A tag, a member and an enumerator live apart.
    expect(
        DUPLICATE,
        Models.header(
            List.of(named("State", "s", false, IntegerKind.U32, "A=0")),
            List.of(Models.struct("Config", "S_A", called("S_A", member("a", u32()))))));
  }

  @Test
  void findsTheSameNameInAnotherHeader() {
    expect(
        DUPLICATE,
        List.of(
            Judged.at("linux/a.h", command("reset", 0xbe, 1)),
            Judged.at("linux/b.h", command("reset", 0xbe, 2))),
        "reset: [DuplicateCName] 'SENSOR_RESET' is the name of macro 'SENSOR_RESET' in linux/a.h"
            + " already: put @CName(\"SENSOR_RESET_2\") on 'reset'");
  }

  @Test
  void wantsAnotherPrefixForEachHeaderWithCommands() {
    expect(
        new DuplicatePrefix(),
        List.of(
            Judged.at("linux/a.h", command("reset", 0xbe, 1)),
            Judged.at("linux/b.h", command("stop", 0xbe, 2)),
            Judged.at("linux/c.h", command("start", 0xbe, 3))),
        "Sensor: [DuplicateCName] the function 'sensor_ioctl' for the commands of 'Sensor' is one"
            + " for those of 'Sensor' in linux/a.h already: put prefix = \"SENSOR_2\"",
        "Sensor: [DuplicateCName] the function 'sensor_ioctl' for the commands of 'Sensor' is one"
            + " for those of 'Sensor' in linux/a.h already: put prefix = \"SENSOR_3\"");
    // Constants make no functions.
    expect(
        new DuplicatePrefix(),
        List.of(Judged.at("linux/a.h", command("reset", 0xbe, 1)), Judged.at("linux/b.h")));
  }

  /** Of two interfaces with one prefix, each has its own name in a dispatcher. */
  @Test
  void looksAtTheNamesThatInterfacesHaveInADispatcher() {
    Header twice =
        interfaces(
            "linux/twice.h",
            declared("A", "TWICE", List.of(), command("a", 0xbe, 1)),
            declared("Line", "TWICE", List.of(), command("b", 0xbe, 2)));
    expect(
        new DuplicatePrefix(),
        List.of(
            twice,
            interfaces("linux/c.h", declared("C", "LINE", List.of(), command("c", 0xbe, 3)))),
        "C: [DuplicateCName] the function 'line_ioctl' for the commands of 'C' is one for those of"
            + " 'Line' in linux/twice.h already: put prefix = \"LINE_2\"");
    // The prefix itself is free then.
    expect(
        new DuplicatePrefix(),
        List.of(
            twice,
            interfaces("linux/c.h", declared("C", "TWICE", List.of(), command("c", 0xbe, 3)))));
  }

  /** A prefix that begins as another one does is none of it, unless a function is the same. */
  @Test
  void letsPrefixesBeginAlike() {
    Header first = interfaces("linux/a.h", declared("A", "RET", List.of(), command("a", 0xbe, 1)));
    for (String prefix : List.of("RET_DO", "RET_CHECK", "RET_IOCTL", "RE")) {
      expect(
          new DuplicatePrefix(),
          List.of(
              first,
              interfaces("linux/b.h", declared("B", prefix, List.of(), command("b", 0xbe, 2)))));
    }
    expect(
        new DuplicatePrefix(),
        List.of(
            first,
            interfaces("linux/b.h", declared("B", "RET_COMPAT", List.of(), command("b", 0xbe, 2)))),
        "B: [DuplicateCName] the function 'ret_compat_ioctl' for the commands of 'B' is one for"
            + " those of 'A' in linux/a.h already: put prefix = \"RET_COMPAT_2\"");
    expect(
        new DuplicatePrefix(),
        List.of(
            interfaces(
                "linux/a.h",
                declared("A", "RET", List.of(), command("a", 0xbe, 1)),
                declared("B", "RET_COMPAT", List.of(), command("b", 0xbe, 2)))),
        "B: [DuplicateCName] the function 'ret_compat_ioctl' for the commands of 'B' is one for"
            + " those of 'A' already: put prefix = \"RET_COMPAT_2\"");
  }

  @Test
  void leavesBadNamesToTheirOwnRule() {
    expect(
        DUPLICATE,
        members(called("register", member("a", u32())), called("register", member("b", u32()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "on", "close", "supports"})
  void refusesMethodsThatTheClassHas(String name) {
    expect(
        CLASH,
        commands(cNamed("SENSOR_X", command(name, 0xbe, 1))),
        ("%s: [NameClash] '%s' is a method that SensorIoctl has by itself: rename it, and put "
                + "@CName(\"SENSOR_X\") to keep its C name")
            .formatted(name, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clone",
        "equals",
        "finalize",
        "getClass",
        "hashCode",
        "notify",
        "notifyAll",
        "toString",
        "wait"
      })
  void refusesMethodsOfObject(String name) {
    expect(
        CLASH,
        commands(cNamed("SENSOR_X", command(name, 0xbe, 1))),
        ("%s: [NameClash] '%s' is a method of java.lang.Object: rename it, and put "
                + "@CName(\"SENSOR_X\") to keep its C name")
            .formatted(name, name));
  }

  @Test
  void refusesOverloadsAndEqualConstants() {
    expect(
        CLASH,
        commands(command("setRate", 0xbe, 1), command("setRate", 0xbe, 2)),
        "setRate: [NameClash] 'setRate' is overloaded, and both commands would be"
            + " SensorIoctl.SET_RATE: rename one of them");
    expect(
        CLASH,
        commands(command("setRate", 0xbe, 1), command("set_rate", 0xbe, 2)),
        "set_rate: [NameClash] 'setRate' and 'set_rate' would both be SensorIoctl.SET_RATE: rename"
            + " one of them");
  }

  @Test
  void refusesAccessorsThatCollide() {
    expect(
        CLASH,
        members(member("read", u32()), member("read_", u32()), member("write", u32())),
        "read_: [NameClash] 'read' and 'read_' would both be Sensor_ConfigLayout.read_: rename one"
            + " of them");
    expect(CLASH, members(member("read_", u32()), member("write_", u32())));
  }

  @Test
  void refusesClassesThatCollide() {
    expect(
        CLASH,
        structs(record("Sensor.Config", "a"), record("Sensor_Config", "b")),
        "Sensor_Config: [NameClash] the class Sensor_ConfigLayout for 'Sensor_Config' is what is"
            + " generated for Sensor.Config already: rename one of them");
    expect(
        CLASH,
        structs(record("Config", "a"), record("ConfigLayout", "b")),
        "Config: [NameClash] the class ConfigLayout for 'Config' is the declared type ConfigLayout"
            + " already: rename one of them");
    expect(
        CLASH,
        interfaces(
            "linux/a.h",
            declared("Chip.Line", "A", List.of()),
            declared("Chip_Line", "B", List.of()),
            declared("Chip", "C", List.of())),
        "Chip_Line: [NameClash] the class Chip_LineIoctl for 'Chip_Line' is what is generated for"
            + " Chip.Line already: rename one of them");
  }
}
