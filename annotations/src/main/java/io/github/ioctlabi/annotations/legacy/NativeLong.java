package io.github.ioctlabi.annotations.legacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The C type {@code long}: 64 bits on the 64-bit machines that the generated Java runs on, 32
 * elsewhere. Its carrier is a {@code long}.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface NativeLong {}
