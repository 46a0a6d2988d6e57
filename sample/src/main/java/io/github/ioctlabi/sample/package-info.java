/** Declarations, and programs that call the running kernel through them. */
package io.github.ioctlabi.sample;
