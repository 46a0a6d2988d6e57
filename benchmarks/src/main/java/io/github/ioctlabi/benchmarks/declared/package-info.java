/** The commands that are measured. Any Linux has them; what came later says since when. */
@NullMarked
package io.github.ioctlabi.benchmarks.declared;

import org.jspecify.annotations.NullMarked;
