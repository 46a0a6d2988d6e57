package io.github.ioctlabi.core.changes.values;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.TypeWords;

/**
 * What is said of another type in one place.
 *
 * @param before what stood there
 * @param after what stands there
 * @param where the place
 */
public record OtherType(Comparison comparison, Spot before, Spot after, Where where) {
  /** Whether the size is the same; if it is not, that is said. */
  public boolean keepsSize(long was) {
    long is = comparison.after().layouts().size(after.type());
    if (was != is) {
      comparison.abi(
          ChangeKind.TYPE_SIZE,
          where.place(),
          "it was %s, %d bytes, and is %s, %d bytes"
              .formatted(TypeWords.of(before.type()), was, TypeWords.of(after.type()), is),
          "a program of before " + comparison.moved(where.commands(), where.way()),
          "keep its size, and put what is larger behind an address or into a new command");
    }
    return was == is;
  }

  /** Says that the same bytes mean something else. */
  public void tell() {
    comparison.abi(
        ChangeKind.TYPE_OTHER,
        where.place(),
        "it was %s and is %s".formatted(TypeWords.of(before.type()), TypeWords.of(after.type())),
        "both sides take the same bytes for different things",
        "keep its type, and put the new one into reserved bytes or a new command");
  }

  /** Says that a type of the same bytes has another name in C. */
  public void renamed(String old, String now) {
    comparison.source(
        ChangeKind.FOREIGN_NAME,
        where.place(),
        "its type in C was %s and is %s".formatted(old, now),
        "C with the old type does not compile; the bytes are the same",
        "keep the type if it means the same");
  }
}
