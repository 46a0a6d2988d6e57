package io.github.ioctlabi.abi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.Component.Flow;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredCommand;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.abi.declare.IntegerName;
import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.kit.Abilities;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A generated selftest passes on a generated dispatcher, whatever the driver behind it answers, and
 * generated Java understands it and is understood. The property {@code abi.commands} is the number
 * of interfaces, {@code abi.seed} the first seed; {@code abi-tests/run} runs many of them.
 */
class CommandFuzzTest {
  private static final int INTERFACES = Integer.getInteger("abi.commands", 30);
  private static final long SEED = Long.getLong("abi.seed", 0);
  private static final int DRIVERS = 3;
  private static final String KERNEL = "META-INF/ioctlabi/kernel/linux/f1_ioctl.c";

  @TempDir Path folder;

  @BeforeAll
  static void requireSanitizers() {
    Abilities.lackOfCompiler(String.join(" ", Trial.COMPILER)).ifPresent(Assumptions::abort);
  }

  @Test
  void allSidesAgreeWhateverTheDriverAnswers() throws Exception {
    CommandFuzz fuzz = new CommandFuzz(folder, SEED, DRIVERS);
    Optional<String> report = fuzz.run(INTERFACES);
    System.out.printf(
        "Commands from seed %d: %d interfaces, %d drivers each; %d refused %s%n",
        SEED, fuzz.tried(), DRIVERS, fuzz.dropped(), fuzz.refused());
    report.ifPresent(text -> fail(text));
    assertTrue(fuzz.dropped() * 5 <= fuzz.tried(), "most are within the rules");
  }

  /** That a difference is found: here the dispatcher is what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if (count > 3)           | if (count > 4)       | m0 4 is E2BIG",
        "return -E2BIG            | return -EINVAL       | m0 4 is E2BIG",
        "data->m1 > 9             | data->m1 > 10        | m1 out of range",
        "data->m2 = 0;            | (void)data;          | the driver of F1_COMMAND0 got m2",
        "kvzalloc(struct_size     | kvzalloc(0 & struct_size | heap-buffer-overflow",
        "kvfree(argument)         | (void)argument       | are not freed",
        "copy_to_user(call->user, | copy_to_user(call->user + 4, | is accepted",
      })
  void aWrongDispatcherIsFound(String right, String wrong, String message) throws Exception {
    Generated generated = generate(tailed());
    assertEquals(Optional.empty(), failure("right", generated));
    String text = failure("wrong", replaced(generated, right, wrong)).orElseThrow().text();
    assertTrue(text.contains(message), text);
  }

  /** Of an argument that is nowhere the count may be read first, wherever it stands. */
  @Test
  void aCountBehindAPageIsNowhere() throws Exception {
    // What the argument beside it is full of is too large a count: E2BIG in place of EFAULT.
    DeclaredType full =
        new DeclaredType.Named(
            "Full",
            false,
            false,
            IntegerName.U32,
            List.of(new DeclaredType.Constant("FULL", 77)),
            false);
    Component large =
        Component.of(
            "large",
            new ComponentType.Array(new ComponentType.Named("Full", false), List.of(2000)));
    Generated generated = generate(tailed(List.of(full), List.of(large)));
    assertEquals(Optional.empty(), failure("large", generated));
  }

  private Optional<Trial.Failure> failure(String name, Generated generated) throws Exception {
    try (Trial trial = new Trial(folder.resolve(name), generated)) {
      return trial.selftest(DRIVERS);
    }
  }

  /** That Java and the kernel are held against each other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "argument->m0 = told; | argument->m1 ^= 1;  | sent argument.m1 is",
        "argument->m0 = told; | argument->tail[0]++; | sent argument.tail[0] is",
        "count = min_t(u64, count, argument->m0); | argument->m2++; | answered argument.m2 is",
        "count = min_t(u64, count, argument->m0); | count = 0; | answered argument.tail[0] is",
        "return -EFAULT       | return -ENOTTY      | supports() says false",
        "data->m1 > 9         | data->m1 > 3        | the dispatcher refuses what Java sends:"
            + " EINVAL",
      })
  void javaThatIsMisunderstoodIsFound(String right, String wrong, String message) throws Exception {
    Generated generated = generate(tailed());
    try (URLClassLoader loader = JavaClasses.compile(folder.resolve("java"), List.of(generated))) {
      try (Trial trial = new Trial(folder.resolve("right"), generated)) {
        assertEquals(Optional.empty(), trial.java(loader, DRIVERS));
      }
      Generated other = replaced(generated, right, wrong);
      try (Trial trial = new Trial(folder.resolve("wrong"), other)) {
        String text = trial.java(loader, DRIVERS).orElseThrow().text();
        assertTrue(text.contains(message), text);
      }
    }
  }

  /** Java that leaves a member to whatever was in its memory. */
  @Test
  void bytesOfAnEarlierCallAreFound() throws Exception {
    Generated generated = generate(tailed());
    String layout =
        generated.files().keySet().stream()
            .filter(file -> file.endsWith("_DataLayout.java"))
            .findFirst()
            .orElseThrow();
    String zero = "segment.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 8, 0);";
    Generated forgetful = replaced(layout, generated, zero, "");
    try (URLClassLoader loader = JavaClasses.compile(folder.resolve("java"), List.of(forgetful));
        Trial trial = new Trial(folder.resolve("forgetful"), forgetful)) {
      String text = trial.java(loader, DRIVERS).orElseThrow().text();
      assertTrue(text.contains("used memory, command0: byte 8 of "), text);
    }
  }

  /** The same with another dispatcher. */
  private static Generated replaced(Generated generated, String right, String wrong) {
    return replaced(KERNEL, generated, right, wrong);
  }

  private static Generated replaced(String file, Generated generated, String right, String wrong) {
    String text = generated.files().get(file);
    assertTrue(text.contains(right), right);
    NavigableMap<String, String> files = new TreeMap<>(generated.files());
    files.put(file, text.replace(right, wrong));
    return new Generated(generated.source(), generated.messages(), files, generated.model());
  }

  private static Generated generate(Declaration declaration) {
    Generated generated =
        Generated.of(List.of(Source.of(declaration)), "-Aioctlabi.emit=header,kernel,selftest")
            .get(declaration.qualifiedName());
    assertEquals(List.of(), generated.errors());
    return generated;
  }

  /** A struct with a count, a range, something to fill and a flexible array. */
  private static Declaration tailed() {
    return tailed(List.of(), List.of());
  }

  /** The same behind other components, which need types. */
  private static Declaration tailed(List<DeclaredType> types, List<Component> before) {
    ComponentType integer = new ComponentType.Int(IntegerName.U32, "int", true);
    List<Component> components = new ArrayList<>(before);
    components.add(Component.of("m0", integer));
    components.add(Component.of("m1", integer).within(new Component.Range(0, 9)));
    components.add(Component.of("m2", integer).with(Flow.OUT));
    components.add(
        Component.of("tail", new ComponentType.Flexible(integer, "m0", "", "ELEMENTS", 3)));
    List<DeclaredType> all = new ArrayList<>(types);
    all.add(DeclaredType.Struct.of("Data", components));
    Optional<ComponentType> data = Optional.of(new ComponentType.Struct("Data"));
    return new Declaration(
        1, all, List.of(), List.of(DeclaredCommand.of("command0", "IoWR", 0).with(data, data)));
  }
}
