package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The addresses that a header's commands leave to the driver. The kernel has their counts, so these
 * are judged with the values of the struct that holds them: what is declared of them holds for the
 * driver, too.
 */
public final class LeftAddresses {
  private final Layouts layouts;
  private final Set<Left.Held> held;

  private LeftAddresses(Layouts layouts, Set<Left.Held> held) {
    this.layouts = layouts;
    this.held = held;
  }

  /**
   * A count that is judged.
   *
   * @param count the count
   * @param element what it counts; memory has none
   */
  public record Judged(Counted count, Optional<DataType> element) {}

  /** Those of a header. */
  public static LeftAddresses of(Header header, Layouts layouts) {
    Contracts contracts = new Contracts(layouts);
    return new LeftAddresses(
        layouts,
        header.commands().stream()
            .flatMap(command -> contracts.of(command).left().stream())
            .filter(Left::sent)
            .flatMap(left -> left.held().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The counts in a struct that can be wrong: too large, or of a part of an element. */
  public List<Judged> counts(StructDeclaration struct) {
    return struct.members().stream()
        .filter(member -> held.contains(new Left.Held(struct, member)))
        .flatMap(member -> member.type().pointer().stream())
        .flatMap(pointer -> judged(pointer, struct).stream())
        .filter(judged -> judged.count().limit().isPresent() || !judged.count().isAlwaysWhole())
        .toList();
  }

  private Optional<Judged> judged(DataType.PointerType pointer, StructDeclaration struct) {
    return Counted.told(pointer, struct, layouts)
        .map(count -> new Judged(count, pointer.target().elements()));
  }
}
