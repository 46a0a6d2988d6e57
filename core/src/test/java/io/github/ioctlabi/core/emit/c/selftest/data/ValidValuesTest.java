package io.github.ioctlabi.core.emit.c.selftest.data;

import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.bare;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.flowing;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ranged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.struct;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.tagged;
import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidValuesTest {
  private static void assertValid(DataType struct, String... expected) {
    var declaration = ((DataType.StructType) struct).declaration();
    assertEquals(
        List.of(expected),
        ValidValues.of(declaration).stream().map(ValidValuesTest::words).toList());
  }

  private static String words(FillStep step) {
    String place = step.at().label();
    return switch (step) {
      case FillStep.Put put -> place + " = " + put.value();
      case FillStep.Make make -> place + " = valid " + make.struct().cName();
      case FillStep.Each each -> "%d of %s: %s".formatted(each.count(), place, words(each.first()));
      default -> step.toString();
    };
  }

  @Test
  void numbersAreNearestToZero() {
    DataType s32 = integer(IntegerKind.S32, Carrier.INT);
    assertValid(struct(ranged("a", u32(), 3, 9)), "a = 3");
    assertValid(struct(ranged("a", s32, -9, -3)), "a = (-3LL)");
    assertValid(struct(ranged("a", s32, -9, 3)));
    assertValid(struct(ranged("a", u64(), Long.MIN_VALUE, -1)), "a = 9223372036854775808ULL");
  }

  @Test
  void enumsAreNamed() {
    assertValid(
        struct(
            member(
                "a",
                new DataType.EnumType(
                    Models.named("E", "e", false, IntegerKind.U32, "X=7", "Y=5")))),
        "a = 7");
    assertValid(
        struct(
            member(
                "a",
                new DataType.EnumType(
                    Models.named("E", "e", false, IntegerKind.U32, "X=7", "Y=0")))));
  }

  @Test
  void descriptorsAreNone() {
    assertValid(struct(member("fd", new DataType.DescriptorType())), "fd = (-1LL)");
  }

  @Test
  void elementsAreMadeAllAtOnce() {
    DataType inner = new DataType.StructType(Models.struct("In", "in", ranged("low", u32(), 1, 2)));
    assertValid(
        struct(member("one", inner), member("many", array(inner, 2, 3))),
        "one = valid in",
        "6 of many: many[0][0] = valid in");
  }

  @Test
  void unionsHaveTheFirstMemberThatATagSelects() {
    DataType number = new DataType.EnumType(Models.named("E", "e", false, IntegerKind.U32, "X=7"));
    assertValid(
        struct(
            ranged("kind", u32(), 2, 9),
            tagged("data", "kind", bare("small", u32(), 1), bare("large", number, 4))),
        "kind = 4",
        "data.large = 7");
  }

  @Test
  void whatIsNotSentStaysZero() {
    assertValid(
        struct(
            flowing("a", new DataType.DescriptorType(), Member.Flow.OUT),
            flowing("b", u32(), Member.Flow.RESERVED)));
  }
}
