/**
 * A random test of commands: declarations of every kind of command, whose generated dispatcher and
 * generated selftest run in one process around a driver that answers at random within what it may,
 * and whose generated Java calls the same dispatcher.
 */
package io.github.ioctlabi.abi.commands;
