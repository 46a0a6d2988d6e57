/**
 * Writes records into memory and reads them: generated, by hand with memory segments and with byte
 * buffers, and by the flyweights that sbe-tool makes of {@code src/main/sbe/fields.xml}. Each way
 * builds the same record of every member, and checks bounds.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
