/** Structs, unions and enums, their members, and the types that those have. */
@NullMarked
package io.github.ioctlabi.core.model.types;

import org.jspecify.annotations.NullMarked;
