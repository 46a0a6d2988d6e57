/** What the values of one place differ in, whatever type stands around them. */
@NullMarked
package io.github.ioctlabi.core.changes.values;

import org.jspecify.annotations.NullMarked;
