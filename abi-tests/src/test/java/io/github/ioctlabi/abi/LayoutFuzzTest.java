package io.github.ioctlabi.abi;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.ioctlabi.abi.compare.Comparison;
import io.github.ioctlabi.abi.compilers.Compiler;
import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random structs have the layout and the numbers on every architecture that the processor and the
 * runtime say. {@code abi-tests/run} runs many of them.
 */
class LayoutFuzzTest {
  private static final int STRUCTS = Integer.getInteger("abi.structs", 1500);
  private static final long SEED = Long.getLong("abi.seed", 0);

  @Test
  void everyCompilerHasTheLayoutThatTheProcessorTakesItToHave(@TempDir Path folder)
      throws IOException, InterruptedException {
    CTools.require("gcc");
    List<Compiler> compilers = Compiler.installed();
    LayoutFuzz fuzz = new LayoutFuzz(compilers, folder, SEED);
    Optional<String> mismatch = fuzz.run(STRUCTS);
    System.out.printf("Layout, seeds %d to %d: %s%n", SEED, fuzz.next() - 1, fuzz.tally());
    System.out.printf("  by %d compilers: %s%n", compilers.size(), names(compilers));
    System.out.printf("  not installed: %s%n", orNone(Compiler.absent()));
    if (!Comparison.canJudgeRefusals(compilers)) {
      System.out.println("  refusals not confirmed: an ABI has no compiler here");
    }
    mismatch.ifPresent(report -> fail(report));
    assertTrue(fuzz.tally().accepted() > 0 && fuzz.tally().refused() > 0, "both are compared");
  }

  private static String names(List<Compiler> compilers) {
    return String.join(", ", compilers.stream().map(Compiler::name).toList());
  }

  private static String orNone(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
