/** The real processor over many declarations in one compilation. */
package io.github.ioctlabi.abi.generate;
