package io.github.ioctlabi.core.data;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.Places;
import io.github.ioctlabi.core.data.types.EnumForm;
import io.github.ioctlabi.core.data.types.Home;
import io.github.ioctlabi.core.data.types.References;
import io.github.ioctlabi.core.data.types.StructForm;
import io.github.ioctlabi.core.data.types.TypeForm;
import io.github.ioctlabi.core.data.types.UnionForm;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the declarations of a text: first their names, then each behind what it uses. */
final class ReadTypes {
  private final Home home;
  private final Places places;
  private final References references = new References();
  private final List<InterfaceDeclaration> interfaces;
  private final List<EnumDeclaration> enums;
  private final List<Aggregate> aggregates;

  /** Types as a text has them. */
  record Given(List<FactReader> enums, List<FactReader> aggregates) {
    /** No types. */
    static final Given NONE = new Given(List.of(), List.of());

    private List<Head> enumHeads() {
      return heads(enums, TypeForm.ENUM, TypeForm.FLAGS);
    }

    private List<Head> aggregateHeads() {
      return heads(aggregates, TypeForm.STRUCT, TypeForm.UNION);
    }
  }

  /** A declaration of which no more than its name has been read. */
  record Head(FactReader in, String kind, JavaName name) {
    String qualified() {
      return name.qualified();
    }
  }

  /**
   * Reads everything.
   *
   * @param own the types of the header itself
   * @param used those of others
   */
  ReadTypes(Home home, List<FactReader> interfaces, Given own, Given used) {
    this.home = home;
    List<Head> declared = heads(interfaces, InterfaceForm.INTERFACE);
    List<Head> ownEnums = own.enumHeads();
    List<Head> usedEnums = used.enumHeads();
    List<Head> ownAggregates = own.aggregateHeads();
    List<Head> allAggregates = joined(ownAggregates, used.aggregateHeads());
    places = new Places(declared.stream().map(Head::name).collect(Collectors.toSet()));
    place(joined(declared, joined(joined(ownEnums, usedEnums), allAggregates)));
    this.enums = ownEnums.stream().map(this::named).toList();
    usedEnums.forEach(this::named);
    Map<Head, Aggregate> read = new HashMap<>();
    UseOrder.of(allAggregates).forEach(each -> read.put(each, aggregate(each)));
    this.aggregates = ownAggregates.stream().map(read::get).map(Objects::requireNonNull).toList();
    this.interfaces = declared.stream().map(this::declared).toList();
  }

  private static List<Head> heads(List<FactReader> given, String... kinds) {
    List<Head> heads = new ArrayList<>();
    for (FactReader in : given) {
      String kind = in.kind(kinds);
      heads.add(new Head(in, kind, Names.read(in, kind)));
    }
    return heads;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Makes the places, those of types around others first. */
  private void place(List<Head> all) {
    Set<String> names = new HashSet<>();
    for (Head head : all) {
      if (!names.add(head.qualified())) {
        throw head.in().fault(head.kind(), "the name stands twice", "write another");
      }
    }
    all.stream()
        .sorted(Comparator.comparingInt(head -> head.name().simpleNames().size()))
        .forEach(head -> places.declare(head.in(), head.name()));
  }

  private EnumDeclaration named(Head head) {
    EnumDeclaration declaration =
        EnumForm.read(head.in(), head.name(), places.of(head.name()), home);
    head.in().end();
    references.add(declaration);
    return declaration;
  }

  private Aggregate aggregate(Head head) {
    Place place = places.of(head.name());
    Aggregate aggregate =
        head.kind().equals(TypeForm.STRUCT)
            ? StructForm.read(head.in(), head.name(), place, home, references)
            : UnionForm.read(head.in(), head.name(), place, home, references, places);
    head.in().end();
    references.add(aggregate);
    return aggregate;
  }

  private InterfaceDeclaration declared(Head head) {
    InterfaceDeclaration declaration =
        InterfaceForm.read(head.in(), head.name(), places.of(head.name()), references);
    head.in().end();
    return declaration;
  }

  List<InterfaceDeclaration> interfaces() {
    return interfaces;
  }

  List<EnumDeclaration> enums() {
    return enums;
  }

  List<Aggregate> aggregates() {
    return aggregates;
  }

  /** The outermost declarations of the header. */
  Set<Place> roots() {
    return Stream.of(
            interfaces.stream().map(InterfaceDeclaration::place),
            enums.stream().map(EnumDeclaration::place),
            aggregates.stream().map(Aggregate::place))
        .flatMap(places -> places)
        .map(Place::root)
        .collect(Collectors.toSet());
  }
}
