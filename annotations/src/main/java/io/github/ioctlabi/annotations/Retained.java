package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kernel keeps the address after the call, so the memory behind it must belong to the caller: a
 * {@link UserPointer} to a {@code MemorySegment}, and nothing else.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Retained {}
