package io.github.ioctlabi.annotations.legacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An integer that travels in place of the address, whatever the command's number says. It is
 * extended by the signedness of its C type.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface ByValue {}
