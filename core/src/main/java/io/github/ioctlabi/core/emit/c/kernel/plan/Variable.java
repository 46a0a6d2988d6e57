package io.github.ioctlabi.core.emit.c.kernel.plan;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import io.github.ioctlabi.core.model.types.DataType;

/**
 * The variable that holds an argument: the value itself on the stack, or else its address.
 *
 * @param of the argument
 * @param name the variable
 * @param large whether it is too large for the stack
 */
public record Variable(Argument.Single of, String name, boolean large) {
  DataType type() {
    return of.type();
  }

  /** Its declaration. */
  public String declaration() {
    return large
        ? Declarators.pointer(type(), name) + " = NULL"
        : Declarators.variable(type(), name);
  }

  /** The value as an expression. */
  public String value() {
    boolean array = Declarators.isArray(type());
    return large ? (array ? "(*" + name + ")" : "*" + name) : name;
  }

  /** What the names of its members begin with. */
  public String path() {
    return name + (large ? "->" : ".");
  }

  /** Its address. */
  public String address() {
    return large ? name : "&" + name;
  }

  /** What a callback gets: the address, of an array that of its first element. */
  String passed() {
    if (!Declarators.isArray(type())) {
      return address();
    }
    return large ? "*" + name : name;
  }

  /** Its size. */
  public String size() {
    return "sizeof(" + (large ? "*" : "") + name + ")";
  }
}
