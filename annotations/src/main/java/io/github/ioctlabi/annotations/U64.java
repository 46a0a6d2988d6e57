package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The C type is an unsigned 64-bit integer, {@code __u64}. A Java carrier of the same width holds
 * the raw bits; a wider one is checked on write and extended on read.
 *
 * <p>On an enum it is the integer that carries the constants.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface U64 {}
