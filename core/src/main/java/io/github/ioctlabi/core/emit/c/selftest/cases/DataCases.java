package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.Elements;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.TagGroup;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CommandScenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CountLimits;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.ValidArgument;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contents of the data that a command must refuse. */
final class DataCases {
  private final Layouts layouts;
  private final CommandScenes scenes;
  private final ScalarCases scalars;
  private final LeftCountCases leftCounts;
  private final EndCases accepted;

  /**
   * For one argument.
   *
   * @param limits what its counts must not exceed
   * @param left the addresses that the driver follows itself
   */
  DataCases(Layouts layouts, CommandScenes scenes, CountLimits limits, LeftAddresses left) {
    this.layouts = layouts;
    this.scenes = scenes;
    scalars = new ScalarCases(limits, left);
    leftCounts = new LeftCountCases(layouts, scenes, limits, left);
    accepted = new EndCases(layouts, left);
  }

  /** Adds the cases of the argument. */
  void argument(Contract contract, ValidArgument argument) {
    int before = scenes.plain().size();
    boolean returned = contract.travel().out() && !contract.countsResult();
    type(argument.type(), argument.range(), argument.at(), DataVariant.PLAIN, returned);
    List<TestCase> values = scenes.plain();
    contract
        .followed()
        .forEach(address ->
            new PointerCases(contract, layouts, scenes, this).add(address, argument.at()));
    if (contract.argument() instanceof Argument.Tailed tailed) {
      new TailCases(contract, layouts, scenes, this).add(tailed, argument.at());
    }
    PriorityCases.add(scenes, values.subList(before, values.size()));
  }

  /**
   * Adds the cases of a type that is no member.
   *
   * @param returned whether what a driver has got comes back
   */
  void type(
      DataType type, Optional<Range> range, Location at, DataVariant variant, boolean returned) {
    type(type, range, at, new Around(variant, Optional.empty(), returned));
  }

  /**
   * Adds the cases of the first, middle and last elements of an array that is no member.
   *
   * @param count the number of innermost elements
   * @param returned whether what a driver has got comes back
   */
  void ends(DataType array, Location at, int count, DataVariant variant, boolean returned) {
    ends(array, at, count, new Around(variant, Optional.empty(), returned));
  }

  /**
   * What is around a value.
   *
   * @param variant the valid data
   * @param struct the struct that it stands in, if it stands in one
   * @param returned whether what a driver has got comes back
   */
  private record Around(DataVariant variant, Optional<StructDeclaration> struct, boolean returned) {
    Around in(StructDeclaration inner) {
      return new Around(variant, Optional.of(inner), returned);
    }

    Around in(DataVariant other) {
      return new Around(other, struct, returned);
    }

    Refusal notYet() {
      return Refusal.notYet(struct);
    }
  }

  private void type(DataType type, Optional<Range> range, Location at, Around around) {
    switch (type) {
      case DataType.StructType(StructDeclaration struct) -> struct(struct, at, around.in(struct));
      case DataType.ArrayType array -> ends(array, at, Elements.count(array), around);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ -> {
        scenes.addAll(around.variant(), scalars.of(type, range, at, around.struct()));
        scenes.addAll(
            around.variant(), accepted.of(type, range, at, around.struct(), around.returned()));
      }
    }
  }

  private void ends(DataType array, Location at, int count, Around around) {
    DataType element = array.elementary();
    Elements.tried(count)
        .forEach(i -> type(element, Optional.empty(), at.element(array, i), around));
  }

  private void struct(StructDeclaration struct, Location at, Around around) {
    int before = scenes.of(around.variant()).size();
    for (Member member : struct.members()) {
      member(member, at.member(member.cName()), around);
      member.padding().ifPresent(padding -> notZero(at.member(padding.cName()), around));
    }
    List<TestCase> all = scenes.of(around.variant());
    leftCounts.add(struct, at, around.variant(), all.subList(before, all.size()));
    scenes.addAll(around.variant(), accepted.left(struct, at, around.returned()));
    TagGroup.of(struct).forEach(group -> unions(group, at, around));
  }

  private void member(Member member, Location at, Around around) {
    switch (Handling.of(member)) {
      case JUDGED -> type(member.type(), member.range(), at, around);
      case ZERO -> notZero(at, around);
      case CLEARED, UNREAD -> {}
    }
  }

  private void notZero(Location at, Around around) {
    scenes.add(
        around.variant(), new Refused(at.label(), around.notYet(), new Mutation.NotZero(at)));
  }

  private void unions(TagGroup group, Location at, Around around) {
    Location tag = at.member(group.tag().member().cName());
    group
        .unknown()
        .forEach(value ->
            scenes.add(
                around.variant(),
                scalars.value(tag, group.tag().kind(), value, around.struct(), around.notYet())));
    scenes.addAll(around.variant(), unionsRaced(group, tag, around));
    boolean plain = true;
    for (TagGroup.Choice choice : group.choices()) {
      Around selected = plain ? around : around.in(selecting(group, choice, at, around.variant()));
      chosen(group, choice, at, selected);
      scenes.add(
          selected.variant(),
          EndCases.number(tag, group.tag().kind(), choice.value(), around.returned()));
      plain = false;
    }
  }

  private static List<TestCase> unionsRaced(TagGroup group, Location tag, Around around) {
    IntegerKind kind = group.tag().kind();
    return group.choices().stream()
        .findFirst()
        .flatMap(choice ->
            EndCases.raced(group.unknown().stream(), kind, choice.value(), tag, around.notYet()))
        .<TestCase>map(wrong -> new TestCase.Raced(wrong, around.returned()))
        .stream()
        .toList();
  }

  /** Valid data with other members in the unions. */
  private static DataVariant selecting(
      TagGroup group, TagGroup.Choice choice, Location at, DataVariant variant) {
    Location tag = at.member(group.tag().member().cName());
    List<FillStep> steps = new ArrayList<>();
    steps.add(new FillStep.Clear(tag));
    group.unions().forEach(union -> steps.add(new FillStep.Clear(at.member(union.cName()))));
    steps.addAll(ValidValues.of(group, choice, at));
    String label = tag.label() + " " + group.tag().kind().print(choice.value());
    return variant.with(label, steps);
  }

  private void chosen(TagGroup group, TagGroup.Choice choice, Location at, Around around) {
    for (int i = 0; i < group.unions().size(); i++) {
      Member union = group.unions().get(i);
      UnionMember selected = choice.selected().get(i);
      Location whole = at.member(union.cName());
      Location content = whole.member(selected.cName());
      switch (selected.content()) {
        case UnionMember.Content.Struct(StructDeclaration struct) ->
            struct(struct, content, around.in(struct));
        case UnionMember.Content.Bare(Member bare) -> member(bare, content, around);
      }
      if (layouts.size(selected.type()) < layouts.size(union.type())) {
        notZero(whole.behind(selected.cName()), around);
      }
    }
  }
}
