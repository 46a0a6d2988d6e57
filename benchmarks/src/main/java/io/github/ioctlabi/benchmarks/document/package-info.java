/**
 * Writes what was measured into the document: {@link
 * io.github.ioctlabi.benchmarks.document.Document} puts each table between its two markers and
 * leaves the prose around them alone; {@link io.github.ioctlabi.benchmarks.document.Chart} draws
 * bars.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.document;

import org.jspecify.annotations.NullMarked;
