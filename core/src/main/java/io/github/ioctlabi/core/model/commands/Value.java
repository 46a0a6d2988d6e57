package io.github.ioctlabi.core.model.commands;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/**
 * The argument of a command.
 *
 * @param javaName the method parameter's name
 * @param type its type
 * @param range the values it may have, if it is an integer that says so
 * @param place the parameter
 */
public record Value(String javaName, DataType type, Optional<Range> range, Place place) {}
