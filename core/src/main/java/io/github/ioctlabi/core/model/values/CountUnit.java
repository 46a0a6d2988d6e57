package io.github.ioctlabi.core.model.values;

/** What a count counts. */
public enum CountUnit {
  /** Elements of the array. */
  ELEMENTS,
  /** Bytes of the array. */
  BYTES,
  /** Bytes of the struct and the array together. */
  STRUCT_BYTES
}
