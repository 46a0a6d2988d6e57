/** What generated code calls. Not for use by hand. */
@NullMarked
package io.github.ioctlabi.runtime.support;

import org.jspecify.annotations.NullMarked;
