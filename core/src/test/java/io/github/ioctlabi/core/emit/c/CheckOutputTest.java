package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.c.check.CheckOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Goldens;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckOutputTest {
  private static final String FLAGS = "gcc -std=c11 -Wall -Wextra -Werror -fsyntax-only -Iuapi";

  /** The numbers and the types that the assertions expect. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?<=== )\\d+|(?<=0x)be|, 0x0(?=\\d)|(?<=, )\\d+(?=\\),)|_IOC_WRITE|__u\\d+(?=: 1)");

  @TempDir Path folder;

  @Test
  void sensor() throws IOException {
    var file = CFiles.file(new CheckOutput(), CHeaders.sensor());
    assertEquals("check/linux/sensor_check.c", file.path());
    assertEquals(1, file.origins().size());
    Goldens.check("emit.c/sensor_check.c", file.content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_Static_assert(KS_MIN == (-9223372036854775807LL - 1), \"KS_MIN\");",
        "_Static_assert(KS_HUGE_ALL == 18446744073709551615ULL, \"KS_HUGE_ALL\");",
        "_Static_assert(KS_CAPS_LAST == 9223372036854775808ULL, \"KS_CAPS_LAST\");",
        "_Static_assert(KS_NOTHING == _IOC(_IOC_NONE, 0xbe, 0x01, 0),",
        "_Static_assert(KS_GRID == _IOC(_IOC_READ | _IOC_WRITE, 0xbe, 0x06, 24),",
        "_Static_assert(offsetof(struct ks_all, __pad0) == 1,",
        "\t\t\tstruct other_point: 1, default: 0),",
      })
  void asserts(String line) {
    String text = CFiles.check(CHeaders.kitchenSink());
    assertTrue(text.contains("\n" + line), () -> line + "\nin\n" + text);
  }

  @Test
  void everyWrongExpectationIsFound() throws IOException {
    CTools.require("gcc");
    CTools tools = CFiles.write(new CTools(folder), CHeaders.sensor());
    String good = CFiles.check(CHeaders.sensor());
    int start = good.indexOf("_Static_assert");
    List<MatchResult> places =
        EXPECTED.matcher(good).results().filter(place -> place.start() > start).toList();
    assertTrue(places.size() > 30, "places to spoil: " + places.size());
    for (MatchResult place : places) {
      String spoiled = spoil(place.group());
      String bad = good.substring(0, place.start()) + spoiled + good.substring(place.end());
      tools.write("bad.c", bad);
      Tool run = tools.run(FLAGS, List.of("bad.c"));
      String context = good.substring(place.start() - 20, place.end()) + " as " + spoiled;
      assertNotEquals(0, run.status(), context);
      assertTrue(run.output().contains("static assertion failed"), context);
    }
  }

  /** As above, all at once: each assertion names itself. */
  @Test
  void everyWrongNumberOfTheVocabularyIsFound() throws IOException {
    CTools.require("gcc");
    CTools tools =
        CFiles.write(CFiles.write(new CTools(folder), CHeaders.other()), Vocabulary.header());
    Matcher numbers =
        Pattern.compile("(?<===\\s{1,20})\\d+(?!x)|(?<=, )\\d+(?=\\),)|(?<=0x89f)3(?=U)")
            .matcher(CFiles.check(Vocabulary.header()));
    long count = numbers.results().count();
    assertTrue(count > 100, "numbers to spoil: " + count);
    tools.write("bad.c", numbers.replaceAll(found -> found.group() + "1"));
    String output = tools.run(FLAGS, List.of("bad.c")).output();
    assertEquals(count, output.split("static assertion failed", -1).length - 1, output);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sizeof(union voc_data) == 8,",
        "VOC_SIZED_SIZE_VER0 == 8,",
        "VOC_NUMBERED_SIZE_VER0 == 8,",
        "VOC_NUMBERED_SIZE_VER1 == 16,",
        "_Alignof(struct voc_packed) == 1,",
        "_Alignof(struct voc_aligned) == 16,",
        "offsetof(struct voc_packed, value) == 1,",
        "sizeof(((struct voc_list *)0)->edges[0]) == 8,",
        "_Generic(((struct voc_travelling *)0)->fd, __s32: 1, default: 0),",
        "_Generic(((struct voc_times *)0)->at, struct __kernel_timespec: 1, default: 0),",
        "VOC_ABS(63) == _IOC(_IOC_READ, 0xbe, 0x7f, 8),",
        "VOC_GROW == _IOC(_IOC_NONE, 0xbe, 0x0a, 0),",
        "(unsigned int)VOC_PRIVATE == 0x89f3U,",
      })
  void vocabulary(String assertion) {
    String text = CFiles.check(Vocabulary.header()).replaceAll("\\s+", " ");
    assertTrue(text.contains("_Static_assert(" + assertion), text);
  }

  private static String spoil(String expected) {
    return switch (expected) {
      case "_IOC_WRITE" -> "_IOC_NONE";
      case "be" -> "bf";
      case ", 0x0" -> ", 0x1";
      default ->
          expected.startsWith("__")
              ? expected.replace("u", "s")
              : Integer.toString(Integer.parseInt(expected) + 1);
    };
  }

  @Test
  void aChangedModelIsFound() throws IOException {
    CTools.require("gcc");
    CTools tools = CFiles.write(new CTools(folder), pair(IntegerKind.U16, IntegerKind.U16));
    tools.silent(FLAGS, List.of("check/linux/sensor_check.c"));
    for (Header other :
        List.of(
            pair(IntegerKind.U16, IntegerKind.S16),
            pair(IntegerKind.U32, IntegerKind.U16),
            pair(IntegerKind.U16, IntegerKind.U16, IntegerKind.U16))) {
      tools.write("other.c", CFiles.check(other));
      assertNotEquals(0, tools.run(FLAGS, List.of("other.c")).status());
    }
  }

  private static Header pair(IntegerKind... kinds) {
    List<Member> members = new ArrayList<>();
    for (IntegerKind kind : kinds) {
      DataType type = Models.integer(kind, Carrier.LONG);
      members.add(CHeaders.member("m" + members.size(), type));
    }
    StructDeclaration struct = CHeaders.struct("pair", members.toArray(Member[]::new));
    return Models.header(List.of(), List.of(struct));
  }
}
