package io.github.ioctlabi.core.emit.c.selftest.text;

import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of the tables of cases and places. */
final class CaseText {
  private CaseText() {}

  /** The line of a case. */
  static String of(TestCase test) {
    List<String> pieces = new ArrayList<>();
    pieces.add("\"" + test.what() + "\",");
    switch (test) {
      case TestCase.Refused refusal -> {
        pieces.add(refusal.reason().errno() + ",");
        mutation(refusal.mutation(), pieces);
      }
      case TestCase.Answer answer -> {
        pieces.add("0,");
        answer
            .element()
            .ifPresentOrElse(
                size -> last("SELFTEST_ANSWER", size, pieces),
                () -> pieces.add(".deed = SELFTEST_ANSWER"));
      }
      case TestCase.NoRoomElsewhere noRoom -> {
        pieces.add("EFAULT,");
        pieces.add(
            ".deed = SELFTEST_DATA_" + (noRoom.high() ? "BEYOND_MEMORY" : "NO_MEMORY") + ",");
        noRoom
            .told()
            .ifPresent(
                told -> pieces.add("SELFTEST_TOLD(%s, %s),".formatted(told.type(), told.path())));
        at(noRoom.pointer(), IntegerKind.Order.NATIVE, pieces);
      }
      case TestCase.NewDescriptor descriptor -> {
        pieces.add("0,");
        pieces.add(".deed = SELFTEST_DESCRIPTOR" + (descriptor.at().isEmpty() ? "" : ","));
        descriptor.at().ifPresent(at -> at(at, IntegerKind.Order.NATIVE, pieces));
      }
      case TestCase.Accepted _, TestCase.Raced _, TestCase.Written _, TestCase.PartlyWritable _ ->
          EchoText.add(test, pieces);
      case TestCase.NoRoom noRoom -> {
        pieces.add("EFAULT,");
        String deed = noRoom.readable() ? "SELFTEST_READ_ONLY" : "SELFTEST_NO_MEMORY";
        if (noRoom.counted()) {
          last(deed, "1", pieces);
        } else {
          pieces.add(".deed = " + deed);
        }
      }
    }
    return line(pieces);
  }

  /** The line of a place. */
  static String of(Location at) {
    return line(List.of("\"" + at.label() + "\",", place(at)));
  }

  private static String line(List<String> pieces) {
    List<String> braced = new ArrayList<>(pieces);
    braced.set(0, "{ " + braced.getFirst());
    braced.set(braced.size() - 1, braced.getLast() + " },");
    return WrappedText.text("\t", "\t  ", braced);
  }

  /** What is done to a call, as designated initialisers. */
  static void mutation(Mutation mutation, List<String> pieces) {
    switch (mutation) {
      case Mutation.Nothing _ -> pieces.add(".deed = SELFTEST_ANSWER");
      case Mutation.LongestString(Location at) -> {
        pieces.add(".deed = SELFTEST_LONGEST_STRING,");
        at(at, IntegerKind.Order.NATIVE, pieces);
      }
      case Mutation.LargestSize(Optional<Location> size) -> {
        pieces.add(".deed = SELFTEST_LARGEST_SIZE" + (size.isEmpty() ? "" : ","));
        size.ifPresent(at -> at(at, IntegerKind.Order.NATIVE, pieces));
      }
      case Mutation.Value(Location at, var order, String value) -> {
        deed("SELFTEST_VALUE", value, pieces);
        at(at, order, pieces);
      }
      case Mutation.Bits(Location at, var order, long mask) -> {
        deed("SELFTEST_BITS", "0x%xULL".formatted(mask), pieces);
        at(at, order, pieces);
      }
      case Mutation.NotZero(Location at) -> {
        pieces.add(".deed = SELFTEST_NOT_ZERO,");
        at(at, IntegerKind.Order.NATIVE, pieces);
      }
      case Mutation.Unterminated(Location at) -> {
        pieces.add(".deed = SELFTEST_UNTERMINATED,");
        at(at, IntegerKind.Order.NATIVE, pieces);
      }
      case Mutation.Pointer(Location at) -> {
        pieces.add(".deed = SELFTEST_POINTER,");
        at(at, IntegerKind.Order.NATIVE, pieces);
      }
      case Mutation.HighPointer(Location at) -> {
        pieces.add(".deed = SELFTEST_HIGH_POINTER,");
        at(at, IntegerKind.Order.NATIVE, pieces);
      }
      case Mutation.OverPage(Location at) -> {
        pieces.add(".deed = SELFTEST_SIZE_OVER_PAGE,");
        at(at, IntegerKind.Order.NATIVE, pieces);
      }
      case Mutation.ByValue(String value) -> last("SELFTEST_ARGUMENT_VALUE", value, pieces);
      case Mutation.OtherNumber(String number) -> last("SELFTEST_NUMBER", number, pieces);
      case Mutation.NumberOverPage _ -> pieces.add(".deed = SELFTEST_NUMBER_OVER_PAGE");
      case Mutation.Address _ -> pieces.add(".deed = SELFTEST_ADDRESS");
      case Mutation.Unprivileged(String capability, boolean address) ->
          last(
              address ? "SELFTEST_UNPRIVILEGED_ADDRESS" : "SELFTEST_UNPRIVILEGED",
              capability,
              pieces);
      case Mutation.Unentitled(String capability) ->
          last("SELFTEST_UNPRIVILEGED_UNWRITABLE", capability, pieces);
      case Mutation.Unwritable(boolean address) ->
          pieces.add(
              ".deed = " + (address ? "SELFTEST_UNWRITABLE_ADDRESS" : "SELFTEST_UNWRITABLE"));
    }
  }

  private static void deed(String deed, String value, List<String> pieces) {
    pieces.add(deed + ",");
    pieces.add(value + ",");
  }

  static void last(String deed, String value, List<String> pieces) {
    pieces.add(deed + ",");
    pieces.add(".value = " + value);
  }

  /** Where it is done. */
  static void at(Location at, IntegerKind.Order order, List<String> pieces) {
    if (at.memory() != Memory.ARGUMENT) {
      pieces.add(".memory = " + at.memory().constant() + ",");
    }
    if (order != IntegerKind.Order.NATIVE) {
      pieces.add(".order = SELFTEST_" + order + ",");
    }
    pieces.add(place(at));
  }

  /** Where a place is and how large, as designated initialisers. */
  private static String place(Location at) {
    if (!at.behind().isEmpty()) {
      return "SELFTEST_BEHIND(%d, %s, %s, %s)"
          .formatted(at.index(), at.type(), at.path(), at.behind());
    }
    if (at.path().isEmpty()) {
      return "SELFTEST_ELEMENT(%d, %s)".formatted(at.index(), at.type());
    }
    return at.index() == 0
        ? "SELFTEST_FIELD(%s, %s)".formatted(at.type(), at.path())
        : "SELFTEST_FIELD_OF(%d, %s, %s)".formatted(at.index(), at.type(), at.path());
  }
}
