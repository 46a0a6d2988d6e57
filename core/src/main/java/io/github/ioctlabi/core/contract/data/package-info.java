/**
 * What a contract says of data, wherever it stands: who fills a member, which values are allowed,
 * how a number counts elements, and the refusals with their errors.
 */
@NullMarked
package io.github.ioctlabi.core.contract.data;

import org.jspecify.annotations.NullMarked;
