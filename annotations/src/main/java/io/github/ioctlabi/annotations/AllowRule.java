package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lifts one portability rule, or silences one advice rule, on the annotated declaration and what it
 * encloses.
 */
@Repeatable(AllowRule.List.class)
@Target({
  ElementType.TYPE,
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.FIELD
})
@Retention(RetentionPolicy.CLASS)
public @interface AllowRule {
  /** The rule. */
  RuleId rule();

  /** Why the rule may be broken here. It must not be empty. */
  String because();

  /** Several lifted rules on one declaration; the compiler writes it. */
  @Target({
    ElementType.TYPE,
    ElementType.RECORD_COMPONENT,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.FIELD
  })
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /** The lifted rules. */
    AllowRule[] value();
  }
}
