package io.github.ioctlabi.processor;

import static io.github.ioctlabi.processor.LockedModule.WRITE;
import static io.github.ioctlabi.processor.LockedModule.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks of what only headers that exist may use. */
class LegacyLockTest {
  private static final String PUMP =
      """
      @IoctlInterface(header = "linux/pump.h", type = 0xBE, existing = true)
      public interface Pump {
      %s
      }
      """;

  @TempDir private Path folder;

  /** What is said where one declaration has become another; the line is that of a word. */
  private void say(String before, String after, String word, String... messages) {
    LockedModule module = new LockedModule(folder);
    assertEquals(List.of(), changes(module.update(PUMP.formatted(before))));
    assertEquals(List.of(), changes(module.compile(PUMP.formatted(before))));
    String now = PUMP.formatted(after);
    int line = line(now, word);
    assertEquals(
        List.of(messages).stream().map(each -> each.formatted(line)).toList(),
        changes(module.compile(now)));
  }

  /** Without what else is said of such declarations; which line of a lock it is does not matter. */
  private static List<String> changes(List<String> messages) {
    return messages.stream()
        .filter(each -> each.contains("[BreakingChange]"))
        .map(each -> each.replaceFirst("line [0-9]+ of", "a line of"))
        .toList();
  }

  private static String raw(String except) {
    return "  @IoRaw(request = 0x5401%s) void set(@ByAddress @U32 int rate) throws IoctlException;"
        .formatted(except);
  }

  private static String encoded(String as) {
    return "  @IoW(nr = 1, encodedAs = \"%s\") void set(@U32 int rate) throws IoctlException;"
        .formatted(as);
  }

  @Test
  void aNumberOfOneArchitecture() {
    say(
        raw(", except = @ArchNumber(arch = \"mips64\", request = 0x8004667c)"),
        raw(""),
        "set(",
        "ERROR %d [BreakingChange] Pump.set: its number was 0x8004667c and is 0x5401 on mips64; a"
            + " program of before gets ENOTTY on those where it differs: keep every @ArchNumber");
  }

  /** In whatever order they stand, and where one says what is so without it. */
  @Test
  void theSameNumbersSaidOtherwise() {
    String one = "@ArchNumber(arch = \"mips64\", request = 0x5402)";
    String other = "@ArchNumber(arch = \"alpha\", request = 0x5403)";
    say(
        raw(", except = {%s, %s}".formatted(one, other)),
        raw(", except = {%s, %s}".formatted(other, one)),
        "set(");
    say(
        raw(", except = {%s, %s}".formatted(one, other)),
        raw(
            ", except = {%s, %s, @ArchNumber(arch = \"ppc64\", request = 0x5401)}"
                .formatted(one, other)),
        "set(",
        "WARNING %d [BreakingChange] Pump.set: another @ArchNumber says the number that all others"
            + " have; no program and no kernel sees it"
            + WRITE);
  }

  @Test
  void aSizeThatDiffersEverywhere() {
    say(
        encoded("int"),
        encoded("char"),
        "set(",
        "ERROR %d [BreakingChange] Pump.set: it was 4 bytes in its number and is 1; a program of"
            + " before gets ENOTTY, or reaches another command: keep the number, and make a new"
            + " command");
  }

  @Test
  void aSizeThatDiffersOnNarrowMachines() {
    say(
        encoded("long"),
        encoded("long long"),
        "set(",
        "ERROR %d [BreakingChange] Pump.set: it was a size in its number that follows the machine"
            + " and is the same size in its number on all machines; a program of before gets ENOTTY,"
            + " or reaches another command: keep the number, and make a new command");
  }

  @Test
  void aSizeOfAnotherType() {
    say(
        encoded("int"),
        encoded("").replace(", encodedAs = \"\"", ""),
        "set(",
        "WARNING %d [BreakingChange] Pump.set: the size in its number is taken from another type,"
            + " and is the same; no program and no kernel sees it"
            + WRITE);
  }

  @Test
  void bitFieldsInThePlaceOfAMember() {
    String struct =
        """
          @IoctlStruct
          record Speed(@U32 int rate, %s@U32 int bits) {}
          @IoW(nr = 1) void set(Speed speed) throws IoctlException;
        """;
    say(
        struct.formatted("@Opaque "),
        struct.formatted(""),
        "Pump {",
        "WARNING %d [BreakingChange] Pump: a line of what was published says something else; no"
            + " program and no kernel sees it"
            + WRITE);
  }

  @Test
  void aUnionThatIsAnOverlay() {
    String struct =
        """
          @IoctlUnion
          sealed interface What permits A, B {}
          @UnionMember(tag = 1) record A(@U32 int a) implements What {}
          @UnionMember(tag = 2) record B(@U32 int b) implements What {}
          @IoctlStruct
          record Speed(@U32 int which, %s what) {}
          @IoR(nr = 1) Speed speed() throws IoctlException;
        """;
    say(
        struct.formatted("Overlay<What>"),
        struct.formatted("@Tag(\"which\") What"),
        "what)",
        "WARNING %d [BreakingChange] Pump.Speed.what: it is no Overlay in Java any more; Java that"
            + " uses it does not compile; C sees nothing"
            + WRITE);
  }
}
