/** Two versions of a header, and which declaration of the one is which of the other. */
@NullMarked
package io.github.ioctlabi.core.changes.versions;

import org.jspecify.annotations.NullMarked;
