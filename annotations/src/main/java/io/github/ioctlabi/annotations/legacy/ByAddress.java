package io.github.ioctlabi.annotations.legacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An integer that travels by its address, whatever the command's number says. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface ByAddress {}
