package io.github.ioctlabi.benchmarks.calls;

/** What tables call the ways to give a command. */
public final class Names {
  /** The baseline. */
  public static final String BY_HAND = "java.lang.foreign by hand";

  static final String THREAD_LOCAL = "by hand, memory in a ThreadLocal";
  static final String ARENA = "by hand, an arena a call";

  /** On a device for each thread. */
  public static final String CONFINED = "generated, CONFINED device";

  /** On one device for all threads. */
  public static final String SHARED = "generated, shared device";

  static final String SEGMENT = "generated, MemorySegment overload";
  static final String ATTEMPT = "generated, attempt";

  private Names() {}
}
