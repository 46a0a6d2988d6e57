package io.github.ioctlabi.core.model.types;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a type answers, asked of one of each case. */
class TypeQuestionsTest {
  private static final StructDeclaration STRUCT = struct("Config", "config", member("a", u32()));

  private static final EnumDeclaration ENUM = named("State", "state", false, IntegerKind.U8, "A=1");

  private static final EnumDeclaration FLAGS = named("Bits", "bits", true, IntegerKind.U16, "A=1");

  private static final UnionDeclaration UNION =
      new UnionDeclaration(
          new JavaName("test", List.of("Sensor", "Either")),
          true,
          "either",
          "linux/sensor.h",
          Doc.NONE,
          List.of(
              new UnionMember(
                  new JavaName("test", List.of("Sensor", "Either", "Whole")),
                  "whole",
                  new UnionMember.Content.Struct(STRUCT),
                  List.of(),
                  false,
                  Place.of("Whole"))),
          Place.of("Either"));

  /** One of each case, by the name of its class. */
  private static final List<DataType> CASES =
      List.of(
          u32(),
          new DataType.EnumType(ENUM),
          new DataType.FlagsType(FLAGS),
          new DataType.TextType(8),
          new DataType.StructType(STRUCT),
          array(u16(), 2, 3),
          time(TimeFormat.UNSIGNED_NANOSECONDS),
          new DataType.UnionType(UNION, false),
          pointer(new PointerTarget.Single(STRUCT), Optional.of("length")),
          new DataType.FlexibleType(
              array(u16(), 4), Optional.of("count"), Optional.of("filled"), CountUnit.BYTES, 0),
          new DataType.DescriptorType(),
          new DataType.ForeignType("struct kvm_regs", "linux/kvm.h", 8, 16));

  private static DataType time(TimeFormat format) {
    return new DataType.TimeType(format, TimeCarrier.DURATION, TimeSource.MONOTONIC);
  }

  private static DataType pointer(PointerTarget target, Optional<String> count) {
    return new DataType.PointerType(
        target,
        count.map(name -> new Count(name, CountUnit.BYTES)),
        0,
        PointerFlow.IN,
        false,
        false);
  }

  /** The cases that have an answer, each with it. */
  private static String answers(Function<DataType, ? extends Optional<?>> question) {
    return CASES.stream()
        .flatMap(type -> question.apply(type).stream().map(answer -> name(type) + "=" + answer))
        .collect(Collectors.joining(" "));
  }

  private static String name(DataType type) {
    return type.getClass().getSimpleName().replace("Type", "");
  }

  @Test
  void everyCaseIsAsked() {
    Set<Class<?>> asked = CASES.stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(Set.of(DataType.class.getPermittedSubclasses()), asked);
  }

  @Test
  void aCaseAnswersForItselfAlone() {
    Set<String> answers = new TreeSet<>();
    for (Function<DataType, Optional<?>> question :
        List.<Function<DataType, Optional<?>>>of(
            DataType::integer,
            type -> type.enumeration().map(DataType.EnumType::new),
            DataType::array,
            DataType::time,
            type -> type.struct().map(DataType.StructType::new),
            DataType::union,
            DataType::pointer,
            DataType::flexible,
            DataType::foreign)) {
      List<DataType> answered =
          CASES.stream().filter(type -> question.apply(type).isPresent()).toList();
      assertEquals(1, answered.size());
      assertEquals(Optional.of(answered.getFirst()), question.apply(answered.getFirst()));
      answers.add(name(answered.getFirst()));
    }
    assertEquals(
        "[Array, Enum, Flexible, Foreign, Integer, Pointer, Struct, Time, Union]",
        answers.toString());
  }

  @Test
  void integersOfC() {
    assertEquals(
        "Integer=U32 Enum=U8 Flags=U16 Time=U64 Descriptor=S32", answers(DataType::scalar));
    assertEquals(Optional.of(IntegerKind.S64), time(TimeFormat.SIGNED_NANOSECONDS).scalar());
    assertEquals(Optional.empty(), time(TimeFormat.KERNEL_TIMESPEC).scalar());
  }

  @Test
  void dimensionsAreTakenOff() {
    assertEquals(u16(), array(u16(), 2, 3).innermost());
    assertEquals(u16(), array(u16(), 2, 3).elementary());
    DataType flexible = CASES.get(9);
    assertEquals(flexible, flexible.innermost());
    assertEquals(u16(), flexible.elementary());
    assertEquals(Optional.of(array(u16(), 4)), flexible.held());
    assertEquals(Optional.of(array(u16(), 3)), array(u16(), 2, 3).held());
    assertEquals(u32(), u32().elementary());
  }

  @Test
  void partsAreElementsAndWhatAddressesLeadTo() {
    assertEquals(
        List.of(array(u16(), 2, 3), array(u16(), 3), u16()), array(u16(), 2, 3).parts().toList());
    DataType single = CASES.get(8);
    assertEquals(List.of(single, new DataType.StructType(STRUCT)), single.parts().toList());
    DataType several =
        pointer(new PointerTarget.Elements(new DataType.StructType(STRUCT)), Optional.empty());
    assertEquals(List.of(several, new DataType.StructType(STRUCT)), several.parts().toList());
    DataType memory = pointer(new PointerTarget.Segment(), Optional.empty());
    assertEquals(List.of(memory), memory.parts().toList());
    assertEquals(1, new DataType.UnionType(UNION, false).parts().count());
  }

  @Test
  void structsAndUnionsAreAggregates() {
    assertEquals(
        List.of(STRUCT, UNION), CASES.stream().flatMap(type -> type.aggregate().stream()).toList());
    assertEquals("struct config", STRUCT.tagged());
    assertEquals("union either", UNION.tagged());
    assertEquals("struct Config", struct("Config", "").tagged());
    assertEquals(List.of(u32()), STRUCT.types().toList());
    assertEquals(List.of(new DataType.StructType(STRUCT)), UNION.types().toList());
  }

  @Test
  void siblingsCountAndSelect() {
    assertEquals(List.of("length"), CASES.get(8).counters());
    assertEquals(List.of("count", "filled"), CASES.get(9).counters());
    Member length = member("length", u32());
    StructDeclaration counted = struct("Counted", "counted", length, member("p", CASES.get(8)));
    assertEquals(Optional.of(length), counted.member("length"));
    assertEquals(Optional.empty(), counted.member("lengths"));
    assertTrue(counted.tells(length));
    assertFalse(counted.tells(counted.members().getLast()));
    assertTrue(counted.members().getLast().needs("length"));
  }

  @Test
  void headersOfTheKernel() {
    assertEquals("Foreign=linux/kvm.h", answers(DataType::include));
    assertEquals(Optional.of("linux/time_types.h"), time(TimeFormat.KERNEL_TIMESPEC).include());
  }

  @Test
  void sizesThatFollowTheMachine() {
    assertEquals(List.of(), CASES.stream().filter(DataType::isNative).toList());
    List<DataType> types =
        Arrays.stream(IntegerKind.values())
            .map(kind -> Models.integer(kind, Carrier.LONG))
            .filter(DataType::isNative)
            .toList();
    assertEquals(3, types.size());
    assertTrue(
        new DataType.PointerType(
                new PointerTarget.Segment(), Optional.empty(), 0, PointerFlow.IN, false, true)
            .isNative());
  }

  @Test
  void payloadsSayWhatIsThere() {
    Optional<Value> value = Optional.of(Models.value("argument", u32()));
    DataType struct = new DataType.StructType(STRUCT);
    List<Payload> payloads =
        List.of(
            new Payload.None(),
            new Payload.ByValue(value.get()),
            new Payload.ByAddress(struct, value, false),
            new Payload.Varying(struct, value, false),
            new Payload.Terminated("text", Place.of("text")));
    assertEquals(
        List.of(false, true, true, true, false),
        payloads.stream().map(payload -> payload.value().isPresent()).toList());
    assertEquals(
        List.of(false, false, true, true, false),
        payloads.stream().map(payload -> payload.data().isPresent()).toList());
    assertEquals(
        List.of(false, false, true, false, false),
        payloads.stream().map(payload -> payload.struct().isPresent()).toList());
  }

  @Test
  void sameInCWhateverJavaHas() {
    DataType wide = Models.integer(IntegerKind.U32, Carrier.LONG);
    assertTrue(u32().isSameInC(wide));
    assertFalse(u32().isSameInC(u16()));
    assertFalse(u32().isSameInC(new DataType.EnumType(ENUM)));
    assertTrue(array(u32(), 2, 3).isSameInC(array(wide, 2, 3)));
    assertFalse(array(u32(), 2, 3).isSameInC(array(wide, 3, 2)));
    assertTrue(
        time(TimeCarrier.DURATION, TimeSource.REALTIME)
            .isSameInC(time(TimeCarrier.INSTANT, TimeSource.REALTIME)));
    assertFalse(
        time(TimeCarrier.DURATION, TimeSource.TAI)
            .isSameInC(time(TimeCarrier.DURATION, TimeSource.REALTIME)));
    assertTrue(new DataType.StructType(STRUCT).isSameInC(new DataType.StructType(STRUCT)));
  }

  private static DataType time(TimeCarrier carrier, TimeSource clock) {
    return new DataType.TimeType(TimeFormat.UNSIGNED_NANOSECONDS, carrier, clock);
  }
}
