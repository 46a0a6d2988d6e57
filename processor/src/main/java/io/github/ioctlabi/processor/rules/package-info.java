/** What a kernel maintainer would object to: one class a rule. */
@NullMarked
package io.github.ioctlabi.processor.rules;

import org.jspecify.annotations.NullMarked;
