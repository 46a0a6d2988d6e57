package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which way the structs and unions of a header travel, by its own commands: to the kernel, from it,
 * or both. Those that none of them names may travel both ways: read(2) or another header has them.
 */
public final class Uses {
  private static final Way BOTH = new Way(true, true);

  private final Map<String, Way> ways = new HashMap<>();

  private Uses() {}

  /** Those of a header. */
  public static Uses of(Header header, Layouts layouts) {
    Uses uses = new Uses();
    Contracts contracts = new Contracts(layouts);
    header.commands().forEach(command -> uses.add(contracts.of(command)));
    return uses;
  }

  /** Which way a struct or union travels. */
  public Way of(Aggregate aggregate) {
    return ways.getOrDefault(key(aggregate), BOTH);
  }

  /** Which way a member travels that is in something that does. */
  public static Way of(Member member, Way around) {
    return new Way(around.in() && Handling.of(member).isSent(), around.out());
  }

  /** Which way the argument of a command travels. */
  public static Way of(Contract contract) {
    Travel travel = contract.travel();
    return new Way(travel.in(), contract.isWritten() || travel.isAnswered());
  }

  private void add(Contract contract) {
    contract.command().payload().data().ifPresent(type -> visit(type, of(contract)));
  }

  private void visit(DataType type, Way way) {
    switch (type) {
      case DataType.StructType(StructDeclaration struct) ->
          add(struct, way)
              .ifPresent(
                  all -> struct.members().forEach(each -> visit(each.type(), of(each, all))));
      case DataType.UnionType(UnionDeclaration union, boolean _) ->
          add(union, way)
              .ifPresent(all -> union.members().forEach(each -> visit(each.type(), all)));
      case DataType.ArrayType array -> visit(array.element(), way);
      case DataType.FlexibleType flexible -> visit(flexible.element(), way);
      case DataType.PointerType pointer -> visit(pointer.target(), Way.of(pointer));
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ -> {}
    }
  }

  private void visit(PointerTarget target, Way way) {
    switch (target) {
      case PointerTarget.Elements(DataType element) -> visit(element, way);
      case PointerTarget.Single(StructDeclaration single) ->
          visit(new DataType.StructType(single), way);
      case PointerTarget.Segment _ -> {}
    }
  }

  /** Several structs of a header that exists may have no name in C. */
  private static String key(Aggregate aggregate) {
    return aggregate.javaName().qualified();
  }

  /** All ways of a struct or union, if this one is new. */
  private Optional<Way> add(Aggregate aggregate, Way way) {
    Way before = ways.get(key(aggregate));
    Way all = before == null ? way : before.and(way);
    ways.put(key(aggregate), all);
    return all.equals(before) ? Optional.empty() : Optional.of(all);
  }
}
