package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method's result is ioctl(2)'s own: an {@code int}, or, where the method returns another
 * {@link IoctlInterface}, a new descriptor that the returned object owns. That interface extends
 * {@code AutoCloseable}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ReturnsValue {}
