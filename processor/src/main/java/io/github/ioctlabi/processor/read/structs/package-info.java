/** Reads records, sealed interfaces and enums: the structs, unions and enums of C. */
@NullMarked
package io.github.ioctlabi.processor.read.structs;

import org.jspecify.annotations.NullMarked;
