package io.github.ioctlabi.core.finding;

/**
 * How to mend a fault.
 *
 * @param text what to type, in words
 * @param keepsAbi whether it leaves layouts and numbers as they are, so that it holds for the
 *     binding of a header that exists as well
 */
public record Remedy(String text, boolean keepsAbi) {
  /** A remedy for whoever makes the header: it changes what C and the kernel see. */
  public static Remedy of(String text) {
    return new Remedy(text, false);
  }

  /** A remedy for bindings, too: C and the kernel see what they saw before. */
  public static Remedy keepingAbi(String text) {
    return new Remedy(text, true);
  }
}
