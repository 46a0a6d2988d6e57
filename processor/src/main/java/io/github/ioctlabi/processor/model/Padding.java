package io.github.ioctlabi.processor.model;

/**
 * Explicit padding after a member.
 *
 * @param bytes how much, at least 1
 * @param cName its name in C, such as {@code __pad0}
 */
public record Padding(int bytes, String cName) {}
