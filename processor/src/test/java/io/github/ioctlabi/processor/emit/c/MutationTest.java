package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Mutant;
import io.github.ioctlabi.kit.UserSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants faults in generated dispatchers. The generated selftest must notice each of them, with any
 * driver or with one that gives back what it got, or, where it cannot from outside, a program that
 * looks at what the driver gets and what comes back. Faults that only a machine of 32 bits has are
 * noticed by the same selftest as a 32-bit program.
 */
@Tag("whole")
class MutationTest {
  private static final int AT_ONCE = 2;

  /** The killer of what only a machine of 32 bits gets wrong. */
  private static final String NARROW = "narrow";

  @TempDir static Path folder;

  private static Optional<String> lackOfNarrow = Optional.empty();

  @BeforeAll
  static void generate() throws IOException {
    CTools.require("gcc");
    lackOfNarrow = UserSpace.lackOfNarrow();
    lackOfNarrow.ifPresent(
        lack -> System.out.println("faults of 32-bit dispatchers are left out: " + lack));
    Declared.generate(folder, "Rig", "Wire");
  }

  @Test
  void rig() throws Exception {
    CTools tools = new CTools(folder);
    tools.write("rig_guest.c", Declared.text("rig_guest.c"));
    check(tools, "linux/rig", "rig.mutants", "rig_guest.c");
  }

  @Test
  void wire() throws Exception {
    check(new CTools(folder), "linux/wire", "wire.mutants", "");
  }

  /** All that can be declared. */
  @Test
  void dispatch() throws Exception {
    CTools tools = new Dispatching(folder.resolve("dispatch")).tools();
    Path guest = Dispatching.SOURCES.resolve("dispatch_test.c");
    check(tools, "linux/dispatch", "dispatch.mutants", guest.toString());
  }

  private static void check(CTools tools, String stem, String file, String guest) throws Exception {
    UserSpace space = new UserSpace(tools, stem).selftest();
    Optional<UserSpace> narrow = Optional.empty();
    if (lackOfNarrow.isEmpty()) {
      narrow = Optional.of(space.narrow().selftest());
    }
    Path kernel = tools.folder().resolve("kernel");
    String dispatcher =
        Files.readString(kernel.resolve(stem + "_ioctl.h"))
            + Files.readString(kernel.resolve(stem + "_ioctl.c"));
    Plot plot = new Plot(space, narrow, dispatcher, guest);
    assertEquals("", plot.killer(dispatcher, stem.replace('/', '_')), "without a fault");
    long selftests = space.passing(stem.replace('/', '_'));
    List<Mutant> mutants =
        Mutant.parse(Declared.text(file)).stream()
            .filter(mutant -> lackOfNarrow.isEmpty() || !mutant.killer().equals(NARROW))
            .toList();
    List<String> killers = killers(mutants, plot, stem.replace('/', '_'));
    System.out.printf(
        "%s: %d mutants, %d killed by %d selftests, %d by them in 32 bits, %d by them with --echo,"
            + " %d by the guest%n",
        stem,
        mutants.size(),
        Collections.frequency(killers, "selftest"),
        selftests,
        Collections.frequency(killers, NARROW),
        Collections.frequency(killers, "echo"),
        Collections.frequency(killers, "guest"));
    List<String> surprises = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      if (!killers.get(i).equals(mutants.get(i).killer())) {
        surprises.add(mutants.get(i).name() + ": killed by '" + killers.get(i) + "'");
      }
    }
    assertEquals(List.of(), surprises);
  }

  private static List<String> killers(List<Mutant> mutants, Plot plot, String variant)
      throws InterruptedException {
    List<String> killers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> futures = new ArrayList<>();
      for (Mutant mutant : mutants) {
        String name = variant + futures.size();
        futures.add(pool.submit(() -> plot.killer(mutant.apply(plot.dispatcher()), name)));
      }
      for (int i = 0; i < mutants.size(); i++) {
        killers.add(result(futures.get(i), mutants.get(i)));
      }
    }
    return killers;
  }

  private static String result(Future<String> killer, Mutant mutant) throws InterruptedException {
    try {
      return killer.get();
    } catch (ExecutionException e) {
      throw new AssertionError(mutant.name(), e.getCause());
    }
  }

  /** What is done with one dispatcher after the other. */
  private record Plot(
      UserSpace space, Optional<UserSpace> narrow, String dispatcher, String guest) {
    /** Who notices what is wrong with a dispatcher: nobody is empty. */
    String killer(String text, String variant) throws IOException {
      space.link(text, variant);
      if (space.run(variant, "selftest").status() != 0) {
        return "selftest";
      }
      if (space.echo().run(variant).status() != 0) {
        return "echo";
      }
      if (narrow.isPresent() && killsNarrow(narrow.get(), text, variant)) {
        return NARROW;
      }
      if (guest.isEmpty()) {
        return "";
      }
      space.guest(guest, variant);
      return space.run(variant, "guest").status() == 0 ? "" : "guest";
    }

    private static boolean killsNarrow(UserSpace narrow, String text, String variant)
        throws IOException {
      narrow.link(text, variant);
      return narrow.run(variant, NARROW).status() != 0;
    }
  }
}
