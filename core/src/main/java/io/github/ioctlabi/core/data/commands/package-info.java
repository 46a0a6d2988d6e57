/** Commands as data: their numbers, what travels with them, and how they are called. */
@NullMarked
package io.github.ioctlabi.core.data.commands;

import org.jspecify.annotations.NullMarked;
