/** What a scope remembers: memory by its address, devices by their numbers. Not exported. */
@NullMarked
package io.github.ioctlabi.runtime.internal.scope;

import org.jspecify.annotations.NullMarked;
