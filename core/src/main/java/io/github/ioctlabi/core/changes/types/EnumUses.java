package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.versions.Version;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which way the constants of enums travel, and how a kernel refuses one that it does not know. */
final class EnumUses {
  private static final Way BOTH = new Way(true, true);

  private final Map<String, Way> ways = new HashMap<>();
  private final Map<String, TreeSet<Refusal>> refusals = new HashMap<>();

  private EnumUses() {}

  /** Those of a version. */
  static EnumUses of(Version version) {
    EnumUses uses = new EnumUses();
    for (Command command : version.header().commands()) {
      boolean byValue = command.payload() instanceof Payload.ByValue;
      Way way = byValue ? new Way(true, false) : Uses.of(version.contract(command));
      command.payload().passed().ifPresent(type -> uses.add(type, way, Optional.empty()));
    }
    version.aggregates().forEach(each -> uses.add(each, version.way(each)));
    return uses;
  }

  private void add(Aggregate aggregate, Way way) {
    switch (aggregate) {
      case StructDeclaration struct ->
          struct
              .members()
              .forEach(each -> add(each.type(), Uses.of(each, way), Optional.of(struct)));
      case UnionDeclaration union ->
          union.types().forEach(type -> add(type, way, Optional.empty()));
    }
  }

  private void add(DataType type, Way way, Optional<StructDeclaration> around) {
    type.elementary().named().ifPresent(named -> add(named, way, around));
    type.elementary()
        .pointer()
        .ifPresent(pointer ->
            pointer
                .target()
                .elements()
                .ifPresent(element -> add(element, Way.of(pointer), Optional.empty())));
  }

  private void add(EnumDeclaration named, Way way, Optional<StructDeclaration> around) {
    ways.merge(key(named), way, Way::and);
    if (way.in()) {
      refusals.computeIfAbsent(key(named), _ -> new TreeSet<>()).add(Refusal.notYet(around));
    }
  }

  /** Enums of headers that exist may share the name that C gives to none. */
  private static String key(EnumDeclaration named) {
    return named.javaName().qualified();
  }

  /** Which way it travels; one that nothing uses may travel both ways. */
  Way way(EnumDeclaration named) {
    return ways.getOrDefault(key(named), BOTH);
  }

  /** The errors that a constant without a name gets. */
  String refused(EnumDeclaration named) {
    return refusals.getOrDefault(key(named), new TreeSet<>(List.of(Refusal.VALUE))).stream()
        .map(refusal -> refusal.errno().toString())
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
