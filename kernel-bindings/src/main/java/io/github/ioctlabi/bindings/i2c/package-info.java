/** The I2C bus. */
@NullMarked
package io.github.ioctlabi.bindings.i2c;

import org.jspecify.annotations.NullMarked;
