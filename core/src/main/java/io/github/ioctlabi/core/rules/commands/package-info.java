/** Rules on commands: their numbers, what travels with them, and what they return. */
@NullMarked
package io.github.ioctlabi.core.rules.commands;

import org.jspecify.annotations.NullMarked;
