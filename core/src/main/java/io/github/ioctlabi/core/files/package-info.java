/** A folder of files that are replaced whole or not at all. */
@NullMarked
package io.github.ioctlabi.core.files;

import org.jspecify.annotations.NullMarked;
