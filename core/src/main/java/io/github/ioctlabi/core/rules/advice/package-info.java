/**
 * Advice: values of a meaning that their type does not say, such as a flag or a size in a bare
 * integer.
 */
@NullMarked
package io.github.ioctlabi.core.rules.advice;

import org.jspecify.annotations.NullMarked;
