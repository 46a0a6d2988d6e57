/**
 * What was declared, as immutable values. Nothing in here knows a compiler, a byte offset or an
 * output language.
 */
@NullMarked
package io.github.ioctlabi.core.model;

import org.jspecify.annotations.NullMarked;
