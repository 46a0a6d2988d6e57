package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static final integer field that becomes a {@code #define} in the header, its name behind
 * the interface's prefix.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface IoctlConstant {}
