package io.github.ioctlabi.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What a command gives that has both a result of ioctl(2)'s own and data, such as {@code
 * KVM_GET_MSRS}: the number of registers that were read, and the registers.
 *
 * <p>A command's method that returns it stands without {@code @ReturnsValue}.
 *
 * @param value ioctl(2)'s own result, not negative
 * @param data what the kernel wrote: what the method would return if there were no such result
 * @param <T> the type of the data; an integer's box, with the integer's annotation on the method
 */
public record IoctlResult<T extends @Nullable Object>(int value, T data) {}
