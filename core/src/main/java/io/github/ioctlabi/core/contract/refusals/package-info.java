/** All the reasons for which a command is refused, each with where it lies. */
@NullMarked
package io.github.ioctlabi.core.contract.refusals;

import org.jspecify.annotations.NullMarked;
