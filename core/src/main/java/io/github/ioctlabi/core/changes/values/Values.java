package io.github.ioctlabi.core.changes.values;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What the values differ in that two versions allow in one place.
 *
 * @param where the place
 */
record Values(Comparison comparison, Where where) {
  /** Ranges with more numbers are not gone through one by one. */
  private static final long FEW = 4096;

  /** Compares what is allowed; what goes both ways is judged once, and the worse counts. */
  void compare(Allowed before, Allowed after) {
    boolean fewer = !hasAll(after, before);
    boolean more = !hasAll(before, after);
    if (!fewer && !more) {
      return;
    }
    ChangeKind kind = fewer ? ChangeKind.VALUES_FEWER : ChangeKind.VALUES_MORE;
    String what = "it may be %s, and could be %s".formatted(text(after), text(before));
    List<String> broken = broken(before, after, fewer, more);
    List<String> effects = new ArrayList<>(broken);
    if (where.way().in() && more) {
      effects.add(
          "a program that sends more to an older kernel gets %s"
              .formatted(before.refusal(where.before()).errno()));
    }
    if (effects.isEmpty()) {
      effects.add("what the kernel sends is read whatever it is");
    }
    String effect = String.join("; ", effects);
    if (broken.isEmpty()) {
      comparison.safe(kind, where.place(), what, effect);
    } else {
      comparison.abi(kind, where.place(), what, effect, wayOut(fewer));
    }
  }

  /** What a reader refuses decides: Java that knows names alone, and strings that never end. */
  private List<String> broken(Allowed before, Allowed after, boolean fewer, boolean more) {
    List<String> broken = new ArrayList<>();
    if (where.way().in() && fewer) {
      broken.add(
          "a program of before gets %s for what it may send"
              .formatted(after.refusal(where.after()).errno()));
    }
    if (where.way().out() && more && isClosed(before)) {
      broken.add(
          before instanceof Allowed.Terminated
              ? "C of before that looks for its end may run beyond it when the kernel sends more"
              : "Java of before refuses it when the kernel sends more");
    }
    if (where.way().out() && fewer && isClosed(after)) {
      broken.add(
          after instanceof Allowed.Terminated
              ? "C that looks for its end may run beyond it when an older kernel sends what it"
                  + " could"
              : "Java refuses it when an older kernel sends what it could");
    }
    return broken;
  }

  private String wayOut(boolean fewer) {
    if (!fewer) {
      return "keep it, and send the rest by a new command";
    }
    return where.way().in()
        ? "allow all that was allowed, and let a new command ask for less"
        : "keep it";
  }

  private static boolean isClosed(Allowed allowed) {
    return switch (allowed) {
      case Allowed.Named _, Allowed.Terminated _, Allowed.Normalised _ -> true;
      case Allowed.Anything _, Allowed.Within _, Allowed.Bits _ -> false;
    };
  }

  /** Whether all values are the same number with and without a sign. */
  static boolean arePositive(Allowed allowed, IntegerKind kind, IntegerKind other) {
    long most = Long.MAX_VALUE >> (Long.SIZE - Byte.SIZE * Math.min(kind.bytes(), other.bytes()));
    return switch (allowed) {
      case Allowed.Within(IntegerKind in, Range range) ->
          in.compare(range.min(), 0) >= 0 && in.compare(range.max(), most) <= 0;
      case Allowed.Named(EnumDeclaration names) ->
          names.constants().stream().allMatch(each -> each.number() >= 0 && each.number() <= most);
      case Allowed.Bits(EnumDeclaration names) ->
          names.constants().stream()
              .allMatch(each -> Long.compareUnsigned(1L << each.number(), most) <= 0);
      case Allowed.Anything _, Allowed.Terminated _, Allowed.Normalised _ -> false;
    };
  }

  /** Whether one allows all that another does. */
  private static boolean hasAll(Allowed one, Allowed other) {
    return switch (one) {
      case Allowed.Anything _ -> true;
      case Allowed.Within(IntegerKind kind, Range range) ->
          switch (other) {
            case Allowed.Within(var _, Range inner) -> range.hasAll(kind, inner);
            case Allowed.Named(EnumDeclaration names) ->
                numbers(names).stream().allMatch(number -> range.has(kind, number));
            case Allowed.Bits(EnumDeclaration names) ->
                range.has(kind, 0) && range.has(kind, bits(names)) && !range.isSparse();
            case Allowed.Anything _, Allowed.Terminated _, Allowed.Normalised _ -> false;
          };
      case Allowed.Named(EnumDeclaration names) ->
          switch (other) {
            case Allowed.Named(EnumDeclaration inner) -> numbers(names).containsAll(numbers(inner));
            case Allowed.Within(var _, Range inner) ->
                isFew(inner)
                    && LongStream.rangeClosed(inner.min(), inner.max())
                        .filter(number -> number % inner.multipleOf() == 0)
                        .allMatch(number -> numbers(names).contains(number));
            case Allowed.Anything _, Allowed.Bits _, Allowed.Terminated _, Allowed.Normalised _ ->
                false;
          };
      case Allowed.Bits(EnumDeclaration names) ->
          switch (other) {
            case Allowed.Bits(EnumDeclaration inner) -> (bits(inner) & ~bits(names)) == 0;
            case Allowed.Named(EnumDeclaration inner) ->
                numbers(inner).stream().allMatch(number -> (number & ~bits(names)) == 0);
            case Allowed.Within(var _, Range inner) ->
                isFew(inner)
                    && LongStream.rangeClosed(inner.min(), inner.max())
                        .allMatch(number -> (number & ~bits(names)) == 0);
            case Allowed.Anything _, Allowed.Terminated _, Allowed.Normalised _ -> false;
          };
      case Allowed.Terminated _ -> other instanceof Allowed.Terminated;
      case Allowed.Normalised _ -> other instanceof Allowed.Normalised;
    };
  }

  private static boolean isFew(Range range) {
    return range.min() <= range.max()
        && range.max() - range.min() >= 0
        && range.max() - range.min() < FEW;
  }

  private static List<Long> numbers(EnumDeclaration names) {
    return names.constants().stream().map(EnumDeclaration.Constant::number).toList();
  }

  private static long bits(EnumDeclaration names) {
    return names.constants().stream()
        .mapToLong(constant -> 1L << constant.number())
        .reduce(0, (a, b) -> a | b);
  }

  private static String text(Allowed allowed) {
    return switch (allowed) {
      case Allowed.Anything _ -> "anything";
      case Allowed.Within(IntegerKind kind, Range range) ->
          "%s..%s%s"
              .formatted(
                  kind.print(range.min()),
                  kind.print(range.max()),
                  range.isSparse() ? " in steps of " + range.multipleOf() : "");
      case Allowed.Named(EnumDeclaration names) -> "a constant of " + names.javaName().simple();
      case Allowed.Bits(EnumDeclaration names) -> "flags of " + names.javaName().simple();
      case Allowed.Terminated _ -> "a string that ends";
      case Allowed.Normalised _ -> "a time with less than a second of nanoseconds";
    };
  }
}
