/** What two versions of a command differ in. */
@NullMarked
package io.github.ioctlabi.core.changes.commands;

import org.jspecify.annotations.NullMarked;
