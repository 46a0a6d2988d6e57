package io.github.ioctlabi.core.vocabulary;

/** Where an annotation can have an effect. */
public enum Site {
  /** An interface with commands. */
  INTERFACE("TYPE"),
  /** A sealed interface. */
  UNION("TYPE"),
  /** A record. */
  STRUCT("TYPE"),
  ENUM("TYPE"),
  /** A record that a union permits. */
  UNION_RECORD("TYPE"),
  /** A method that is a command, and with it the command's result. */
  COMMAND("METHOD"),
  /** A parameter of a command. */
  PARAMETER("PARAMETER"),
  /** The component of a record that is a member of a union by itself. */
  UNION_COMPONENT("RECORD_COMPONENT"),
  /** The component of a struct. */
  COMPONENT("RECORD_COMPONENT"),
  ENUM_CONSTANT("FIELD"),
  /** A field of an interface with commands. */
  MACRO("FIELD");

  private final String target;

  Site(String target) {
    this.target = target;
  }

  /** What Java calls it, a constant of {@code ElementType}. */
  public String target() {
    return target;
  }
}
