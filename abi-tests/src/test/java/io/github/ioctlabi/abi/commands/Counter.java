package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/**
 * A member that counts, in C.
 *
 * @param lvalue the member
 * @param kind its integer
 * @param range the values that it may have
 * @param unit what it counts
 * @param base what it counts before the first element, in bytes
 * @param element something as large as an element
 * @param max the largest number of elements
 */
record Counter(
    String lvalue,
    IntegerKind kind,
    Optional<Range> range,
    CountUnit unit,
    String base,
    String element,
    long max) {
  /** What counts the elements behind an address. */
  static Counter of(StructDeclaration struct, Count count, long max, String path, String element) {
    Member member = CText.sibling(struct, count.member());
    return of(member, path, count.unit(), "0", element, max);
  }

  /** What says how much room there is behind a struct. */
  static Counter of(StructDeclaration struct, DataType.FlexibleType tail, String path) {
    return of(struct, tail, tail.count().orElseThrow(), path);
  }

  /** What counts behind a struct. */
  static Counter of(
      StructDeclaration struct, DataType.FlexibleType tail, String sibling, String path) {
    String type = "struct " + struct.cName();
    return of(
        CText.sibling(struct, sibling),
        path,
        tail.unit(),
        tail.unit() == CountUnit.STRUCT_BYTES ? "sizeof(%s)".formatted(type) : "0",
        "((%s *)0)->%s[0]".formatted(type, struct.members().getLast().cName()),
        tail.max());
  }

  private static Counter of(
      Member member, String path, CountUnit unit, String base, String element, long max) {
    return new Counter(
        path + member.cName(),
        CText.integer(member.type()).orElseThrow(),
        member.range(),
        unit,
        base,
        element,
        max);
  }

  private String step() {
    return unit == CountUnit.ELEMENTS ? "1" : "sizeof(%s)".formatted(element);
  }

  /** How many elements it says. */
  String elements() {
    return "(%s - %s) / %s".formatted(CText.number(kind, lvalue), base, step());
  }

  /** Whether it says what no driver may get. */
  String isWrong() {
    return "!is_count(%s, %s, %s, %d)".formatted(CText.number(kind, lvalue), base, step(), max);
  }

  /** A statement by which it says any number of elements that it may. */
  String any() {
    String elements =
        range
            .map(each ->
                "between((%1$d - %3$s + %4$s - 1) / %4$s, (%2$d - %3$s) / %4$s)"
                    .formatted(each.min(), each.max(), base, step()))
            .orElse("below(min_t(u64, %d, %s) + 1)".formatted(max, held()));
    return says(elements);
  }

  /** How many elements the integer can speak of, whatever is allowed. */
  private String held() {
    int bits = kind.bytes() * Byte.SIZE - (kind.signed() ? 1 : 0);
    return "(%s - %s) / %s".formatted(CText.literal(-1L >>> (Long.SIZE - bits)), base, step());
  }

  /** A statement by which it says that there is nothing. */
  String none() {
    return says("0");
  }

  private String says(String elements) {
    return "%s = %s;"
        .formatted(lvalue, CText.swapped(kind, "%s + %s * %s".formatted(base, elements, step())));
  }
}
