package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.types.UnionDeclaration;

/**
 * A union as one ABI lays it out. All members begin at 0.
 *
 * @param union what was declared
 * @param size in bytes: the largest member's, rounded up to the alignment
 * @param alignment in bytes
 */
public record UnionLayout(UnionDeclaration union, long size, long alignment) {}
