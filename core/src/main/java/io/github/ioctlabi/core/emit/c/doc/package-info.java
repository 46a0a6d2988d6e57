/** Reference pages: what a header declares, for people who use it. */
@NullMarked
package io.github.ioctlabi.core.emit.c.doc;

import org.jspecify.annotations.NullMarked;
