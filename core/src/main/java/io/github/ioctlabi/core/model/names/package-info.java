/** What declarations are called, what they say of themselves and where they come from. */
@NullMarked
package io.github.ioctlabi.core.model.names;

import org.jspecify.annotations.NullMarked;
