package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Bounded;
import io.github.ioctlabi.kit.Compilation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What is large, but can be declared, leads to code that compiles, and before long. */
class LargeStructsTest {
  private static final long SMALL_STACK = 512 * 1024;
  private static final long LARGE_STACK = 8 << 20;

  /** Twenty-four levels that each hold the next one twice have sixteen million leaves. */
  private static final String TWICE =
      IntStream.range(0, 24)
              .mapToObj(i ->
                  "@IoctlStruct record Twice%d(Twice%d a, Twice%d b) {}\n"
                      .formatted(i, i + 1, i + 1))
              .collect(Collectors.joining())
          + "@IoctlStruct record Twice24(@U32 int leaf) {}\n";

  @Test
  void asManyMembersAsARecordCanHave() {
    compiles(
        "@IoctlStruct record Many(%s) {}"
            .formatted(
                IntStream.range(0, 250)
                    .mapToObj(i -> "@Length({1, 1, 1, 1}) @U32 int[][][][] m" + i)
                    .collect(Collectors.joining(", "))));
  }

  @Test
  void structsThatHoldTheNextOneTwice() {
    compiles(TWICE + "@IoWR(nr = 1) Twice14 exchange(Twice14 data) throws IoctlException;");
  }

  /** What is inside of a packed struct is written out in its layout, unless there is too much. */
  @Test
  void packedStructAroundThem() {
    compiles(
        TWICE
            + "@AllowRule(rule = RuleId.PACKED_STRUCT, because = \"old\")\n"
            + "@IoctlStruct(packed = true) record Packed(Twice0 all, Twice20 few) {}\n"
            + "@IoWR(nr = 1) Twice14 exchange(Twice14 data) throws IoctlException;");
  }

  /** The compiler recurses into a constant, on the stack that is left to it. */
  @Test
  void aConstantOfThousandsOfTerms() throws Exception {
    FutureTask<Compilation.Result> compilation =
        new FutureTask<>(() ->
            Compiling.of(
                    Compiling.source(
                        "large",
                        "Large",
                        """
                        @IoctlInterface(header = "linux/large.h")
                        public interface Large {
                          @IoctlConstant int SUM = %s1;
                        }
                        """
                            .formatted("0 + ".repeat(1_500))))
                .with("-proc:only")
                .run());
    new Thread(null, compilation, "small stack", SMALL_STACK).start();
    Compilation.Result result = compilation.get();
    // How much stack the compiler takes is not ours to say: where it is enough, there is no error.
    assertTrue(
        result.of(Diagnostic.Kind.ERROR).stream()
            .allMatch(
                error -> error.getMessage(Locale.ROOT).startsWith("[BadAnnotation] Large.SUM: ")),
        result::messages);
  }

  private static void compiles(String body) {
    Compilation.Result result =
        Bounded.run(
            "large structs",
            LARGE_STACK,
            Duration.ofMinutes(2),
            () ->
                Compiling.of(
                        Compiling.source(
                            "large",
                            "Large",
                            "@IoctlInterface(header = \"linux/large.h\", type = 0xBE) "
                                + "public interface Large {\n%s\n}".formatted(body)))
                    .run());
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    assertTrue(result.files().containsKey("META-INF/ioctlabi/uapi/linux/large.h"));
  }
}
