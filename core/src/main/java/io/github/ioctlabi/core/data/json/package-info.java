/** JSON: facts of objects, one a line, written, and read strictly with their places. */
@NullMarked
package io.github.ioctlabi.core.data.json;

import org.jspecify.annotations.NullMarked;
