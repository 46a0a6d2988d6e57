/** What types are made of: integers and their numbers, times, counts. */
@NullMarked
package io.github.ioctlabi.core.model.values;

import org.jspecify.annotations.NullMarked;
