package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
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
    types(header).flatMap(type -> type.include().stream()).forEach(paths::add);
    return paths;
  }

  /** The types that others define, in the order of their use. */
  public static Stream<DataType.ForeignType> foreign(Header header) {
    return types(header).flatMap(type -> type.foreign().stream());
  }

  /** All types of members and data, those of elements in place of arrays. */
  private static Stream<DataType> types(Header header) {
    return Stream.concat(
            header.aggregates().stream().flatMap(Aggregate::types),
            header.commands().stream().flatMap(command -> command.payload().data().stream()))
        .map(DataType::elementary);
  }

  private static boolean isDevicePrivate(Command command) {
    return command.number() instanceof CommandNumber.DevicePrivate;
  }
}
