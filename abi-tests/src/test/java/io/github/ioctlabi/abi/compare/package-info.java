/** What the processor says of a header, held against what compilers say. */
package io.github.ioctlabi.abi.compare;
