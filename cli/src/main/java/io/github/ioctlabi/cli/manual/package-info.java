/** Manual pages and completion for shells, from the specifications of the commands. */
@NullMarked
package io.github.ioctlabi.cli.manual;

import org.jspecify.annotations.NullMarked;
