/**
 * What the annotations are called, and where they have an effect: what readers read and remedies
 * name.
 */
@NullMarked
package io.github.ioctlabi.core.vocabulary;

import org.jspecify.annotations.NullMarked;
