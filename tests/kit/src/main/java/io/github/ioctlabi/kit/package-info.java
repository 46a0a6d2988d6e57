/**
 * What tests of several modules need: javac; C compilers and the kernel's checkers, found by what
 * they can do; dispatchers in user space; faults to plant; bounds of processor time; what makes
 * failing input small.
 */
@NullMarked
package io.github.ioctlabi.kit;

import org.jspecify.annotations.NullMarked;
