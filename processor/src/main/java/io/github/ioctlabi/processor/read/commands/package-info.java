/** Reads the methods that are commands: their numbers, what travels, and how they are called. */
@NullMarked
package io.github.ioctlabi.processor.read.commands;

import org.jspecify.annotations.NullMarked;
