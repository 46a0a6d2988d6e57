/** Headers as data, {@code abi/STEM.json}: what is made of them, and the schema that they keep. */
package io.github.ioctlabi.abi.data;
