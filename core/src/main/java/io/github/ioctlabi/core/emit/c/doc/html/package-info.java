/** Reference pages in HTML. */
@NullMarked
package io.github.ioctlabi.core.emit.c.doc.html;

import org.jspecify.annotations.NullMarked;
