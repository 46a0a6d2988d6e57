/** What a reference page says, whatever language it is written in. */
@NullMarked
package io.github.ioctlabi.core.emit.c.doc.page;

import org.jspecify.annotations.NullMarked;
