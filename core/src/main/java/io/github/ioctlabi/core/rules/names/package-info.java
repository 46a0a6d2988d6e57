/** Rules on names and paths in C: they are legal, free, and belong to one thing. */
@NullMarked
package io.github.ioctlabi.core.rules.names;

import org.jspecify.annotations.NullMarked;
