package io.github.ioctlabi.benchmarks.calls;

/** What tables call the ways to give a command. */
final class Names {
  static final String BY_HAND = "java.lang.foreign by hand";
  static final String THREAD_LOCAL = "by hand, memory in a ThreadLocal";
  static final String ARENA = "by hand, an arena a call";
  static final String CONFINED = "generated, CONFINED device";
  static final String SHARED = "generated, shared device";
  static final String SEGMENT = "generated, MemorySegment overload";

  private Names() {}
}
