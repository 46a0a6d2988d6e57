package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The array that a command returns is cut to ioctl(2)'s result: so many elements has the kernel
 * written. Of a struct it is the flexible array, or else the only counted array behind an address
 * that flows out; the count itself stays as it came.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ReturnsCount {}
