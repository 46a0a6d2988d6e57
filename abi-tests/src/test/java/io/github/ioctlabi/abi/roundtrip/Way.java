package io.github.ioctlabi.abi.roundtrip;

/** Who writes and who reads. */
enum Way {
  /** Java writes what can be written, and C finds zero where Java has nothing to say. */
  JAVA_TO_C,
  /** C writes anything, and Java finds it. */
  C_TO_JAVA
}
