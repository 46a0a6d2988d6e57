package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * What each ABI answers to one question, a size or an offset in bytes, and how messages say where
 * the answers differ.
 *
 * @param values the answers in the order of {@link Abi#ALL}, the natural one first
 */
public record AbiAnswers(List<Long> values) {
  public AbiAnswers {
    values = List.copyOf(values);
  }

  /** The layouts of all ABIs, to be asked. */
  public static final class Layers {
    private final List<Layouts> layouts = Abi.ALL.stream().map(Layouts::new).toList();

    /** The sizes of a struct. */
    public AbiAnswers size(StructDeclaration struct) {
      return ask(each -> each.of(struct).size());
    }

    /** The sizes of a union. */
    public AbiAnswers size(UnionDeclaration union) {
      return ask(each -> each.of(union).size());
    }

    /** The sizes of a type. */
    public AbiAnswers size(DataType type) {
      return ask(each -> each.size(type));
    }

    /** Where a member of a struct begins. */
    public AbiAnswers offset(StructDeclaration struct, Member member) {
      return ask(each -> each.of(struct).offsetOf(member));
    }

    /** The natural alignment of a type. */
    public long alignment(DataType type) {
      return layouts.getFirst().alignment(type);
    }

    /** The answers to any question. */
    public AbiAnswers ask(ToLongFunction<Layouts> question) {
      return new AbiAnswers(layouts.stream().map(each -> question.applyAsLong(each)).toList());
    }
  }

  /** The answer of the natural ABI. */
  public long natural() {
    return values.getFirst();
  }

  /** Whether any two differ. */
  public boolean differ() {
    return values.stream().distinct().count() > 1;
  }

  /** Whether all are multiples of a number. */
  public boolean areMultiplesOf(long unit) {
    return values.stream().allMatch(value -> value % unit == 0);
  }

  /** How far each answer is from the natural one. */
  public AbiAnswers shifts() {
    return new AbiAnswers(values.stream().map(value -> value - natural()).toList());
  }

  /** Sizes, such as {@code 12 bytes on i386 and m68k, 16 elsewhere}, or {@code 16 bytes}. */
  public String asSize() {
    return worded(AbiAnswers::bytes);
  }

  /** Offsets, such as {@code offset 12 on i386 and m68k, 16 elsewhere}, or {@code offset 16}. */
  public String asOffset() {
    return worded(value -> "offset " + value);
  }

  /** A number of bytes, such as {@code 1 byte} and {@code 4 bytes}. */
  public static String bytes(long count) {
    if (count >= Layouts.TOO_LARGE) {
      return "at least " + Layouts.TOO_LARGE + " bytes";
    }
    return count + (count == 1 ? " byte" : " bytes");
  }

  /** Groups what is equal; all that is as the natural ABI has it comes last, as elsewhere. */
  private String worded(LongFunction<String> first) {
    Map<Long, List<String>> others = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != natural()) {
        others.computeIfAbsent(values.get(i), _ -> new ArrayList<>()).add(Abi.ALL.get(i).name());
      }
    }
    if (others.isEmpty()) {
      return first.apply(natural());
    }
    StringBuilder text = new StringBuilder();
    others.forEach((value, names) ->
        text.append(text.isEmpty() ? first.apply(value) : Long.toString(value))
            .append(" on ")
            .append(listed(names))
            .append(", "));
    return text.append(natural()).append(" elsewhere").toString();
  }

  private static String listed(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
