package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.model.DataType;
import java.util.Optional;

/**
 * The variable that holds what an address of the argument leads to.
 *
 * @param of the address
 * @param name the variable
 */
record DataVariable(Followed of, String name) {
  /** What the name of the variable for the number of elements ends with. */
  static final String COUNT = "_count";

  /** What the name of the variable for the address ends with. */
  static final String USER = "_user";

  DataType element() {
    return of.element();
  }

  Optional<Counted> count() {
    return of.count();
  }

  boolean in() {
    return of.way().in();
  }

  boolean out() {
    return of.way().out();
  }

  /** The size of an element. */
  String size() {
    return "sizeof(*" + name + ")";
  }

  /** The variable with the number of elements. */
  String elements() {
    return name + COUNT;
  }
}
