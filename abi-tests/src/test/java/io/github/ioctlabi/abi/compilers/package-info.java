/** The C compilers of many architectures, and what they know without running anything. */
package io.github.ioctlabi.abi.compilers;
