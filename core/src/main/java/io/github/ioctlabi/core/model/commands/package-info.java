/** Commands: their numbers, their data, and how they are called. */
@NullMarked
package io.github.ioctlabi.core.model.commands;

import org.jspecify.annotations.NullMarked;
