package io.github.ioctlabi.core.emit.c.notes;

import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CEnum;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the type of a declaration says, beyond what C can. */
public final class TypeNotes {
  private TypeNotes() {}

  /** The text of a member: its own, and what follows from its declaration. Never empty. */
  public static String of(Member member, StructDeclaration struct, Way around, Tongue tongue) {
    Way way = Uses.of(member, around);
    List<String> notes = new ArrayList<>();
    switch (member.type()) {
      case DataType.PointerType pointer ->
          notes.addAll(FlowNotes.pointer(pointer, struct, way, tongue));
      case DataType.FlexibleType flexible -> {
        notes.addAll(of(member, flexible.element(), way));
        notes.addAll(FlowNotes.flexible(flexible, struct, tongue));
      }
      case DataType.UnionType(UnionDeclaration union, boolean _) ->
          notes.addAll(UnionNotes.selection(union, member.tag(), struct, tongue));
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          notes.addAll(of(member, member.type(), way));
    }
    switch (Handling.of(member)) {
      case JUDGED -> {}
      case ZERO -> notes.add(zero(around));
      case CLEARED, UNREAD -> {
        if (member.type().flexible().flatMap(DataType.FlexibleType::filled).isEmpty()) {
          notes.add("filled by the kernel");
        }
      }
    }
    if (member.since() > 0) {
      notes.add("since version " + member.since());
      if (way.in() && Handling.of(member).isSent()) {
        notes.add("zero means as before");
      }
    }
    return text(member, member.cName(), notes, tongue);
  }

  /** The text of a member that stands in a union by itself. */
  static String bare(Member member, String cName, Way way, Tongue tongue) {
    return text(member, cName, of(member, member.type(), way), tongue);
  }

  /** What is to be said of bytes that nobody uses yet. */
  public static String zero(Way way) {
    return way.in() ? way.out() ? "must be zero, comes back as zero" : "must be zero" : "zero";
  }

  private static List<String> of(Member member, DataType type, Way way) {
    List<String> notes = new ArrayList<>();
    member.clock().ifPresent(clock -> notes.add("nanoseconds of CLOCK_" + clock.name()));
    notes.addAll(of(type, member.range(), way));
    return notes;
  }

  private static String text(Member member, String cName, List<String> notes, Tongue tongue) {
    String text = Phrases.join(tongue.text(member.doc()), notes);
    return text.isEmpty() ? Phrases.words(cName) : text;
  }

  /**
   * What the type of a member or an argument says. What a caller may send, and what comes back
   * means, are two things: nobody judges an answer.
   */
  static List<String> of(DataType type, Optional<Range> range, Way way) {
    List<String> notes = new ArrayList<>(of(type, way));
    String sent = way.out() ? " when sent" : "";
    range
        .filter(_ -> way.in())
        .ifPresent(values -> notes.add(text(values, type.elementary()) + sent));
    return notes;
  }

  private static List<String> of(DataType type, Way way) {
    return switch (type) {
      case DataType.IntegerType integer ->
          integer.carrier() == Carrier.BOOLEAN ? truth(way) : List.of();
      case DataType.EnumType named -> List.of(reference(named.declaration(), "values"));
      case DataType.FlagsType flags -> List.of(reference(flags.declaration(), "bits"));
      case DataType.TextType _ -> List.of("NUL-terminated");
      case DataType.StructType _ -> List.of();
      case DataType.ArrayType array -> of(array.element(), way);
      case DataType.TimeType time -> List.of(time(time));
      case DataType.FlexibleType flexible -> of(flexible.element(), way);
      case DataType.DescriptorType _ ->
          List.of("a file descriptor" + (way.in() ? ", or -1 for none" : ""));
      case DataType.UnionType _, DataType.PointerType _, DataType.ForeignType _ -> List.of();
    };
  }

  private static List<String> truth(Way way) {
    List<String> notes = new ArrayList<>();
    if (way.in()) {
      notes.add(way.out() ? "0 or 1 when sent" : "0 or 1");
    }
    if (way.out()) {
      notes.add(way.in() ? "non-zero means true when it comes back" : "non-zero means true");
    }
    return notes;
  }

  private static String time(DataType.TimeType time) {
    String clock = "CLOCK_" + time.clock().name();
    return switch (time.format()) {
      case UNSIGNED_NANOSECONDS, SIGNED_NANOSECONDS -> "nanoseconds of " + clock;
      case KERNEL_TIMESPEC -> "time of " + clock;
    };
  }

  private static String reference(EnumDeclaration declared, String what) {
    if (CEnum.isEnum(declared)) {
      return "see enum " + declared.cName();
    }
    String first = "see " + declared.constants().getFirst().cName();
    return declared.constants().size() == 1 ? first : first + " and the " + what + " after it";
  }

  private static String print(Optional<IntegerKind> kind, long number) {
    return kind.map(integer -> integer.print(number)).orElse(Long.toString(number));
  }

  private static String text(Range range, DataType type) {
    Optional<IntegerKind> kind = type.scalar();
    String min = print(kind, range.min());
    String max = print(kind, range.max());
    String step = range.isSparse() ? ", a multiple of " + range.multipleOf() : "";
    return min.equals(max) ? "always " + min : "from " + min + " to " + max + step;
  }
}
