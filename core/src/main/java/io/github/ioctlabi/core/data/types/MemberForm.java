package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.DocForm;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.Optional;

/** A member of a struct, with the padding behind it. */
final class MemberForm {
  private static final String NAME = "name";
  private static final String C = "c";
  private static final String TYPE = "type";
  private static final String FLOW = "flow";
  private static final String RANGE = "range";
  private static final String CLOCK = "clock";
  private static final String TAG = "tag";
  private static final String OPAQUE = "opaque";
  private static final String PADDING = "padding";
  private static final String BYTES = "bytes";
  private static final String SINCE = "since";
  private static final String DOC = DocForm.KEY;

  /** A record has no more components, and each version appends one. */
  private static final int MOST_VERSIONS = 255;

  private MemberForm() {}

  static void write(FactWriter out, Member member, PlaceForm places) {
    out.text(NAME, member.javaName());
    out.text(C, member.cName());
    out.object(TYPE, type -> TypeForm.write(type, member.type()));
    Words.write(out, FLOW, member.flow(), Member.Flow.NORMAL);
    member
        .range()
        .ifPresent(
            range -> out.object(RANGE, facts -> NumberForm.write(facts, range, member.type())));
    member.clock().ifPresent(clock -> Words.write(out, CLOCK, clock));
    member.tag().ifPresent(tag -> out.text(TAG, tag));
    out.flag(OPAQUE, member.opaque());
    member.padding().ifPresent(padding -> out.object(PADDING, facts -> write(facts, padding)));
    out.number(SINCE, member.since(), 0);
    out.text(DOC, member.doc(), "");
    places.write(out, member.place());
  }

  static Member read(FactReader in, Place around, References references) {
    String name = Names.java(in, NAME);
    DataType type = in.object(TYPE, facts -> TypeForm.read(facts, references));
    Optional<Range> range = in.optional(RANGE, facts -> NumberForm.range(facts, type));
    Optional<TimeSource> clock =
        in.has(CLOCK) ? Optional.of(Words.read(in, CLOCK, TimeSource.values())) : Optional.empty();
    return new Member(
        name,
        Names.cOrNone(in, C),
        type,
        Words.read(in, FLOW, Member.Flow.values(), Member.Flow.NORMAL),
        range,
        clock,
        in.has(TAG) ? Optional.of(Names.java(in, TAG)) : Optional.empty(),
        in.flag(OPAQUE),
        in.optional(PADDING, MemberForm::padding),
        Math.toIntExact(in.number(SINCE, 0, 0, MOST_VERSIONS)),
        in.text(DOC, ""),
        PlaceForm.read(in, around.label() + "." + name, around));
  }

  private static void write(FactWriter out, Padding padding) {
    out.number(BYTES, padding.bytes());
    out.text(C, padding.cName());
  }

  private static Padding padding(FactReader in) {
    return new Padding(in.integer(BYTES, 1, Integer.MAX_VALUE), Names.c(in, C));
  }
}
