/** Network interfaces, {@code netdevice(7)}, and the tables beside them. */
@NullMarked
package io.github.ioctlabi.bindings.net;

import org.jspecify.annotations.NullMarked;
