/** What a change means, and what its comparison is made with. */
@NullMarked
package io.github.ioctlabi.core.changes.verdict;

import org.jspecify.annotations.NullMarked;
