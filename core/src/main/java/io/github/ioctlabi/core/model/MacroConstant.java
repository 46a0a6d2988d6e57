package io.github.ioctlabi.core.model;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;

/**
 * A number that the header defines.
 *
 * @param javaName the field
 * @param cName the macro, such as {@code SENSOR_MAX_CHANNELS}
 * @param value its value
 * @param doc the field's comment
 * @param place where it is declared
 */
public record MacroConstant(String javaName, String cName, long value, Doc doc, Place place) {}
