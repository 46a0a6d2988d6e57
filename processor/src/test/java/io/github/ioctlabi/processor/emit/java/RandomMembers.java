package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The components of one record, whose counts and tags say what its other components hold. */
final class RandomMembers {
  private static final Layouts LAYOUTS = new Layouts(Abi.NATURAL);

  private final RandomValues values;
  private final StructDeclaration struct;
  private final Map<String, Object> found = new HashMap<>();

  RandomMembers(RandomValues values, StructDeclaration struct) {
    this.values = values;
    this.struct = struct;
  }

  Object[] components() throws ReflectiveOperationException {
    for (Member member : struct.members()) {
      found.put(member.javaName(), values.value(member.type(), member.range()));
    }
    for (Member member : struct.members()) {
      Object value = found.get(member.javaName());
      switch (member.type()) {
        case DataType.PointerType pointer when pointer.count().isPresent() && value != null -> {
          Count count = pointer.count().get();
          number(count.member(), counted(pointer.target(), count.unit(), value));
        }
        case DataType.FlexibleType flexible -> {
          long stride = LAYOUTS.size(flexible.element());
          int length = Array.getLength(value);
          long count =
              switch (flexible.unit()) {
                case ELEMENTS -> length;
                case BYTES -> length * stride;
                case STRUCT_BYTES -> LAYOUTS.of(struct).size() + length * stride;
              };
          flexible.count().ifPresent(name -> number(name, count));
          flexible.filled().ifPresent(name -> number(name, count));
        }
        case DataType.UnionType union when member.tag().isPresent() ->
            tag(member.tag().get(), union, value);
        default -> {}
      }
    }
    return struct.members().stream().map(member -> found.get(member.javaName())).toArray();
  }

  private static long counted(PointerTarget target, CountUnit unit, Object value) {
    return switch (target) {
      case PointerTarget.Segment _ -> ((MemorySegment) value).byteSize();
      case PointerTarget.Single _ -> 1;
      case PointerTarget.Elements(DataType element) ->
          Array.getLength(value) * (unit == CountUnit.BYTES ? LAYOUTS.size(element) : 1);
    };
  }

  private void tag(String name, DataType.UnionType union, Object value)
      throws ReflectiveOperationException {
    for (UnionMember member : union.declaration().members()) {
      if (!values.type(member.javaName()).isInstance(value)) {
        continue;
      }
      List<Long> tags = member.otherwise() ? List.of(77L) : member.tags();
      number(name, tags.get(values.random().nextInt(tags.size())));
    }
  }

  private void number(String name, long number) {
    Member sibling =
        struct.members().stream()
            .filter(member -> member.javaName().equals(name))
            .findFirst()
            .orElseThrow();
    found.put(
        name,
        switch (sibling.type()) {
          case DataType.IntegerType integer when integer.carrier() != Carrier.BOOLEAN ->
              RandomValues.boxed(integer.carrier(), number);
          case DataType.EnumType named -> constant(named, number);
          default -> throw new IllegalArgumentException(name);
        });
  }

  private Object constant(DataType.EnumType named, long number) {
    return named.declaration().constants().stream()
        .filter(constant -> constant.number() == number)
        .map(constant -> {
          try {
            return values.constant(named.declaration(), constant.javaName());
          } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
          }
        })
        .findFirst()
        .orElseThrow();
  }
}
