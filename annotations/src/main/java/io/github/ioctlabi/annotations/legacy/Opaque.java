package io.github.ioctlabi.annotations.legacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The storage unit of bit-fields, carried as one integer: C lays bit-fields out as it likes, so
 * that nothing is known of the bits. The component's own name is not looked for in C, so that an
 * array of bytes can stand for what has no name or no length there.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Opaque {}
