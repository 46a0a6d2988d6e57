/** Command numbers, devices and the ioctl call itself. */
@NullMarked
package io.github.ioctlabi.runtime;

import org.jspecify.annotations.NullMarked;
