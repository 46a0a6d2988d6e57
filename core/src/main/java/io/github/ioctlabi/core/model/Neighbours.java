package io.github.ioctlabi.core.model;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other headers of one compilation declare, as far as a dispatcher or a selftest of this
 * header could choose the same name: a driver may include them all.
 *
 * @param names constants, enumerators and commands
 * @param tags of structs, unions and enums
 */
public record Neighbours(SortedSet<String> names, SortedSet<String> tags) {
  /** Of a header that is alone. */
  public static final Neighbours NONE = new Neighbours(Set.of(), Set.of());

  /** What makes another name of one that is taken; a member's own no other header may have. */
  private static final Pattern ENDING = Pattern.compile("_[0-9]*$");

  private static final Pattern SMALL = Pattern.compile("[a-z]");

  public Neighbours {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  /** The same of names in any order. */
  public Neighbours(Collection<String> names, Collection<String> tags) {
    this(new TreeSet<>(names), new TreeSet<>(tags));
  }

  /**
   * What could be chosen for a header: words with a small letter, what members are called, and what
   * begins like names of its dispatchers.
   *
   * @param all the headers of the compilation, the header among them
   */
  public static Neighbours of(Header header, List<Header> all) {
    if (header.existing() || header.dispatched().isEmpty()) {
      return NONE;
    }
    Set<String> leads =
        header.leads().values().stream()
            .map(lead -> lead.toUpperCase(Locale.ROOT) + "_")
            .collect(Collectors.toSet());
    Set<String> members = members(header);
    Set<String> names = new TreeSet<>();
    Set<String> tags = new TreeSet<>();
    for (Header other : all) {
      if (!other.path().equals(header.path())) {
        names(other).stream()
            .filter(name ->
                SMALL.matcher(name).find()
                    || members.contains(ENDING.matcher(name).replaceFirst(""))
                    || begins(name, leads))
            .forEach(names::add);
        tags(other).stream().filter(tag -> begins(tag, leads)).forEach(tags::add);
      }
    }
    return new Neighbours(names, tags);
  }

  private static boolean begins(String name, Set<String> leads) {
    return leads.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith);
  }

  private static Set<String> members(Header header) {
    return Stream.concat(header.aggregates().stream(), UsedTypes.of(header).aggregates().stream())
        .flatMap(Neighbours::members)
        .collect(Collectors.toSet());
  }

  private static Stream<String> members(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> struct.members().stream().map(member -> member.cName());
      case UnionDeclaration union -> union.members().stream().map(member -> member.cName());
    };
  }

  /** The constants, enumerators and commands that a header declares. */
  public static Set<String> names(Header header) {
    Set<String> names = new HashSet<>();
    header.commands().forEach(command -> names.add(command.cName()));
    for (InterfaceDeclaration each : header.interfaces()) {
      each.constants().forEach(constant -> names.add(constant.cName()));
    }
    for (EnumDeclaration each : header.enums()) {
      each.constants().forEach(value -> names.add(value.cName()));
    }
    header.structs().forEach(struct -> names.addAll(struct.sizeMacros()));
    return names;
  }

  /** The tags of structs, unions and enums that a header declares. */
  public static Set<String> tags(Header header) {
    Set<String> tags = new HashSet<>();
    header.enums().forEach(each -> tags.add(each.cName()));
    header.aggregates().forEach(each -> tags.add(each.cName()));
    return tags;
  }
}
