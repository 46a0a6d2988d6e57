package io.github.ioctlabi.processor.model;

import io.github.ioctlabi.processor.finding.Place;

/**
 * A command, declared as a method.
 *
 * @param javaName the method
 * @param constant the name of the Java constant, such as {@code SET_CONFIG}
 * @param cName the macro, such as {@code SENSOR_SET_CONFIG}
 * @param direction which way the data travels
 * @param type the ioctl type, 0 to 255
 * @param nr the number, 0 to 255
 * @param payload the data
 * @param doc the method's comment
 * @param place the method
 */
public record Command(
    String javaName,
    String constant,
    String cName,
    Direction direction,
    int type,
    int nr,
    Payload payload,
    Doc doc,
    Place place) {}
