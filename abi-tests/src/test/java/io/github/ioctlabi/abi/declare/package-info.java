/**
 * Random declarations from a seed, and how they shrink.
 *
 * <p>{@link io.github.ioctlabi.abi.declare.RandomDeclaration} is where to begin. What comes out is
 * a model that prints itself as Java, and can be mended and made smaller.
 */
package io.github.ioctlabi.abi.declare;
