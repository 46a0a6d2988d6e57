package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.DataType;

/**
 * Which way data goes. That behind an address goes its own, whatever way the argument goes that
 * holds the address.
 *
 * @param in whether the kernel reads it
 * @param out whether the kernel writes it
 */
public record Way(boolean in, boolean out) {
  /** This way and another. */
  public Way and(Way other) {
    return new Way(in || other.in, out || other.out);
  }

  /** The way of what an address leads to. */
  public static Way of(DataType.PointerType pointer) {
    return switch (pointer.flow()) {
      case IN -> new Way(true, false);
      case OUT -> new Way(false, true);
      case INOUT -> new Way(true, true);
    };
  }
}
