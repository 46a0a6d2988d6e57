package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an enum whose constants are named values of an integer. The integer stands beside it
 * ({@code @IoctlEnum @U8}), {@link U32} where none does. Each constant carries its number with
 * {@link Value}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface IoctlEnum {}
