package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.Member;

/**
 * What is done with a member on its way in and on its way out, by who fills it. For example an
 * {@code @Out} member is zero when the driver gets the struct, whatever the caller has left there.
 */
public enum Handling {
  /** The caller fills it: what it says is judged, and the driver may change it. */
  JUDGED,
  /** Nobody fills it: refused unless it is zero, and made zero again before it goes back. */
  ZERO,
  /** The driver fills it: made zero before the driver gets it. */
  CLEARED,
  /** The driver fills it, and it stands where nothing is read: an array at the end of a struct. */
  UNREAD;

  /** How a member is handled. */
  public static Handling of(Member member) {
    return switch (member.flow()) {
      case NORMAL -> JUDGED;
      case RESERVED -> ZERO;
      case OUT -> member.type().flexible().isPresent() ? UNREAD : CLEARED;
    };
  }

  /** Whether what the caller says is looked at; else it is sent as zero. */
  public boolean isSent() {
    return this == JUDGED;
  }

  /** Whether the driver alone fills it. */
  public boolean isAnswer() {
    return this == CLEARED || this == UNREAD;
  }
}
