/** How answers for people are written. */
@NullMarked
package io.github.ioctlabi.cli.text;

import org.jspecify.annotations.NullMarked;
