/** What is wrong and where, without a compiler: the words that reading, rules and reports share. */
@NullMarked
package io.github.ioctlabi.core.finding;

import org.jspecify.annotations.NullMarked;
