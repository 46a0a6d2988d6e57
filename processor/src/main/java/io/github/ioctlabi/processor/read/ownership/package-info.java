/** Which header a declaration belongs to, and which compilation it comes from. */
@NullMarked
package io.github.ioctlabi.processor.read.ownership;

import org.jspecify.annotations.NullMarked;
