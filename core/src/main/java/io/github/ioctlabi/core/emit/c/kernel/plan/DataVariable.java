package io.github.ioctlabi.core.emit.c.kernel.plan;

import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.Optional;

/**
 * The variable that holds what an address of the argument leads to.
 *
 * @param of the address
 * @param name the variable
 */
public record DataVariable(Followed of, String name) {
  /** What the name of the variable for the number of elements ends with. */
  static final String COUNT = "_count";

  /** What the name of the variable for the address ends with. */
  public static final String USER = "_user";

  public DataType element() {
    return of.element();
  }

  public Optional<Counted> count() {
    return of.count();
  }

  public boolean in() {
    return of.way().in();
  }

  public boolean out() {
    return of.way().out();
  }

  /** The size of an element. */
  public String size() {
    return "sizeof(*" + name + ")";
  }

  /** The variable with the number of elements. */
  public String elements() {
    return name + COUNT;
  }
}
