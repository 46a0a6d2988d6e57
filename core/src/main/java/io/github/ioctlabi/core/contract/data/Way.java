package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.DataType;

/**
 * Which way the data behind an address goes, whatever way the argument goes that holds the address.
 *
 * @param in whether the kernel reads it
 * @param out whether the kernel writes it
 */
public record Way(boolean in, boolean out) {
  /** The way of what an address leads to. */
  public static Way of(DataType.PointerType pointer) {
    return switch (pointer.flow()) {
      case IN -> new Way(true, false);
      case OUT -> new Way(false, true);
      case INOUT -> new Way(true, true);
    };
  }
}
