package io.github.ioctlabi.benchmarks.others;

/** What tables call the other means. */
final class OtherNames {
  static final String C = "C";
  static final String JNI = "JNI by hand";
  static final String JNR = "jnr-ffi";
  static final String JNA_DIRECT = "JNA, direct mapping";
  static final String JNA_INTERFACE = "JNA, interface";

  private OtherNames() {}
}
