/** Measures generated calls against hand-written ones. */
package io.github.ioctlabi.benchmarks;
