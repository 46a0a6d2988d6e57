package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;

/** A step in making valid data out of zero bytes. */
public sealed interface FillStep {
  /** What it writes to. */
  Location at();

  /**
   * Writes an integer.
   *
   * @param value a C expression
   */
  record Put(Location at, IntegerKind.Order order, String value) implements FillStep {}

  /** Makes a valid struct of zero bytes. */
  record Make(Location at, StructDeclaration struct) implements FillStep {}

  /** Writes zero bytes. */
  record Clear(Location at) implements FillStep {}

  /** Writes the address of the memory that addresses lead to. */
  record Point(Location at) implements FillStep {}

  /** Writes an address that leads nowhere. */
  record PointNowhere(Location at) implements FillStep {}

  /**
   * Does the same to each element of an array.
   *
   * @param at the array
   * @param elementSize the size of an element, as a C expression
   * @param count the number of elements
   * @param first what is done to the first one, whose place is at the array's beginning
   */
  record Each(Location at, String elementSize, int count, FillStep first) implements FillStep {}
}
