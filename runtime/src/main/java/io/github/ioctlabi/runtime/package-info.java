/**
 * Command numbers, open devices, and the ioctl(2) call itself.
 *
 * <p>{@link io.github.ioctlabi.runtime.Device} is an open descriptor, {@link
 * io.github.ioctlabi.runtime.IoctlCommand} a command's number on every architecture, and {@link
 * io.github.ioctlabi.runtime.IoctlException} what the kernel answers when it refuses.
 */
@NullMarked
package io.github.ioctlabi.runtime;

import org.jspecify.annotations.NullMarked;
