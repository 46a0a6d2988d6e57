/**
 * What all rules share: what a rule is, where types are used, what integers hold, how messages put
 * it.
 */
@NullMarked
package io.github.ioctlabi.core.rules.shared;

import org.jspecify.annotations.NullMarked;
