package io.github.ioctlabi.abi.compare;

import io.github.ioctlabi.abi.compilers.Architecture;
import io.github.ioctlabi.abi.compilers.Question;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.runtime.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Everything that a compiler can be asked of a header, with what the processor takes it to be on
 * one architecture. The questions are the same on all.
 */
final class Facts {
  private static final int SIOCDEVPRIVATE = 0x89f0;

  private final Architecture target;
  private final Layouts layouts;
  private final Map<Question, Long> facts = new LinkedHashMap<>();

  private Facts(Architecture target) {
    this.target = target;
    this.layouts = new Layouts(target.abi());
  }

  /** The questions with their answers, in an order that depends on the header alone. */
  static Map<Question, Long> of(Header header, Architecture target) {
    Facts made = new Facts(target);
    header.structs().forEach(made::struct);
    header.unions().forEach(made::union);
    header.enums().forEach(made::names);
    header.interfaces().forEach(each -> each.constants().forEach(made::constant));
    header.commands().forEach(made::command);
    return made.facts;
  }

  private void put(String expression, long value) {
    facts.put(new Question(expression, false), value);
  }

  private void struct(StructDeclaration struct) {
    StructLayout layout = layouts.of(struct);
    put(Expressions.size(struct), layout.size());
    put(Expressions.alignment(struct), layout.alignment());
    for (Slot slot : layout.slots()) {
      Parts.name(slot)
          .ifPresent(name -> {
            put(Expressions.offset(struct, name), slot.offset());
            if (!Parts.isFlexible(slot)) {
              put(Expressions.size(struct, name), slot.size());
            }
          });
    }
  }

  private void union(UnionDeclaration union) {
    put(Expressions.size(union), layouts.of(union).size());
    put(Expressions.alignment(union), layouts.of(union).alignment());
    for (UnionMember member : union.members()) {
      put(Expressions.offset(union, member.cName()), 0);
      put(Expressions.size(union, member.cName()), layouts.size(member.type()));
    }
  }

  private void names(EnumDeclaration declared) {
    for (EnumDeclaration.Constant constant : declared.constants()) {
      long value = declared.flags() ? 1L << constant.number() : constant.number();
      facts.put(new Question(constant.cName(), true), value);
    }
  }

  private void constant(MacroConstant constant) {
    facts.put(new Question(constant.cName(), true), constant.value());
  }

  private void command(Command command) {
    switch (command.number()) {
      case CommandNumber.Encoded number -> encoded(command, number);
      case CommandNumber.Raw raw -> put(command.cName(), raw.request() & 0xffff_ffffL);
      case CommandNumber.DevicePrivate(int index) -> put(command.cName(), SIOCDEVPRIVATE + index);
    }
  }

  /** A number that varies is asked for at the ends of its offset, and for one element and two. */
  private void encoded(Command command, CommandNumber.Encoded number) {
    boolean counted = command.payload() instanceof Payload.Varying && number.encodedAs().isEmpty();
    int last = command.nrOffset().map(Parameter.NrOffset::max).orElse(0);
    List<Integer> offsets = IntStream.of(0, last).distinct().boxed().toList();
    for (int offset : offsets) {
      for (int count : counted ? List.of(1, 2) : List.of(1)) {
        put(
            macro(command, counted, offset, count),
            target
                    .encoding()
                    .encode(
                        direction(command, number),
                        number.type(),
                        number.nr() + offset,
                        Math.toIntExact(size(command, number) * count))
                & 0xffff_ffffL);
      }
    }
  }

  private static String macro(Command command, boolean counted, int offset, int count) {
    String arguments =
        (command.nrOffset().isPresent() ? ", " + offset : "") + (counted ? ", " + count : "");
    return command.cName() + (arguments.isEmpty() ? "" : "(" + arguments.substring(2) + ")");
  }

  private static Direction direction(Command command, CommandNumber.Encoded number) {
    return saysItsSize(command) ? Direction.NONE : Direction.valueOf(number.direction().name());
  }

  private long size(Command command, CommandNumber.Encoded number) {
    if (number.encodedAs().isPresent()) {
      return layouts.size(number.encodedAs().get().type());
    }
    if (direction(command, number) == Direction.NONE) {
      return 0;
    }
    return switch (command.payload()) {
      case Payload.ByAddress data -> layouts.size(data.type());
      case Payload.Varying data -> layouts.size(data.element());
      case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> 0;
    };
  }

  /** Whether the argument's first member is its size, which the number then leaves out. */
  private static boolean saysItsSize(Command command) {
    return command.payload() instanceof Payload.ByAddress data
        && data.type() instanceof DataType.StructType(StructDeclaration struct)
        && struct.shape().extension() == Extension.SIZE_FIELD;
  }
}
