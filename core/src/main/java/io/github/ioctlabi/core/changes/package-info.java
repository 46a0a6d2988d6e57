/**
 * What two versions of a header differ in, and what that means for programs and kernels of the
 * other one.
 */
@NullMarked
package io.github.ioctlabi.core.changes;

import org.jspecify.annotations.NullMarked;
