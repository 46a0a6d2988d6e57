/** Rules on data whose length a number tells, and on what lies behind an address. */
@NullMarked
package io.github.ioctlabi.core.rules.counts;

import org.jspecify.annotations.NullMarked;
