/**
 * What only bindings of existing kernel headers need: interfaces with {@code existing = true}. A
 * new interface uses none of this.
 */
package io.github.ioctlabi.annotations.legacy;
