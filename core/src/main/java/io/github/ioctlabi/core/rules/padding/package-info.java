/** Rules on padding: every member stands where every ABI puts it, and no compiler adds a hole. */
@NullMarked
package io.github.ioctlabi.core.rules.padding;

import org.jspecify.annotations.NullMarked;
