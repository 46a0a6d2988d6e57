package io.github.ioctlabi.processor.rules;

import java.util.List;

/** The rules that declarations are checked against. */
public final class Rules {
  /** All rules: wrong values first, then names, then what is not portable, then advice. */
  public static final List<Rule> ALL =
      List.of(
          new NumberOutOfRange(),
          new BadHeader(),
          new StructTooLarge(),
          new BadPadding(),
          new BadRange(),
          new ValueOutOfRange(),
          new DuplicateValue(),
          new BadCName(),
          new DuplicateCName(),
          new NameClash(),
          new ImplicitPadding(),
          new MisalignedField(),
          new SizeNotMultiple(),
          new ArgumentTooLarge(),
          new DuplicateCommand(),
          new ByValueTooWide(),
          new ByValueArgument(),
          new BulkArgument(),
          new VersionField());

  private Rules() {}
}
