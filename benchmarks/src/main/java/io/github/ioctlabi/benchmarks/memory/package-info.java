/** What calls allocate, alone and beside threads that wait in the same device. */
@NullMarked
package io.github.ioctlabi.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
