package io.github.ioctlabi.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Plants faults in generated C, one at a time, for a checker that is to report each.
 *
 * <p>{@code java PlantedFaults.java FAULTS OUT SOURCE...} writes the source with a fault in it to
 * {@code OUT/KILLER/SOURCE}, for each {@link Mutant} of the file {@code FAULTS}.
 */
public final class PlantedFaults {
  private PlantedFaults() {}

  /** Plants all faults of a file. */
  public static void main(String... args) throws IOException {
    List<Path> sources = Arrays.stream(args).skip(2).map(Path::of).toList();
    for (Mutant mutant : Mutant.parse(Files.readString(Path.of(args[0])))) {
      Path source = sourceOf(mutant, sources);
      Path planted = Path.of(args[1], mutant.killer(), source.getFileName().toString());
      Files.createDirectories(planted.getParent());
      Files.writeString(planted, mutant.apply(Files.readString(source)));
    }
  }

  /** The source that has the function. */
  private static Path sourceOf(Mutant mutant, List<Path> sources) throws IOException {
    for (Path source : sources) {
      if (mutant.hunks().getFirst().isIn(Files.readString(source))) {
        return source;
      }
    }
    throw new AssertionError("no source has " + mutant.hunks().getFirst().function());
  }
}
