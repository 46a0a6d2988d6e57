/** Descriptions of a header's commands for the fuzzer syzkaller. */
@NullMarked
package io.github.ioctlabi.core.emit.c.syzkaller;

import org.jspecify.annotations.NullMarked;
