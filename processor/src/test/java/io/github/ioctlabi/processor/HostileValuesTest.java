package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Bounded;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.HostileDeclarations.Declaration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in an element of an annotation, and wherever an annotation stands: the
 * compilation ends in generated code that compiles or in findings, in time. All of it runs with
 * {@code -Dioctlabi.values=all}, else a part; {@code -Dioctlabi.values=N} picks another one.
 */
class HostileValuesTest {
  private static final String CHOICE = System.getProperty("ioctlabi.values", "1");

  /** Of those that are not always tried, one of so many is. */
  private static final int ONE_OF = 150;

  private static final int LONGEST_MESSAGE = 1_000;
  private static final int FREE_TYPE = 0xBE;
  private static final int BATCH = 100;

  /** For one; most of it is the compiler's own time, cold. */
  private static final Duration MOST = Duration.ofSeconds(4);

  private static final Duration MOST_OF_BATCH = Duration.ofSeconds(40);

  @Test
  void everyElementHasAContext() {
    Set<String> named = new TreeSet<>();
    HostileDeclarations.sound().forEach(each -> named.add(each.annotation()));
    Set<String> all =
        HostileDeclarations.annotations().stream()
            .filter(each -> each.getDeclaredMethods().length > 0)
            .map(Class::getSimpleName)
            .filter(name -> !name.equals("ArchNumber")) // stands in @IoRaw only
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, named);
  }

  @Tag("whole")
  @Test
  void contextsAreSound() {
    for (Declaration sound : HostileDeclarations.sound()) {
      assertEquals(List.of(), compile(List.of(sound)).of(Diagnostic.Kind.ERROR), sound.title());
    }
  }

  @Tag("whole")
  @Test
  void noValueIsTooMuch() {
    // A long text in each element; else a part of each kind.
    check(HostileDeclarations.values(), Declaration::heavy, true);
  }

  @Tag("whole")
  @Test
  void noPlaceIsTooMuch() {
    check(HostileDeclarations.places(), each -> false, false);
  }

  private static void check(
      List<Declaration> all, Predicate<Declaration> always, boolean wellFormed) {
    List<Declaration> chosen = all;
    if (!CHOICE.equals("all")) {
      Random random = new Random(Long.parseLong(CHOICE));
      chosen =
          all.stream().filter(each -> random.nextInt(ONE_OF) == 0 || always.test(each)).toList();
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i += BATCH) {
      check(chosen.subList(i, Math.min(chosen.size(), i + BATCH)), wellFormed, faults);
    }
    assertEquals(List.of(), faults);
  }

  /** Compiles them together; where that shows a fault, in halves, until the one is found. */
  private static void check(List<Declaration> batch, boolean wellFormed, List<String> faults) {
    String fault = fault(batch, wellFormed);
    if (fault.isEmpty()) {
      return;
    }
    if (batch.size() == 1) {
      faults.add(batch.getFirst().title() + ": " + fault);
      return;
    }
    int half = batch.size() / 2;
    check(batch.subList(0, half), wellFormed, faults);
    check(batch.subList(half, batch.size()), wellFormed, faults);
  }

  private static String fault(List<Declaration> batch, boolean wellFormed) {
    Compilation.Result result;
    try {
      result = compile(batch);
    } catch (AssertionError e) {
      return e + ", " + e.getCause();
    }
    for (Diagnostic<? extends JavaFileObject> each : result.diagnostics()) {
      String message = each.getMessage(Locale.ROOT);
      if (message.startsWith("[") && !isReadable(message)) {
        return "not for eyes: " + message.substring(0, Math.min(message.length(), 500));
      }
    }
    for (Diagnostic<? extends JavaFileObject> each : result.of(Diagnostic.Kind.ERROR)) {
      String message = each.getMessage(Locale.ROOT);
      boolean finding = message.matches("(?s)\\[[A-Z]\\w+] .*");
      if (message.startsWith("[InternalError]") || (wellFormed && !finding)) {
        return message.lines().findFirst().orElse("").substring(0, Math.min(message.length(), 500));
      }
    }
    return "";
  }

  /** Whether a message is no longer than somebody reads, on one line, and all of it can be seen. */
  private static boolean isReadable(String message) {
    return message.length() <= LONGEST_MESSAGE
        && message
            .codePoints()
            .noneMatch(each ->
                Character.isISOControl(each)
                    || Character.isIdentifierIgnorable(each)
                    || (Character.isSpaceChar(each) && each != ' ')
                    || Character.getType(each) == Character.SURROGATE);
  }

  private static Compilation.Result compile(List<Declaration> batch) {
    List<JavaFileObject> sources =
        IntStream.range(0, batch.size())
            .mapToObj(i -> batch.get(i).source("C" + i, FREE_TYPE + i))
            .toList();
    return Bounded.run(
        "compiling",
        1 << 20,
        batch.size() == 1 ? MOST : MOST_OF_BATCH,
        () ->
            Compiling.of(sources)
                .with("-Aioctlabi.emit=header,check,kernel,selftest,abi", "-Xmaxerrs", "100000")
                .run());
  }
}
