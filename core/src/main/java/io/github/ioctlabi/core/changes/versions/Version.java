package io.github.ioctlabi.core.changes.versions;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.UsedTypes;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the two versions of a header, with what can be asked of it. Not thread-safe.
 *
 * @param header what it declares
 * @param used what it uses of other headers
 * @param layouts on 64-bit machines
 * @param narrow on the machines that lay out most differently, those of the 32-bit x86
 * @param uses which way its structs travel
 * @param contracts what its commands promise
 */
public record Version(
    Header header,
    UsedTypes used,
    Layouts layouts,
    Layouts narrow,
    Uses uses,
    Contracts contracts) {
  /** A header as a version. */
  public static Version of(Header header) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    return new Version(
        header,
        UsedTypes.of(header),
        layouts,
        new Layouts(Abi.I386),
        Uses.of(header, layouts),
        new Contracts(layouts));
  }

  /** Its structs and unions, those of other headers too. */
  public List<Aggregate> aggregates() {
    return Stream.concat(header.aggregates().stream(), used.aggregates().stream()).toList();
  }

  /** Its enums and flags, those of other headers too. */
  public List<EnumDeclaration> enums() {
    return Stream.concat(header.enums().stream(), used.enums().stream()).toList();
  }

  /** What a command promises. */
  public Contract contract(Command command) {
    return contracts.of(command);
  }

  /** Which way a struct or a union travels. */
  public Way way(Aggregate aggregate) {
    return uses.of(aggregate);
  }

  /** The commands whose data is a struct, or has it inside. */
  public List<Command> commandsOf(Aggregate part) {
    return header.commands().stream()
        .filter(command -> command.payload().data().filter(type -> holds(type, part)).isPresent())
        .toList();
  }

  private static boolean holds(DataType type, Aggregate part) {
    return type.innermost()
        .aggregate()
        .filter(whole ->
            whole.javaName().equals(part.javaName())
                || whole.types().anyMatch(inner -> holds(inner, part)))
        .isPresent();
  }
}
