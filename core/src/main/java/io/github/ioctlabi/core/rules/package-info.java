/** What a kernel maintainer would object to: one class a rule. */
@NullMarked
package io.github.ioctlabi.core.rules;

import org.jspecify.annotations.NullMarked;
