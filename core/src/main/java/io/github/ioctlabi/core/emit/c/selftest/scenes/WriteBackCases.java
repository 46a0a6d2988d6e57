package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.emit.c.selftest.data.AnswerPlaces;
import io.github.ioctlabi.core.emit.c.selftest.data.Elements;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.PartlyWritable;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Written;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** That all of an answer comes back, to its last byte, and no more. */
public final class WriteBackCases {
  private WriteBackCases() {}

  /** The cases of the argument itself. */
  public static List<TestCase> ofArgument(Contract contract, ValidArgument argument) {
    // What nothing says the length of is left to the driver, which may copy as it likes.
    if (!contract.travel().out() || contract.argument() instanceof Argument.Unknown) {
      return List.of();
    }
    Location at = argument.at();
    List<Location> places =
        contract.travel().in()
            ? AnswerPlaces.of(argument.type(), at).out()
            : ends(argument.type(), at).toList();
    Optional<String> element =
        Optional.of("sizeof(" + at.type() + ")").filter(_ -> isCounted(contract));
    List<TestCase> cases = new ArrayList<>();
    places.forEach(place -> cases.add(written(place, element)));
    cases.add(lastByte("an answer", Memory.ARGUMENT, answered(contract, argument)));
    return cases;
  }

  /** How large an answer is at least: where it says how many elements it has, it may have none. */
  private static String answered(Contract contract, ValidArgument argument) {
    return contract.argument() instanceof Argument.Tailed tailed
            && !tailed.filled().equals(tailed.count())
        ? "sizeof(" + argument.at().type() + ")"
        : argument.call().size();
  }

  /** Whether the call says how many elements of the argument come back. */
  private static boolean isCounted(Contract contract) {
    return contract.outcome() instanceof Outcome.Elements
        && contract.argument() instanceof Argument.Elements;
  }

  /**
   * The cases of what an address leads to.
   *
   * @param type what is there, of an array all of it
   * @param target where it is
   */
  public static List<TestCase> ofData(
      Contract contract, Followed address, DataType type, Location target) {
    if (!address.way().out() || contract.counts(address)) {
      return List.of();
    }
    List<TestCase> cases = new ArrayList<>();
    if (!address.way().in()) {
      ends(type, target).forEach(place -> cases.add(written(place, Optional.empty())));
    }
    cases.add(
        lastByte(
            target.label(),
            Memory.DATA,
            "%d * sizeof(%s)".formatted(Elements.count(type), target.type())));
    return cases;
  }

  /** The cases of so many elements behind the argument, all of them filled. */
  public static List<TestCase> ofTail(FilledTail filled, int elements) {
    List<TestCase> cases = new ArrayList<>();
    if (!filled.isReturned(elements)) {
      return cases;
    }
    Location place = filled.place();
    DataType.FlexibleType flexible = filled.tailed().flexible();
    if (!Handling.of(filled.tailed().tail()).isSent()) {
      Stream.of(0, elements * Elements.count(flexible.element()) - 1)
          .distinct()
          .map(i -> place.element(flexible, i))
          .forEach(at -> cases.add(written(at, Optional.empty())));
    }
    cases.add(lastByte(place.label(), Memory.ARGUMENT, filled.bytes(elements)));
    filled.overfilled(elements).ifPresent(cases::add);
    return cases;
  }

  /** A call with memory that can be written up to the end of so many elements that are filled. */
  public static TestCase guarded(FilledTail filled, int elements) {
    return new PartlyWritable(
        "memory that ends behind what is filled of " + filled.place().label(),
        Memory.ARGUMENT,
        filled.bytes(elements),
        true);
  }

  /** The first and the last of all elements. */
  private static Stream<Location> ends(DataType type, Location at) {
    return type.array()
        .map(array ->
            Stream.of(0, Elements.count(array) - 1).distinct().map(i -> at.element(array, i)))
        .orElseGet(() -> Stream.of(at));
  }

  private static TestCase written(Location at, Optional<String> element) {
    String label = at.label().isEmpty() ? "the answer" : at.label();
    return new Written(label, at, element);
  }

  private static TestCase lastByte(String what, Memory memory, String bytes) {
    return new PartlyWritable(
        what + " whose last byte cannot be written", memory, bytes + " - 1", false);
  }
}
