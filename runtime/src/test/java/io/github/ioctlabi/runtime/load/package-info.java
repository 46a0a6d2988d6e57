/** What devices do under load: short here, and in full by {@code runtime/load}. */
@NullMarked
package io.github.ioctlabi.runtime.load;

import org.jspecify.annotations.NullMarked;
