/**
 * What an ioctl interface is, whoever declared it. {@link io.github.ioctlabi.core.Judge} applies
 * the rules to models of headers and makes files of them. Nothing here knows a compiler.
 */
@NullMarked
package io.github.ioctlabi.core;

import org.jspecify.annotations.NullMarked;
