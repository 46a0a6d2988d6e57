package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an enum whose constants are single bits of an integer. The integer stands beside it
 * ({@code @IoctlFlags @U64}), {@link U32} where none does. Each constant carries its bit with
 * {@link Bit}. A component that holds such bits has the type {@code Flags<E>}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface IoctlFlags {}
