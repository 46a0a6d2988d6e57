/** Reads interfaces, and puts the declarations of each header together. */
@NullMarked
package io.github.ioctlabi.processor.read.headers;

import org.jspecify.annotations.NullMarked;
