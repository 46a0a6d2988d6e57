package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.refusals.Cause;
import io.github.ioctlabi.core.contract.refusals.Ground;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a command is refused, in words. */
final class Grounds {
  private Grounds() {}

  /**
   * Rows of errors and reasons, in the order of judging; equal ones one behind the other are one.
   */
  static List<List<List<Inline>>> rows(Contract contract, List<Ground> grounds) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    List<List<Inline>> reasons = new ArrayList<>();
    for (int i = 0; i < grounds.size(); i++) {
      Ground ground = grounds.get(i);
      reasons.add(Prose.of(text(contract, ground)));
      boolean last = i + 1 == grounds.size() || grounds.get(i + 1).refusal() != ground.refusal();
      if (last) {
        String errno = ground.refusal().errno().toString();
        rows.add(List.of(Prose.code(errno), Texts.joined(reasons, "; ")));
        reasons.clear();
      }
    }
    return rows;
  }

  private static String text(Contract contract, Ground ground) {
    String at = "`" + ground.at() + "`";
    return switch (ground.cause()) {
      case Cause.Whole _ -> whole(contract, ground.refusal(), at);
      case Cause.NotZero _ -> at + " is not zero";
      case Cause.RestNotZero _ -> "what is behind " + at + " in its union is not zero";
      case Cause.Unselected _ -> at + " selects no member of the union";
      case Cause.Value(Allowed allowed) ->
          (ground.at().isEmpty() ? "the argument" : at) + " " + value(allowed);
      case Cause.Count(Counted counted) -> at + " " + count(ground.refusal(), counted);
    };
  }

  private static String whole(Contract contract, Refusal refusal, String at) {
    return switch (refusal) {
      case UNKNOWN_COMMAND, UNKNOWN_PRIVATE_COMMAND -> "the device does not know the command";
      case CAPABILITY ->
          contract.command().calling().requires().capability().stream()
              .map(Grounds::capability)
              .collect(Collectors.joining());
      case NOT_WRITABLE -> "the file is not open for writing";
      case TOO_WIDE -> "the argument has more bits than its type";
      case UNEVEN_SIZE -> "the size in the number is not one of whole elements";
      case SIZE_UNREADABLE -> "`size` cannot be read";
      case SIZE_OVER_PAGE -> "the size that the caller says is more than a page";
      case SIZE_BELOW_FIRST -> "the size that the caller says is less than that of version 0";
      case COUNT_UNREADABLE -> at + " cannot be read";
      case COUNT_BELOW_STRUCT -> at + " is less than the size of the struct";
      case NO_MEMORY -> "there is no memory to copy into";
      case UNREADABLE -> "the argument cannot be read";
      case UNKNOWN_BYTES -> "bytes behind what the kernel knows of the struct are not zero";
      case DATA_UNREADABLE -> "what " + at + " leads to cannot be read or written";
      case KILLED -> "the caller is to end while very many elements are judged";
      case TAIL_TOO_LONG, DATA_TOO_LONG, LEFT_TOO_LONG -> at + " says too many elements";
      case UNEVEN_COUNT -> at + " is not a count of whole elements";
      case VALUE, UNSUPPORTED -> at + " is not allowed";
    };
  }

  private static String capability(Capability capability) {
    return "the caller lacks `"
        + capability.name()
        + "`"
        + (capability.namespaced() ? " in the user namespace of the device" : "");
  }

  private static String value(Allowed allowed) {
    return switch (allowed) {
      case Allowed.Anything _ -> "is not allowed";
      case Allowed.Within(IntegerKind kind, Range range) -> "is not " + within(kind, range);
      case Allowed.Named(EnumDeclaration names) ->
          "is none of the values of `" + names.cName() + "`";
      case Allowed.Bits(EnumDeclaration names) ->
          "has a bit without a name in `" + names.cName() + "`";
      case Allowed.Terminated _ -> "does not end with NUL";
      case Allowed.Normalised _ -> "has nanoseconds that are not within a second";
    };
  }

  private static String within(IntegerKind kind, Range range) {
    String min = kind.print(range.min());
    String max = kind.print(range.max());
    return min.equals(max)
        ? min
        : "from "
            + min
            + " to "
            + max
            + (range.isSparse() ? ", a multiple of " + range.multipleOf() : "");
  }

  private static String count(Refusal refusal, Counted counted) {
    return refusal == Refusal.UNEVEN_COUNT
        ? "is not a count of whole elements"
        : counted.max() > 0 ? "says more than " + counted.max() : "says more than memory has";
  }
}
