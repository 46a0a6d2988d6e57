/** Rules on the generated Java: names that clash, and what is too much for a class file. */
@NullMarked
package io.github.ioctlabi.core.rules.java;

import org.jspecify.annotations.NullMarked;
