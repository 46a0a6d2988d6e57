package io.github.ioctlabi.core.model;

import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a header uses and does not define itself: the types of its commands and members, what
 * addresses lead to, and what all of these use in their turn.
 *
 * @param enums by their qualified names
 * @param aggregates by their qualified names
 */
public record UsedTypes(List<EnumDeclaration> enums, List<Aggregate> aggregates) {
  public UsedTypes {
    enums = List.copyOf(enums);
    aggregates = List.copyOf(aggregates);
  }

  /** Whether the header defines all that it uses. */
  public boolean isEmpty() {
    return enums.isEmpty() && aggregates.isEmpty();
  }

  /** The types that a header leads to. Those that lead to others may do so over many steps. */
  public static UsedTypes of(Header header) {
    Map<String, EnumDeclaration> enums = new TreeMap<>();
    Map<String, Aggregate> aggregates = new TreeMap<>();
    Deque<Aggregate> left = new ArrayDeque<>(header.aggregates());
    header.aggregates().forEach(each -> aggregates.put(key(each.javaName()), each));
    Stream<DataType> types = header.commands().stream().flatMap(UsedTypes::types);
    while (true) {
      types
          .flatMap(DataType::parts)
          .forEach(type -> {
            type.named().ifPresent(each -> enums.put(key(each.javaName()), each));
            type.aggregate()
                .filter(each -> aggregates.putIfAbsent(key(each.javaName()), each) == null)
                .ifPresent(left::add);
          });
      if (left.isEmpty()) {
        break;
      }
      types = left.remove().types();
    }
    header.enums().forEach(each -> enums.remove(key(each.javaName())));
    header.aggregates().forEach(each -> aggregates.remove(key(each.javaName())));
    return new UsedTypes(List.copyOf(enums.values()), List.copyOf(aggregates.values()));
  }

  private static String key(JavaName name) {
    return name.qualified();
  }

  private static Stream<DataType> types(Command command) {
    return Stream.of(
            command.payload().data(),
            command.payload().value().map(Value::type),
            command.encoded().flatMap(CommandNumber.Encoded::encodedAs).map(EncodedAs::type))
        .flatMap(type -> type.stream());
  }
}
