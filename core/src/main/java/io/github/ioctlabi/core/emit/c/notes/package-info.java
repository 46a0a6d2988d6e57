/**
 * What is to be said in words of members and commands, beyond what C can. Outputs whose readers are
 * people share it.
 */
@NullMarked
package io.github.ioctlabi.core.emit.c.notes;

import org.jspecify.annotations.NullMarked;
