/** What two versions of a type differ in, and of the values that it carries. */
@NullMarked
package io.github.ioctlabi.core.changes.types;

import org.jspecify.annotations.NullMarked;
