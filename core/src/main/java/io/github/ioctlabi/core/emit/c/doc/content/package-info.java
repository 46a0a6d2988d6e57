/** What reference pages say of a header: its commands, types and constants, section by section. */
@NullMarked
package io.github.ioctlabi.core.emit.c.doc.content;

import org.jspecify.annotations.NullMarked;
