package io.github.ioctlabi.benchmarks.command;

/** Does nothing: what is left is the JVM's own. */
final class Empty {
  private Empty() {}

  public static void main(String[] args) {}
}
