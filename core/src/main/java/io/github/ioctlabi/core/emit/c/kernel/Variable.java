package io.github.ioctlabi.core.emit.c.kernel;

/**
 * The variable that holds an argument: the value itself on the stack, or else its address.
 *
 * @param of the argument
 */
record Variable(Argument.Single of) {
  /** Its declaration. */
  String declaration() {
    return of.large()
        ? Declared.pointer(of.type(), of.name()) + " = NULL"
        : Declared.variable(of.type(), of.name());
  }

  /** The value as an expression. */
  String value() {
    boolean array = Declared.isArray(of.type());
    return of.large() ? (array ? "(*" + of.name() + ")" : "*" + of.name()) : of.name();
  }

  /** What the names of its members begin with. */
  String path() {
    return of.name() + (of.large() ? "->" : ".");
  }

  /** Its address. */
  String address() {
    return of.large() ? of.name() : "&" + of.name();
  }

  /** What a callback gets: the address, of an array that of its first element. */
  String passed() {
    if (!Declared.isArray(of.type())) {
      return address();
    }
    return of.large() ? "*" + of.name() : of.name();
  }

  /** Its size. */
  String size() {
    return "sizeof(" + (of.large() ? "*" : "") + of.name() + ")";
  }
}
