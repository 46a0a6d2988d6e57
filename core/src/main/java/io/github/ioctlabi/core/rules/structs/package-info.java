/** Rules on what a struct, a union and their members may be. */
@NullMarked
package io.github.ioctlabi.core.rules.structs;

import org.jspecify.annotations.NullMarked;
