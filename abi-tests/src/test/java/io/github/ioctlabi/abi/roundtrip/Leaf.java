package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.IntegerName;

/**
 * A number in a struct, and how C reads and writes it.
 *
 * @param path the member as it follows the struct, such as {@code m0.m1[2]}
 * @param form what C has to do to see its value
 * @param value what is there, extended to 64 bits as C extends it
 */
record Leaf(String path, Form form, long value) {
  /** How C gets at a number. */
  enum Form {
    NUMBER,
    CHARACTER,
    LE16,
    LE32,
    LE64,
    BE16,
    BE32,
    BE64,
    /** An address that C cannot know: it is not null. */
    ADDRESS;

    static Form of(IntegerName kind) {
      boolean ordered = kind.name().startsWith("LE") || kind.name().startsWith("BE");
      return ordered ? valueOf(kind.name()) : NUMBER;
    }
  }

  /** The statement that prints the member, and copies it. */
  String get() {
    return "GET_%s(%s);".formatted(form, path);
  }

  /** The statement that gives the member its value. */
  String set() {
    return "SET_%s(%s, 0x%xULL);".formatted(form, path, value);
  }

  /** Whether C has seen what is there. */
  boolean matches(long seen) {
    return form == Form.ADDRESS ? seen != 0 : seen == value;
  }
}
