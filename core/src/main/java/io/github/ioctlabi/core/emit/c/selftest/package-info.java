/**
 * A program that calls a driver in every way that it must refuse. {@link
 * io.github.ioctlabi.core.emit.c.selftest.cases.CommandCases} says what is tried; the classes whose
 * names end in {@code Text} write it in C.
 */
@NullMarked
package io.github.ioctlabi.core.emit.c.selftest;

import org.jspecify.annotations.NullMarked;
