/** What a change means, and where the changes are collected. */
@NullMarked
package io.github.ioctlabi.core.changes.verdict;

import org.jspecify.annotations.NullMarked;
