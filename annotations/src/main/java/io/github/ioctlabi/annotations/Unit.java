package io.github.ioctlabi.annotations;

/** What a count counts. */
public enum Unit {
  /** Elements of the array. */
  ELEMENTS,
  /** Bytes of the array. */
  BYTES,
  /** Bytes of the struct and the array together. */
  STRUCT_BYTES
}
