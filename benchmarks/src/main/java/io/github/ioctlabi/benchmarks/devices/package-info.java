/** What it costs to open a device, call it once and close it. */
@NullMarked
package io.github.ioctlabi.benchmarks.devices;

import org.jspecify.annotations.NullMarked;
