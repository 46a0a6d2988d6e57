package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.selftest.TestCase.Refusal;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.Carrier;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.StructDeclaration;
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
  static List<TestCase> sizes(Argument argument) {
    return switch (argument.type()) {
      case DataType.StructType(StructDeclaration struct) -> ofStruct(struct, argument);
      default -> List.of();
    };
  }

  private static List<TestCase> ofStruct(StructDeclaration struct, Argument argument) {
    String first = struct.firstSizeMacro().orElse("");
    return switch (struct.shape().extension()) {
      case FIXED -> List.of();
      case SIZE_FIELD -> {
        Location size = argument.at().member(Slot.SizeSlot.NAME);
        yield List.of(
            new Refusal("size 0", Errno.EINVAL, value(size, "0")),
            new Refusal("a size below the first", Errno.EINVAL, value(size, first + " - 1")),
            new Refusal("a size above a page", Errno.E2BIG, new Fault.OverPage(size)));
      }
      case SIZE_IN_NUMBER ->
          List.of(
              new Refusal(
                  "a size below the first",
                  Errno.EINVAL,
                  new Fault.OtherNumber(sized(argument, first + " - 1"))),
              new Refusal("a size above a page", Errno.E2BIG, new Fault.NumberOverPage()));
    };
  }

  private static Fault value(Location at, String value) {
    return new Fault.Value(at, IntegerKind.Order.NATIVE, value);
  }

  private static String sized(Argument argument, String size) {
    return "SELFTEST_SIZED(%s, %s)".formatted(argument.number(), size);
  }

  /**
   * A scene with a longer struct.
   *
   * @param plain the cases with the struct as it is
   */
  static Optional<Scene> longer(Command command, Argument argument, List<TestCase> plain) {
    if (!(argument.type() instanceof DataType.StructType(StructDeclaration struct))
        || !Travel.of(command).in()) {
      return Optional.empty();
    }
    String size = argument.call().size() + " + sizeof(__u64)";
    Context context =
        Context.PLAIN.with("longer than known", List.of()).followedBy("sizeof(__u64)");
    return switch (struct.shape().extension()) {
      case FIXED -> Optional.empty();
      case SIZE_FIELD -> {
        Location field = argument.at().member(Slot.SizeSlot.NAME);
        Setting setting = new Setting.Put(field, IntegerKind.Order.NATIVE, size);
        yield Optional.of(
            scene(command, argument.call(), context.with("", List.of(setting)), plain));
      }
      case SIZE_IN_NUMBER -> {
        Scene.Call call = argument.call();
        Scene.Call longer =
            new Scene.Call(sized(argument, size), call.size(), call.value(), call.valid());
        yield Optional.of(scene(command, longer, context, plain));
      }
    };
  }

  private static Scene scene(
      Command command, Scene.Call call, Context context, List<TestCase> plain) {
    List<TestCase> cases = new ArrayList<>();
    cases.add(new Refusal(BEHIND.label(), Errno.E2BIG, new Fault.NotZero(BEHIND)));
    cases.add(
        plain.stream()
            .filter(ExtensionCases::isFaultOfValue)
            .findFirst()
            .map(ExtensionCases::despite)
            .orElseGet(() ->
                new TestCase.Answer(
                    "zero behind what the kernel knows", List.of(), List.of(), Optional.empty())));
    return new Scene(command.cName(), call, context, cases);
  }

  /** Zero bytes behind the struct hide no other fault. */
  private static TestCase despite(TestCase plain) {
    Refusal refusal = (Refusal) plain;
    return new Refusal(
        "zero behind what the kernel knows, and " + refusal.what(),
        refusal.error(),
        refusal.fault());
  }

  private static boolean isFaultOfValue(TestCase plain) {
    return plain instanceof Refusal(String _, Errno error, Fault fault)
        && (error == Errno.EINVAL || error == Errno.EOPNOTSUPP)
        && switch (fault) {
          case Fault.Value(Location at, _, _) -> !at.path().equals(Slot.SizeSlot.NAME);
          case Fault.Bits _, Fault.NotZero _, Fault.Unterminated _ -> true;
          default -> false;
        };
  }
}
