/**
 * The annotations with which Java records and interfaces declare an ioctl interface.
 *
 * <p>All of them stand on declarations. An annotation processor reads them at compile time; nothing
 * reads them at run time but {@link io.github.ioctlabi.annotations.Bit} and {@link
 * io.github.ioctlabi.annotations.Value}, once an enum class.
 */
package io.github.ioctlabi.annotations;
