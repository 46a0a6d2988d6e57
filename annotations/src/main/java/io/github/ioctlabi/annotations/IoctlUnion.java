package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface whose permitted records are the members of a C union. A component of
 * this type needs a {@link Tag}, which names the sibling that selects the member.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface IoctlUnion {
  /** The union's tag in C. Empty means prefix and name in lower_snake_case. */
  String name() default "";
}
