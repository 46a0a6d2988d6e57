/** What commands read: headers as data, alone or in a jar. */
@NullMarked
package io.github.ioctlabi.cli.input;

import org.jspecify.annotations.NullMarked;
