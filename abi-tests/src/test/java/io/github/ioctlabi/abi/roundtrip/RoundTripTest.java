package io.github.ioctlabi.abi.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.abi.declare.IntegerName;
import io.github.ioctlabi.abi.declare.RandomDeclaration;
import io.github.ioctlabi.abi.tools.Replay;
import io.github.ioctlabi.kit.Abilities;
import io.github.ioctlabi.kit.CTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Java writes into a struct, C reads by the generated header, and the other way round. The
 * property {@code abi.roundtrips} is the number of declarations, {@code abi.seed} the first seed.
 */
class RoundTripTest {
  private static final long FIRST = Long.getLong("abi.seed", 0);
  private static final int DECLARATIONS = Integer.getInteger("abi.roundtrips", 100);
  private static final int BATCH = 50;
  private static final String I686 = "i686-linux-gnu-gcc";

  @TempDir Path folder;

  @Test
  void javaAndCAgree() throws Exception {
    CTools.require("gcc");
    List<String> compilers = new ArrayList<>(List.of("gcc"));
    Optional<String> lack = Abilities.lackOfProgram(I686 + " -static");
    if (lack.isEmpty()) {
      compilers.add(I686 + " -static");
    } else {
      System.out.println("round trip: " + lack.get());
    }
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
        structs += trip.samples().size() / Way.values().length;
        fields += trip.samples().stream().mapToLong(sample -> sample.leaves().size()).sum();
        mismatches.addAll(trip.mismatches());
      } catch (AssertionError | IllegalArgumentException | IllegalStateException e) {
        int count = Math.toIntExact(end - seed);
        throw new AssertionError(e.getMessage() + '\n' + Replay.of("roundtrips", seed, count), e);
      }
    }
    System.out.printf(
        "round trip from seed %d: %d declarations, %d structs to C and back, %d fields, %d"
            + " compilers, %d mismatches%n",
        FIRST, DECLARATIONS, structs, fields, compilers.size(), mismatches.size());
    assertEquals(
        0, mismatches.size(), () -> String.join("\n", mismatches.stream().limit(3).toList()));
  }

  /** That a difference is found: here the header is what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "__u32 m0[8]   | __u32 m2[8]   | __u32 m2[8]   | __u32 m0[8] | m0[",
        "__s16 m1[8]   | __u16 m1[8]   | none          | none        | m1[",
        "__u32 m2[8]   | __u16 m2[16]  | none          | none        | m2[",
        "char m3[20]   | __u8 m4[5]    | __u8 m4[5]    | char m3[20] | m3[",
        "__u8 m4[5]    | __u8 pad[3]   | __u8 __pad0[3] | __u8 m4[5] | is in no member and not"
            + " zero",
        "__u8 __pad0[3] | __u8 pad[7]  | none          | none        | 112 bytes in C, 108 in Java",
      })
  void aWrongHeaderIsFound(String first, String then, String second, String also, String message)
      throws Exception {
    CTools.require("gcc");
    try (RoundTrip trip = new RoundTrip(folder, List.of(arrays()))) {
      Path header = trip.headers().resolve(arrays().header());
      String text = Files.readString(header);
      assertTrue(text.contains(first + ";"), text);
      Files.writeString(
          header,
          text.replace(second + ";", "?")
              .replace(first + ";", then + ";")
              .replace("?", also + ";"));
      trip.run("gcc");
      assertTrue(trip.mismatches().toString().contains(message), trip.mismatches()::toString);
    }
  }

  /** A struct of arrays, in which some number is sure to differ. */
  private static Declaration arrays() {
    List<ComponentType> types =
        List.of(
            array(new ComponentType.Int(IntegerName.U32, "int", true), 8),
            array(new ComponentType.Int(IntegerName.S16, "short", true), 8),
            array(new ComponentType.Int(IntegerName.U32, "long", true), 8),
            new ComponentType.Text(20),
            array(new ComponentType.Int(IntegerName.U8, "byte", true), 5));
    List<Component> components = new ArrayList<>();
    types.forEach(type -> components.add(Component.of("m" + components.size(), type)));
    components.add(components.removeLast().padded(3));
    return new Declaration(
        1, List.of(DeclaredType.Struct.of("Struct0", components)), List.of(), List.of());
  }

  private static ComponentType array(ComponentType element, int length) {
    return new ComponentType.Array(element, List.of(length));
  }
}
