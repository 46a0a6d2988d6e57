/** Rules on values: ranges, enum constants, and the tags that select members of unions. */
@NullMarked
package io.github.ioctlabi.core.rules.values;

import org.jspecify.annotations.NullMarked;
