package io.github.ioctlabi.core.model.commands;

import io.github.ioctlabi.core.model.types.DataType;

/**
 * A C type whose size a number carries.
 *
 * @param cName the type as C writes it, such as {@code char *}
 * @param type a type of the same size
 */
public record EncodedAs(String cName, DataType type) {}
