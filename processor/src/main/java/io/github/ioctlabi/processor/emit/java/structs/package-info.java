/** The classes that marshal structs and unions. */
@NullMarked
package io.github.ioctlabi.processor.emit.java.structs;

import org.jspecify.annotations.NullMarked;
