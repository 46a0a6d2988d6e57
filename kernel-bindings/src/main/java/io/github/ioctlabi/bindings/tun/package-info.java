/** Network devices whose other end is a program. */
@NullMarked
package io.github.ioctlabi.bindings.tun;

import org.jspecify.annotations.NullMarked;
