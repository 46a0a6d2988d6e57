package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number of a file descriptor, {@code __s32} in C, held as a {@code Device}. What is read is a
 * device that the caller owns and closes. Null is -1, no descriptor; 0 that was not sent reads as
 * null, too: most often nobody has filled it in.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Descriptor {}
