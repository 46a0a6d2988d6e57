package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
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
    String first = argument.struct().flatMap(StructDeclaration::firstSizeMacro).orElse("");
    return switch (argument.sizeTold()) {
      case NOWHERE -> List.of();
      case IN_STRUCT -> {
        Location size = argument.at().member(Slot.SizeSlot.NAME);
        yield List.of(
            new Refused("size 0", Refusal.SIZE_BELOW_FIRST, value(size, "0")),
            new Refused(
                "a size below the first", Refusal.SIZE_BELOW_FIRST, value(size, first + " - 1")),
            new Refused(
                "a size above a page", Refusal.SIZE_OVER_PAGE, new Mutation.OverPage(size)));
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

  private static Mutation value(Location at, String value) {
    return new Mutation.Value(at, IntegerKind.Order.NATIVE, value);
  }

  private static String sized(ValidArgument argument, String size) {
    return "SELFTEST_SIZED(%s, %s)".formatted(argument.number(), size);
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
        && switch (mutation) {
          case Mutation.Value(Location at, _, _) -> !at.path().equals(Slot.SizeSlot.NAME);
          case Mutation.Bits _, Mutation.NotZero _, Mutation.Unterminated _ -> true;
          default -> false;
        };
  }
}
