package io.github.ioctlabi.processor.emit.c.selftest;

import io.github.ioctlabi.processor.emit.c.selftest.TestCase.Refusal;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Range;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.UnionMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Contents of the data that a command must refuse. */
final class DataCases {
  private final Layouts layouts;
  private final Scenes scenes;

  DataCases(Layouts layouts, Scenes scenes) {
    this.layouts = layouts;
    this.scenes = scenes;
  }

  /**
   * Adds the cases of the argument.
   *
   * @param at the argument, or its first element if it is an array
   */
  void argument(DataType type, Optional<Range> range, Location at) {
    int before = scenes.plain().size();
    type(type, range, at, Context.PLAIN);
    List<TestCase> values = scenes.plain();
    if (type instanceof DataType.StructType(StructDeclaration struct)) {
      new PointerCases(layouts, scenes, this).add(struct, at);
      new TailCases(layouts, scenes, this).add(struct, at);
    }
    Priorities.add(scenes, values.subList(before, values.size()));
  }

  /** Adds the cases of a type. */
  void type(DataType type, Optional<Range> range, Location at, Context context) {
    switch (type) {
      case DataType.StructType(StructDeclaration struct) -> struct(struct, at, context);
      case DataType.ArrayType array -> ends(array, at, Elements.count(array), context);
      default -> scenes.addAll(context, ScalarCases.of(type, range, at));
    }
  }

  /**
   * Adds the cases of an array's first and last elements.
   *
   * @param count the number of innermost elements
   */
  void ends(DataType array, Location at, int count, Context context) {
    DataType element = Elements.innermost(array);
    IntStream.of(0, count - 1)
        .distinct()
        .forEach(i -> type(element, Optional.empty(), at.element(array, i), context));
  }

  private void struct(StructDeclaration struct, Location at, Context context) {
    for (Member member : struct.members()) {
      Location place = at.member(member.cName());
      member(member, place, context);
      member
          .padding()
          .ifPresent(padding -> scenes.add(context, notZero(at.member(padding.cName()))));
    }
    TagGroup.of(struct).forEach(group -> unions(group, at, context));
  }

  private void member(Member member, Location at, Context context) {
    switch (member.flow()) {
      case NORMAL -> type(member.type(), member.range(), at, context);
      case RESERVED -> scenes.add(context, notZero(at));
      case OUT -> {}
    }
  }

  private static TestCase notZero(Location at) {
    return new Refusal(at.label(), Errno.EINVAL, new Fault.NotZero(at));
  }

  private void unions(TagGroup group, Location at, Context context) {
    Location tag = at.member(group.tag().member().cName());
    group
        .unknown()
        .ifPresent(value -> scenes.add(context, ScalarCases.value(tag, group.tag().kind(), value)));
    boolean plain = true;
    for (TagGroup.Choice choice : group.choices()) {
      chosen(group, choice, at, plain ? context : selecting(group, choice, at, context));
      plain = false;
    }
  }

  /** Valid data with other members in the unions. */
  private static Context selecting(
      TagGroup group, TagGroup.Choice choice, Location at, Context context) {
    Location tag = at.member(group.tag().member().cName());
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting.Clear(tag));
    group.unions().forEach(union -> settings.add(new Setting.Clear(at.member(union.cName()))));
    settings.addAll(ValidValues.of(group, choice, at));
    String label = tag.label() + " " + Numbers.print(group.tag().kind(), choice.value());
    return context.with(label, settings);
  }

  private void chosen(TagGroup group, TagGroup.Choice choice, Location at, Context context) {
    for (int i = 0; i < group.unions().size(); i++) {
      Member union = group.unions().get(i);
      UnionMember selected = choice.selected().get(i);
      Location whole = at.member(union.cName());
      Location content = whole.member(selected.cName());
      switch (selected.content()) {
        case UnionMember.Content.Struct(StructDeclaration struct) ->
            struct(struct, content, context);
        case UnionMember.Content.Bare(Member bare) -> member(bare, content, context);
      }
      if (layouts.size(selected.type()) < layouts.size(union.type())) {
        scenes.add(context, notZero(whole.behind(selected.cName())));
      }
    }
  }
}
