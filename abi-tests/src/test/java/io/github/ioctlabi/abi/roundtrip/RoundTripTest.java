package io.github.ioctlabi.abi.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.RandomDeclaration;
import io.github.ioctlabi.abi.tools.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Java writes into a struct, C reads by the generated header, and the other way round. The
 * property {@code abi.roundtrips} is the number of declarations, {@code abi.seed} the first seed.
 */
class RoundTripTest {
  private static final long FIRST = Long.getLong("abi.seed", 0);
  private static final int DECLARATIONS = Integer.getInteger("abi.roundtrips", 100);
  private static final int BATCH = 50;

  @TempDir Path folder;

  @Test
  void javaAndCAgree() throws Exception {
    List<String> compilers = new ArrayList<>();
    for (String compiler : List.of("gcc", "i686-linux-gnu-gcc -static")) {
      if (Tool.isInstalled(compiler.split(" ")[0])) {
        compilers.add(compiler);
      } else {
        System.out.println("round trip: " + compiler + " is not installed");
      }
    }
    Tool.require("gcc");
    int structs = 0;
    long fields = 0;
    List<String> mismatches = new ArrayList<>();
    for (long seed = FIRST; seed < FIRST + DECLARATIONS; seed += BATCH) {
      long end = Math.min(seed + BATCH, FIRST + DECLARATIONS);
      List<Declaration> declarations =
          LongStream.range(seed, end).mapToObj(RandomDeclaration::mended).toList();
      Path batch = Files.createDirectory(folder.resolve("from" + seed));
      try (RoundTrip trip = new RoundTrip(batch, declarations)) {
        for (String compiler : compilers) {
          trip.run(compiler);
        }
        structs += trip.samples().size();
        fields += trip.samples().stream().mapToLong(sample -> sample.leaves().size()).sum();
        mismatches.addAll(trip.mismatches());
      }
    }
    System.out.printf(
        "round trip from seed %d: %d declarations, %d structs to C or back, %d fields, %d compilers,"
            + " %d mismatches%n",
        FIRST, DECLARATIONS, structs, fields, compilers.size(), mismatches.size());
    assertEquals(0, mismatches.size(), () -> String.join("\n", mismatches.stream().limit(3).toList()));
  }
}
