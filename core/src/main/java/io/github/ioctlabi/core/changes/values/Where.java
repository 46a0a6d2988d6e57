package io.github.ioctlabi.core.changes.values;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * Where a value stands.
 *
 * @param place what to report
 * @param way which way it travels
 * @param before the struct around it in the older version, if it stands in one
 * @param after and in the newer one
 * @param commands those of the older version whose data it is, or is in
 * @param inMemory whether it has bytes there; else it is passed in place of an address
 */
public record Where(
    Place place,
    Way way,
    Optional<StructDeclaration> before,
    Optional<StructDeclaration> after,
    List<Command> commands,
    boolean inMemory) {
  /** What stands in a struct. */
  public Where(
      Place place,
      Way way,
      StructDeclaration before,
      StructDeclaration after,
      List<Command> commands) {
    this(place, way, Optional.of(before), Optional.of(after), commands, true);
  }

  /** What stands in no struct. */
  public Where(Place place, Way way, List<Command> commands) {
    this(place, way, Optional.empty(), Optional.empty(), commands, true);
  }

  /** A number in place of an address. */
  public static Where inPlaceOfAddress(Place place, Command before) {
    return new Where(
        place, new Way(true, false), Optional.empty(), Optional.empty(), List.of(before), false);
  }

  public Where going(Way other) {
    return new Where(place, other, before, after, commands, inMemory);
  }
}
