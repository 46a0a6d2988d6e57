package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that a header's commands leave to the driver. The kernel has their counts, so these
 * are judged with the values of the struct that holds them: what is declared of them holds for the
 * driver, too.
 */
public final class LeftAddresses {
  private final Layouts layouts;
  private final Set<Left.Held> held = new LinkedHashSet<>();

  private LeftAddresses(Layouts layouts) {
    this.layouts = layouts;
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
    LeftAddresses all = new LeftAddresses(layouts);
    header.commands().forEach(command -> contracts.of(command).left().forEach(all::add));
    return all;
  }

  private void add(Left left) {
    left.held()
        .filter(each -> left.sent() && held.add(each))
        .flatMap(this::copied)
        .ifPresent(address -> Addresses.behind(address, layouts).forEach(this::add));
  }

  /**
   * Those of which it is known how much they lead to, relative to the struct that holds them: a
   * driver can be given what is there.
   */
  public List<Followed> copied() {
    return held.stream().flatMap(each -> copied(each).stream()).toList();
  }

  private Optional<Followed> copied(Left.Held each) {
    return each.member()
        .type()
        .pointer()
        .flatMap(pointer ->
            Addresses.followed(pointer, each.struct(), Path.START.member(each.member()), layouts));
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

  /**
   * Whether a member of a struct counts more with a value than may be behind such an address.
   *
   * @param name the member in C
   */
  public boolean isTooMany(StructDeclaration struct, String name, long value) {
    return counts(struct).stream()
        .map(Judged::count)
        .anyMatch(count -> count.member().cName().equals(name) && count.exceedsLimit(value));
  }

  private Optional<Judged> judged(DataType.PointerType pointer, StructDeclaration struct) {
    return Counted.told(pointer, struct, layouts)
        .map(count -> new Judged(count, pointer.target().elements()));
  }
}
