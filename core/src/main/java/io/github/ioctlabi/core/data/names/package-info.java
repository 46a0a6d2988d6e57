/** What all declarations say of themselves as data: names, comments, and the rules they lift. */
@NullMarked
package io.github.ioctlabi.core.data.names;

import org.jspecify.annotations.NullMarked;
