/** Input devices: events and force feedback, devices made in user space, raw HID reports. */
@NullMarked
package io.github.ioctlabi.bindings.input;

import org.jspecify.annotations.NullMarked;
