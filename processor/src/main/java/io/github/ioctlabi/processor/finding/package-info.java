/** What is wrong and where, without a compiler: the words that reading, rules and reports share. */
@NullMarked
package io.github.ioctlabi.processor.finding;

import org.jspecify.annotations.NullMarked;
