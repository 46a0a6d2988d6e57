package io.github.ioctlabi.abi.compilers;

/**
 * A constant of C.
 *
 * @param expression what it is in C
 * @param wide whether all of 64 bits count; else it is an unsigned number of 32 bits
 */
public record Question(String expression, boolean wide) {}
