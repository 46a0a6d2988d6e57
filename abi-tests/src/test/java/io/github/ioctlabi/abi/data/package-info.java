/** Headers as data, {@code abi/STEM.json}: what is made of them. */
package io.github.ioctlabi.abi.data;
