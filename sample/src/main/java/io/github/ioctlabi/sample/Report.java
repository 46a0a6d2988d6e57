package io.github.ioctlabi.sample;

import java.io.IOException;
import java.io.PrintStream;

/** Prints what an ioctl says beside what the kernel says by another way. */
final class Report {
  private static final String ROW = "%-18s %-26s %-26s %s%n";

  private final PrintStream out;
  private int compared;
  private int skipped;

  Report(PrintStream out) {
    this.out = out;
  }

  /** A step that may find its device absent or refused. */
  interface Step {
    void run() throws IOException, InterruptedException;
  }

  void title() {
    out.println("The running kernel, by ioctl and by another way:");
    out.println();
    out.printf(ROW, "ioctl", "its answer", "the other answer", "from");
  }

  /** Runs a step; one that the machine cannot do is a line, and the run goes on. */
  void attempt(String name, Step step) throws InterruptedException {
    try {
      step.run();
    } catch (IOException absent) {
      skipped++;
      out.printf("%-18s skipped: %s%n", name, absent);
    }
  }

  /** An answer, the other answer, and where that one comes from. */
  void row(String name, Object answer, Object other, String source) {
    compared++;
    out.printf(ROW, name, answer, other, source);
  }

  void close() {
    out.println();
    out.printf("%d answers shown, %d steps skipped%n", compared, skipped);
  }
}
