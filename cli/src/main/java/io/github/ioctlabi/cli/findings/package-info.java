/** What commands report, and how it is written. */
@NullMarked
package io.github.ioctlabi.cli.findings;

import org.jspecify.annotations.NullMarked;
