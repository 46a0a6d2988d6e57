package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The members of a union stand in the order of the source, whichever compiler reads it. */
class EclipseUnionTest {
  private static final Pattern MEMBER = Pattern.compile("__u32 (\\w+);");
  private static final String USE =
      """
      @IoctlStruct record Use(@U32 int kind, @Tag("kind") Choice choice) {}
      @IoW(nr = 1) void use(Use use) throws IoctlException;
      """;

  @TempDir Path folder;

  private static String record(String name, int tag) {
    return "@UnionMember(tag = %d) record %s(@U32 int %s) implements Choice {}\n"
        .formatted(tag, name, name.toLowerCase(Locale.ROOT));
  }

  private static JavaFileObject source(String body, String behind) {
    return Compiling.source(
        "p",
        "Some",
        "@IoctlInterface(header = \"linux/some.h\", type = 0xC5)\npublic interface Some {\n%s}\n%s"
            .formatted(body, behind));
  }

  /** The members of the union in the header. */
  private static List<String> members(Compilation compiling) {
    Compilation.Result result = compiling.run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    String header = result.file("META-INF/ioctlabi/uapi/linux/some.h");
    String union = header.substring(header.indexOf("union some_choice {"));
    return MEMBER
        .matcher(union.substring(0, union.indexOf('}')))
        .results()
        .map(member -> member.group(1))
        .toList();
  }

  private static void assertOrder(List<String> expected, JavaFileObject... sources) {
    assertEquals(expected, members(Compiling.of(sources)), "javac");
    assertEquals(expected, members(Compiling.of(sources).by(Eclipse::compile)), "Eclipse");
  }

  @Test
  void isThatOfTheSource() {
    assertOrder(
        List.of("z", "y", "x"),
        source(
            "@IoctlUnion sealed interface Choice {\n"
                + record("Z", 3)
                + record("Y", 2)
                + record("X", 1)
                + "}\n"
                + USE,
            ""));
  }

  @Test
  void isThatOfPermitsWhereItIsThere() {
    String records = record("B", 2) + record("C", 3) + record("A", 1);
    for (String order : List.of("A, B, C", "C, B, A", "B, C, A", "B, A, C")) {
      assertOrder(
          List.of(order.toLowerCase(Locale.ROOT).split(", ", -1)),
          source(
              "@IoctlUnion sealed interface Choice permits %s {}\n".formatted(order)
                  + records
                  + USE,
              ""));
    }
  }

  /** Records inside, beside and around other types, and at the top of the file. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheSameWhereverTheRecordsStand(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F", "G", "H"));
    Collections.shuffle(names, random);
    List<String> inside = new ArrayList<>(List.of(USE));
    StringBuilder within = new StringBuilder();
    StringBuilder behind = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String one = record(names.get(i), i);
      switch (random.nextInt(4)) {
        case 0 -> inside.add(one);
        case 1 -> inside.add("interface Around%s {\n%s}\n".formatted(names.get(i), one));
        case 2 -> within.append(one);
        default -> behind.append(one.replace("Choice", "Some.Choice"));
      }
    }
    inside.add("@IoctlUnion sealed interface Choice {\n%s}\n".formatted(within));
    Collections.shuffle(inside, random);
    JavaFileObject source = source(String.join("", inside), behind.toString());
    List<String> written = inSource(source);
    assertEquals(names.size(), written.size(), written::toString);
    assertOrder(written, source);
  }

  private static List<String> inSource(JavaFileObject source) {
    try {
      Matcher record = Pattern.compile("record ([A-H])\\(").matcher(source.getCharContent(true));
      return record.results().map(each -> each.group(1).toLowerCase(Locale.ROOT)).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A class file lists the records as its compiler has them; the layout class does not care. */
  @ParameterizedTest
  @CsvSource({"false,true", "true,false", "true,true"})
  void inAnotherJarIsWhatItWasWhenItWasCompiled(boolean library, boolean user) throws IOException {
    JavaFileObject base =
        OtherJars.base(
            "@IoctlUnion sealed interface Choice {\n"
                + record("Z", 3)
                + record("Y", 2)
                + record("X", 1)
                + "}\n"
                + USE);
    Compilation.Result first = Eclipse.orJavac(library, Compiling.of(base)).into(folder);
    assertEquals(List.of(), first.of(Diagnostic.Kind.ERROR), first::messages);
    Compilation.Result second =
        Eclipse.orJavac(
                user,
                Compiling.of(
                    OtherJars.user(
                        """
                        @IoctlStruct record Box(Base.Use use, @U32 int kind,
                            @Tag("kind") Base.Choice choice) {}
                        @IoW(nr = 1) void set(Box box) throws IoctlException;
                        """)))
            .on(folder)
            .run();
    assertEquals(List.of(), second.of(Diagnostic.Kind.ERROR), second::messages);
    assertTrue(second.file("user/User_BoxLayout.java").contains("Base_ChoiceLayout.requireSame("));
  }
}
