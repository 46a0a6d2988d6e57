package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A struct that another header defines, carried as its bytes: a {@code byte[]} with {@link Length}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface CType {
  /** The type in C, such as {@code struct kvm_regs}. */
  String value();

  /** The header that defines it, such as {@code asm/kvm.h}. */
  String header();

  /** Its alignment in bytes: 1, 2, 4 or 8. */
  int align();
}
