/**
 * Random structs on their way from Java to C and back, through bytes alone: what one side writes
 * into each member, the other finds there.
 */
package io.github.ioctlabi.abi.roundtrip;
