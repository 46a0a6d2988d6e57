/** The same calls by other means: C, JNI by hand, jnr-ffi, JNA. Each builds the same record. */
@NullMarked
package io.github.ioctlabi.benchmarks.others;

import org.jspecify.annotations.NullMarked;
