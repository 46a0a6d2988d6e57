package io.github.ioctlabi.annotations.legacy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number that a raw command has on one architecture. */
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface ArchNumber {
  /** The architecture, as the system property {@code os.arch} names it. */
  String arch();

  /** The number there, all 32 bits. */
  int request();
}
