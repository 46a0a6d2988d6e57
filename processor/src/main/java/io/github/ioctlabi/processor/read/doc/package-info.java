/**
 * Documentation comments: from a comment's text, which may be anything, to plain text. Each part of
 * a text is looked at a fixed number of times, and nothing calls itself: a comment takes time in
 * proportion to its length, and no more stack however deep it is nested.
 */
@NullMarked
package io.github.ioctlabi.processor.read.doc;

import org.jspecify.annotations.NullMarked;
