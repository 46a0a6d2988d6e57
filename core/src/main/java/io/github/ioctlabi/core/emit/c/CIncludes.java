package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.Aggregate;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.CommandNumber;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.TimeFormat;
import io.github.ioctlabi.core.model.UnionDeclaration;
import io.github.ioctlabi.core.model.UnionMember;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The headers that a header's declarations need. */
public final class CIncludes {
  private CIncludes() {}

  /** The headers of all types that others define, and of the base of device-private commands. */
  public static SortedSet<String> of(Header header) {
    TreeSet<String> paths = new TreeSet<>(header.includes());
    if (header.commands().stream().anyMatch(CIncludes::isDevicePrivate)) {
      paths.add("linux/sockios.h");
    }
    types(header).flatMap(type -> include(type).stream()).forEach(paths::add);
    return paths;
  }

  /** The types that others define, in the order of their use. */
  public static Stream<DataType.ForeignType> foreign(Header header) {
    return types(header)
        .filter(DataType.ForeignType.class::isInstance)
        .map(DataType.ForeignType.class::cast);
  }

  /** All types of members and data, those of elements in place of arrays. */
  private static Stream<DataType> types(Header header) {
    return Stream.concat(
            header.aggregates().stream().flatMap(CIncludes::types),
            header.commands().stream().flatMap(command -> data(command).stream()))
        .map(CIncludes::element);
  }

  private static boolean isDevicePrivate(Command command) {
    return command.number() instanceof CommandNumber.DevicePrivate;
  }

  /** The type of the data that a number speaks of, if it speaks of some. */
  public static Optional<DataType> data(Command command) {
    return switch (command.payload()) {
      case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> Optional.empty();
      case Payload.ByAddress data -> Optional.of(data.type());
      case Payload.Varying data -> Optional.of(data.element());
    };
  }

  private static Stream<DataType> types(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> struct.members().stream().map(member -> member.type());
      case UnionDeclaration union -> union.members().stream().map(UnionMember::type);
    };
  }

  private static Optional<String> include(DataType type) {
    return switch (type) {
      case DataType.ForeignType foreign -> Optional.of(foreign.header());
      case DataType.TimeType time when time.format() == TimeFormat.KERNEL_TIMESPEC ->
          Optional.of("linux/time_types.h");
      default -> Optional.empty();
    };
  }

  private static DataType element(DataType type) {
    return switch (type) {
      case DataType.ArrayType array -> element(array.element());
      case DataType.FlexibleType flexible -> element(flexible.element());
      default -> type;
    };
  }
}
