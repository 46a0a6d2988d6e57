/** Cases, and the valid calls that they begin with. */
@NullMarked
package io.github.ioctlabi.core.emit.c.selftest.scenes;

import org.jspecify.annotations.NullMarked;
