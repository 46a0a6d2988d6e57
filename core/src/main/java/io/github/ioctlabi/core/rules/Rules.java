package io.github.ioctlabi.core.rules;

import java.util.List;

/** The rules that declarations are checked against. */
public final class Rules {
  /** All rules: wrong values first, then names, then what is not portable, then advice. */
  public static final List<Rule> ALL =
      List.of(
          new NumberOutOfRange(),
          new BadHeader(),
          new OwnHeaderType(),
          new TooLong(),
          new TooMany(),
          new ForeignClass(),
          new StructTooLarge(),
          new BadPadding(),
          new BadRange(),
          new ValueOutOfRange(),
          new DuplicateValue(),
          new UnknownSibling(),
          new ImpossibleBounds(),
          new TagMissing(),
          new TagOverlap(),
          new TagOutOfRange(),
          new TagUncovered(),
          new ClockMismatch(),
          new RetainedPointer(),
          new CountedStruct(),
          new UncountedTail(),
          new BadCName(),
          new UntaggedType(),
          new DuplicateCName(),
          new SharedLead(),
          new DuplicatePrefix(),
          new NameClash(),
          new ImplicitPadding(),
          new MisalignedField(),
          new AlignedInPacked(),
          new SizeNotMultiple(),
          new UnionTail(),
          new FlexibleOffset(),
          new FlexibleNested(),
          new ExtensibleTail(),
          new ArchDependentType(),
          new BitField(),
          new PackedStruct(),
          new UnboundedCount(),
          new ArgumentTooLarge(),
          new DuplicateCommand(),
          new ByValueTooWide(),
          new ByValueArgument(),
          new BulkArgument(),
          new PositiveReturn(),
          new RelativeTimeout(),
          new PlainFlags(),
          new PlainReserved(),
          new PlainAddress(),
          new PlainDescriptor(),
          new PlainTimeout(),
          new PlainSize(),
          new PrivateNetIoctl(),
          new RegisteredType(),
          new VersionField());

  private Rules() {}
}
