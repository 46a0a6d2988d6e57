package io.github.ioctlabi.sample;

import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;

/**
 * Asks {@code vnet0}, whose driver is {@code drivers/vnet}, for its statistics and resets them.
 * Prints the same lines as the C program {@code programs/vnet.c}.
 */
public final class VnetProgram {
  private VnetProgram() {}

  /** Runs without arguments. */
  public static void main(String[] args) throws IOException {
    try (var vnet = VnetIoctl.open("vnet0")) {
      printStats(vnet.getStats());
      System.out.println("reset: " + reset(vnet));
      printStats(vnet.getStats());
    }
  }

  /** Only who may administer the network may do it. */
  private static String reset(Vnet vnet) {
    try {
      vnet.resetStats();
      return "done";
    } catch (IoctlException refused) {
      return refused.error().name();
    }
  }

  private static void printStats(Vnet.Stats stats) {
    System.out.printf("sent: %d frames, %d bytes%n", stats.txPackets(), stats.txBytes());
    System.out.printf("received: %d frames, %d bytes%n", stats.rxPackets(), stats.rxBytes());
    System.out.printf("dropped: %d frames%n", stats.rxDropped());
  }
}
