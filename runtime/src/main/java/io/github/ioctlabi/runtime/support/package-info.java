/**
 * For generated code: the calls of one generated class, checks of values, and text.
 *
 * <p>Generated classes are the only callers that this package has in mind. It changes with the
 * processor, without notice.
 */
@NullMarked
package io.github.ioctlabi.runtime.support;

import org.jspecify.annotations.NullMarked;
