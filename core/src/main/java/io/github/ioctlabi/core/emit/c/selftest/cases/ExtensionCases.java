package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.SizeTold;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Scene;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.ValidArgument;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sizes that a command whose struct can grow must refuse, or must take. */
final class ExtensionCases {
  /** What a later version could add. */
  private static final DataType ADDED = new DataType.IntegerType(IntegerKind.U64, Carrier.LONG);

  private static final Location BEHIND =
      Location.of(Memory.EXTRA, ADDED, "a member that the kernel does not know");

  private ExtensionCases() {}

  /** Sizes that are too small and too large, and one that fits no array. */
  static List<TestCase> sizes(ValidArgument argument) {
    String first = argument.struct().map(struct -> struct.sizeMacro(0)).orElse("");
    return switch (argument.sizeTold()) {
      case NOWHERE -> List.of();
      case IN_STRUCT -> {
        Location size = argument.at().member(Slot.SizeSlot.NAME);
        yield List.of(
            new Refused("size 0", Refusal.SIZE_BELOW_FIRST, value(size, "0")),
            new Refused(
                "a size below the first", Refusal.SIZE_BELOW_FIRST, value(size, first + " - 1")),
            new Refused("a size above a page", Refusal.SIZE_OVER_PAGE, new Mutation.OverPage(size)),
            new Refused(
                "a size whose lower bits are right",
                Refusal.SIZE_OVER_PAGE,
                value(size, "(1 << 24) + " + argument.call().size())),
            new Refused("the largest size", Refusal.SIZE_OVER_PAGE, value(size, "0xffffffffULL")));
      }
      case IN_NUMBER ->
          List.of(
              new Refused(
                  "a size below the first",
                  Refusal.SIZE_BELOW_FIRST,
                  new Mutation.OtherNumber(sized(argument, first + " - 1"))),
              new Refused(
                  "a size above a page", Refusal.SIZE_OVER_PAGE, new Mutation.NumberOverPage()));
    };
  }

  /** The largest size, and one that is right and too small in turn. */
  static List<TestCase> accepted(Contract contract, ValidArgument argument) {
    Mutation plain = new Mutation.LargestSize(Optional.empty());
    return switch (argument.sizeTold()) {
      case NOWHERE -> List.of();
      case IN_NUMBER -> List.of(new TestCase.Accepted("the largest size", plain, false));
      case IN_STRUCT -> {
        Location size = argument.at().member(Slot.SizeSlot.NAME);
        Mutation largest = new Mutation.LargestSize(Optional.of(size));
        // The lower bytes stay as they are.
        String upper = "(1 << 24) + " + argument.call().size();
        Refused wrong =
            new Refused(
                "a size whose lower bits are right", Refusal.SIZE_OVER_PAGE, value(size, upper));
        yield List.of(
            new TestCase.Accepted("the largest size", largest, false),
            new TestCase.Raced(wrong, contract.travel().out()));
      }
    };
  }

  private static Mutation value(Location at, String value) {
    return new Mutation.Value(at, IntegerKind.Order.NATIVE, value);
  }

  private static String sized(ValidArgument argument, String size) {
    return "SELFTEST_SIZED(%s, %s)".formatted(argument.number(), size);
  }

  /**
   * A scene for each earlier version, whose callers know less of the struct: their memory ends
   * where the version does.
   *
   * @param plain the cases with the struct as it is
   */
  static List<Scene> earlier(Contract contract, ValidArgument argument, List<TestCase> plain) {
    Optional<StructDeclaration> newest =
        argument.struct().filter(_ -> argument.sizeTold() != SizeTold.NOWHERE);
    List<Scene> scenes = new ArrayList<>();
    for (int version = 0; version < newest.map(StructDeclaration::version).orElse(0); version++) {
      StructDeclaration known = newest.orElseThrow().asOf(version);
      List<TestCase> cases = new ArrayList<>();
      plain.stream()
          .filter(each -> isFaultOfValue(each) && isIn(known, (Refused) each))
          .findFirst()
          .ifPresent(cases::add);
      if (cases.isEmpty() || contract.travel().out()) {
        cases.add(new TestCase.Answer("a valid call", List.of(), List.of(), Optional.empty()));
      }
      scenes.add(
          new Scene(
              contract.command().cName(),
              earlier(contract, argument, known, newest.get().sizeMacro(version)),
              DataVariant.PLAIN.with("as of version " + version, List.of()),
              cases));
    }
    return scenes;
  }

  private static Scene.Call earlier(
      Contract contract, ValidArgument argument, StructDeclaration known, String size) {
    List<FillStep> valid = new ArrayList<>();
    if (contract.travel().in()) {
      valid.addAll(ValidValues.of(known, argument.at()));
    }
    String number = argument.number();
    if (argument.sizeTold() == SizeTold.IN_NUMBER) {
      number = sized(argument, size);
    } else {
      Location field = argument.at().member(Slot.SizeSlot.NAME);
      valid.removeIf(step -> step instanceof FillStep.Put put && put.at().equals(field));
      valid.addFirst(new FillStep.Put(field, IntegerKind.Order.NATIVE, size));
    }
    return new Scene.Call(number, size, argument.call().value(), valid);
  }

  /** Whether a fault is in what a version knows. */
  private static boolean isIn(StructDeclaration known, Refused fault) {
    String place =
        place(fault.mutation()).map(Location::path).orElse("").replaceAll("[.\\[].*", "");
    return known.members().stream()
        .anyMatch(member ->
            member.cName().equals(place)
                || member.padding().filter(pad -> pad.cName().equals(place)).isPresent());
  }

  /** The place that a mutation of a value is about. */
  private static Optional<Location> place(Mutation mutation) {
    return switch (mutation) {
      case Mutation.Value(Location at, _, _) -> Optional.of(at);
      case Mutation.Bits(Location at, _, _) -> Optional.of(at);
      case Mutation.NotZero(Location at) -> Optional.of(at);
      case Mutation.Unterminated(Location at) -> Optional.of(at);
      case Mutation.Nothing _,
          Mutation.LongestString _,
          Mutation.LargestSize _,
          Mutation.Pointer _,
          Mutation.HighPointer _,
          Mutation.OverPage _,
          Mutation.ByValue _,
          Mutation.OtherNumber _,
          Mutation.NumberOverPage _,
          Mutation.Address _,
          Mutation.Unprivileged _,
          Mutation.Unentitled _,
          Mutation.Unwritable _ ->
          Optional.empty();
    };
  }

  /**
   * A scene with a longer struct.
   *
   * @param plain the cases with the struct as it is
   */
  static Optional<Scene> longer(Contract contract, ValidArgument argument, List<TestCase> plain) {
    if (!contract.travel().in()) {
      return Optional.empty();
    }
    Command command = contract.command();
    String size = argument.call().size() + " + sizeof(__u64)";
    DataVariant variant =
        DataVariant.PLAIN.with("longer than known", List.of()).followedBy("sizeof(__u64)");
    return switch (argument.sizeTold()) {
      case NOWHERE -> Optional.empty();
      case IN_STRUCT -> {
        Location field = argument.at().member(Slot.SizeSlot.NAME);
        FillStep step = new FillStep.Put(field, IntegerKind.Order.NATIVE, size);
        yield Optional.of(scene(command, argument.call(), variant.with("", List.of(step)), plain));
      }
      case IN_NUMBER -> {
        Scene.Call call = argument.call();
        Scene.Call longer =
            new Scene.Call(sized(argument, size), call.size(), call.value(), call.valid());
        yield Optional.of(scene(command, longer, variant, plain));
      }
    };
  }

  private static Scene scene(
      Command command, Scene.Call call, DataVariant variant, List<TestCase> plain) {
    List<TestCase> cases = new ArrayList<>();
    cases.add(new Refused(BEHIND.label(), Refusal.UNKNOWN_BYTES, new Mutation.NotZero(BEHIND)));
    cases.add(
        plain.stream()
            .filter(ExtensionCases::isFaultOfValue)
            .findFirst()
            .map(ExtensionCases::despite)
            .orElseGet(() ->
                new TestCase.Answer(
                    "zero behind what the kernel knows", List.of(), List.of(), Optional.empty())));
    return new Scene(command.cName(), call, variant, cases);
  }

  /** Zero bytes behind the struct hide no other mutation. */
  private static TestCase despite(TestCase plain) {
    Refused refused = (Refused) plain;
    return new Refused(
        "zero behind what the kernel knows, and " + refused.what(),
        refused.reason(),
        refused.mutation());
  }

  private static boolean isFaultOfValue(TestCase plain) {
    return plain instanceof Refused(String _, Refusal reason, Mutation mutation)
        && (reason == Refusal.VALUE || reason == Refusal.UNSUPPORTED)
        && place(mutation).filter(at -> !at.path().equals(Slot.SizeSlot.NAME)).isPresent();
  }
}
