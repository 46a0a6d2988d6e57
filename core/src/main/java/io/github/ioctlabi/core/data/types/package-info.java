/** Structs, unions, enums, members and types as data. */
@NullMarked
package io.github.ioctlabi.core.data.types;

import org.jspecify.annotations.NullMarked;
