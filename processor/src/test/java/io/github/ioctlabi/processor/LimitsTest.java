package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The longest names and lists that are taken lead to code that compiles, files and all; one more is
 * an error that says how many there may be.
 */
class LimitsTest {
  private static final String S = "@IoctlStruct record S(@U32 int x) {}\n";
  private static final String CALL = " throws IoctlException;\n";

  private static String file(String type, String attributes, String body) {
    return "@IoctlInterface(type = 0xd1, "
        + attributes
        + ")\ninterface "
        + type
        + " {\n"
        + body
        + "}\n";
  }

  private static String body(String body) {
    return file("A", "header = \"linux/a.h\", prefix = \"A\"", body);
  }

  private static List<String> errors(String type, String source) {
    return Compiling.of(Compiling.source("demo", type, source))
        .with("-Aioctlabi.emit=header,check,kernel,selftest,abi")
        .run()
        .of(Diagnostic.Kind.ERROR)
        .stream()
        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
        .toList();
  }

  private static Arguments name(
      String what, int longest, String message, IntFunction<String> text) {
    return Arguments.of(what, longest, message, text);
  }

  private static String many(int count, String separator, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
  }

  private static String union(int members, int tags, int dimensions) {
    String lengths = many(dimensions, ", ", _ -> "1");
    String arrays =
        many(
            members,
            "\n",
            i ->
                "@UnionMember(tag = {%s}) record M%d(@Length({%s}) @U32 int%s m%d) implements U {}"
                    .formatted(
                        many(i == 0 ? tags - members + 1 : 1, ", ", t -> "" + (i == 0 ? -t : i)),
                        i,
                        lengths,
                        "[]".repeat(dimensions),
                        i));
    return body(
        "@IoctlUnion sealed interface U {\n"
            + arrays
            + "}\n@IoctlStruct record T(@S32 int t, @Tag(\"t\") U u) {}\n"
            + "@IoWR(nr = 1) T f(T t)"
            + CALL);
  }

  static Stream<Arguments> names() {
    String most = " bytes, and names have at most 255: ";
    return Stream.of(
        name(
            "component",
            255,
            "4: [TooLong] '" + "n".repeat(30) + "...' has 256" + most + "use a shorter one",
            n -> body("@IoctlStruct record S(@U32 int " + "n".repeat(n) + ") {}\n")),
        name(
            "component in two bytes a character",
            254,
            "4: [TooLong] '" + "é".repeat(30) + "...' has 256" + most + "use a shorter one",
            n -> {
              String component = "é".repeat((n + 1) / 2);
              return body("@IoctlStruct record S(@CName(\"x\") @U32 int " + component + ") {}\n");
            }),
        name(
            "argument",
            255,
            "5: [TooLong] '" + "n".repeat(30) + "...' has 256" + most + "use a shorter one",
            n -> body(S + "@IoW(nr = 1) void f(S " + "n".repeat(n) + ")" + CALL)),
        name(
            "string argument",
            255,
            "4: [TooLong] '" + "n".repeat(30) + "...' has 256" + most + "use a shorter one",
            n ->
                file(
                    "A",
                    "header = \"linux/a.h\", existing = true",
                    "@IoW(nr = 1, encodedAs = \"int\") void f(String "
                        + "n".repeat(n)
                        + ")"
                        + CALL)),
        name(
            "capacity",
            255,
            "4: [TooLong] '" + "n".repeat(30) + "...' has 256" + most + "use a shorter one",
            n -> body("@IoR(nr = 1) byte[] f(@Capacity int " + "n".repeat(n) + ")" + CALL)),
        name(
            "offset",
            255,
            "4: [TooLong] '" + "n".repeat(30) + "...' has 256" + most + "use a shorter one",
            n -> body("@IoR(nr = 1) @U32 int f(@NrOffset(3) int " + "n".repeat(n) + ")" + CALL)),
        name(
            "method",
            253,
            "5: [TooLong] 'A_"
                + "N".repeat(28)
                + "...' has 256"
                + most
                + "put @CName(\"A_"
                + "N".repeat(28)
                + "\") on '"
                + "n".repeat(254)
                + "' or alike",
            n -> body(S + "@IoW(nr = 1) void " + "n".repeat(n) + "(S s)" + CALL)),
        name(
            "constant of an enum",
            251,
            "4: [TooLong] 'A_E_"
                + "N".repeat(26)
                + "...' has 256"
                + most
                + "put @CName(\"A_E_"
                + "N".repeat(26)
                + "\") on '"
                + "N".repeat(252)
                + "' or alike",
            n -> body("@IoctlEnum enum E { @Value(0) " + "N".repeat(n) + " }\n")),
        name(
            "name in C",
            255,
            "4: [TooLong] '"
                + "c".repeat(30)
                + "...' has 256"
                + most
                + "put @CName(\""
                + "c".repeat(30)
                + "\") on 'x' or alike",
            n -> body("@IoctlStruct record S(@CName(\"" + "c".repeat(n) + "\") @U32 int x) {}\n")),
        name(
            "prefix",
            253,
            "3: [TooLong] the prefix '"
                + "P".repeat(30)
                + "...' has 256"
                + most
                + "put prefix = \""
                + "P".repeat(30)
                + "\" or alike",
            n ->
                file(
                    "A",
                    "header = \"linux/a.h\", prefix = \"%s\""
                        .formatted("P".repeat(n == 254 ? 256 : n)),
                    S)),
        name(
            "header",
            240,
            "3: [TooLong] header \"linux/"
                + "h".repeat(24)
                + "...\" has 241 bytes, and paths have at most 240: put header = \"linux/sensor.h\""
                + " or alike",
            n -> file("A", "header = \"linux/" + "h".repeat(n - 8) + ".h\", prefix = \"A\"", S)),
        name(
            "record",
            232,
            "4: [TooLong] the class for '"
                + "S".repeat(30)
                + "...', A_"
                + "S".repeat(28)
                + "..., has a name of 241 bytes, and classes have at most 240: use shorter names,"
                + " or nest it less",
            n -> body("@IoctlStruct record " + "S".repeat(n) + "(@U32 int x) {}\n")),
        name(
            "nesting, said of the outermost alone",
            60,
            "4: [TooLong] the class for 'N60', A_N0_N1_N2_N3_N4_N5_N6_N7_N8_N..., has a name of 241"
                + " bytes, and classes have at most 240: use shorter names, or nest it less",
            n -> {
              int depth = n == 60 ? n : n + 3;
              return body(
                  many(depth, " ", i -> "@IoctlStruct record N" + i + "(@U32 int n) {")
                      + "}".repeat(depth));
            }));
  }

  static Stream<Arguments> lists() {
    String room = ", and the classes made for it have room for ";
    return Stream.of(
        name(
            "commands",
            1000,
            "3: [TooLong] 'A' has 1001 commands"
                + room
                + "1000: declare the rest in another interface with the same header",
            n ->
                body(
                    S
                        + many(
                            n,
                            "",
                            i ->
                                "@IoWR(type = %d, nr = %d) S f%d(S s)%s"
                                    .formatted(0xd0 + i / 256, i % 256, i, CALL)))),
        name(
            "constants of an enum",
            2000,
            "4: [TooLong] 'E' has 2001 constants"
                + room
                + "2000: declare an integer in its place, and each number as an @IoctlConstant",
            n ->
                body(
                    "@IoctlEnum enum E { "
                        + many(n, ", ", i -> "@Value(" + i + ") N" + i)
                        + " }\n@IoctlStruct record T(E e, @Length(4) E[] more) {}\n"
                        + "@IoWR(nr = 1) T f(T t)"
                        + CALL)),
        name(
            "members of a union",
            100,
            "4: [TooLong] 'U' has 101 members"
                + room
                + "100: put some of them into a union inside of it",
            n -> union(n, n, 4)),
        name(
            "tags of a union",
            256,
            "4: [TooLong] 'U' has 257 tags"
                + room
                + "256: leave those of one member out, and put otherwise = true on it",
            n -> union(2, n, 1)),
        name(
            "loops of a union",
            5,
            "4: [TooLong] 'U' has 600 dimensions of arrays"
                + room
                + "500: use arrays of fewer dimensions",
            n -> union(100, 100, n)),
        name(
            "loops of a struct",
            5,
            "4: [TooLong] 'T' has 1200 dimensions of arrays"
                + room
                + "1000: use arrays of fewer dimensions",
            n ->
                body(
                    "@IoctlStruct record T("
                        + many(
                            200,
                            ", ",
                            i ->
                                "@Length({%s}) @Be32 int%s a%d"
                                    .formatted(many(n, ", ", _ -> "1"), "[]".repeat(n), i))
                        + ") {}\n@IoWR(nr = 1) T f(T t)"
                        + CALL)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"names", "lists"})
  void oneMoreIsAnError(String what, int most, String message, IntFunction<String> text) {
    assertEquals(List.of(), errors("A", text.apply(most)), what);
    assertEquals(List.of(message), errors("A", text.apply(most + 1)), what);
  }

  /** What is called after the interface has its name in it, and is not reported beside it. */
  @Test
  void theNameOfAnInterface() {
    String longest = "I".repeat(232);
    String attributes = "header = \"linux/a.h\", prefix = \"A\"";
    assertEquals(List.of(), errors(longest, file(longest, attributes, S)));
    String longer = "I".repeat(236);
    assertEquals(
        List.of(
            "3: [TooLong] the class for '%s...', %s..., has a name of 241 bytes, and classes have at most 240: use shorter names, or nest it less"
                .formatted("I".repeat(30), "I".repeat(30))),
        errors(longer, file(longer, attributes, S)));
  }
}
