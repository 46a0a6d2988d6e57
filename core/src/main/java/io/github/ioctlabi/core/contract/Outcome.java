package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.model.CallResult;

/** What the result of ioctl(2) says when it is no error. */
public enum Outcome {
  /** Nothing: it is zero. */
  NOTHING,
  /** A number of the driver's. */
  NUMBER,
  /** How many elements the driver has filled. */
  ELEMENTS,
  /** A new descriptor. */
  DESCRIPTOR;

  static Outcome of(CallResult result) {
    return switch (result) {
      case CallResult.Unused _ -> NOTHING;
      case CallResult.Returned _ -> NUMBER;
      case CallResult.ElementCount _ -> ELEMENTS;
      case CallResult.NewDescriptor _ -> DESCRIPTOR;
    };
  }

  /** Whether the driver returns more than success and failure. */
  public boolean isNumber() {
    return this == NUMBER || this == ELEMENTS;
  }
}
