/** Two versions of a header, what is said of their difference, and what comes of it. */
@NullMarked
package io.github.ioctlabi.abi.changes;

import org.jspecify.annotations.NullMarked;
