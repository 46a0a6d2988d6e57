package io.github.ioctlabi.core.model;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.SnakeCase;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A C header and everything that contributes to it: the unit that is judged and emitted whole.
 *
 * @param path the path as C includes it, such as {@code linux/sensor.h}
 * @param license the SPDX expression
 * @param includes other headers of declared types that this one uses, sorted
 * @param interfaces by their qualified names
 * @param enums by the order of their declaration; those defined here
 * @param aggregates structs and unions defined here; one that another contains comes before it,
 *     else as declared
 * @param roots the outermost declarations that contribute, read with success or not
 * @param packageTypes the simple names of all types in the packages of its declarations: in code
 *     there they hide the types of {@code java.lang}
 * @param existing whether the kernel ships the header, so that it is bound and not made
 */
public record Header(
    String path,
    String license,
    List<String> includes,
    List<InterfaceDeclaration> interfaces,
    List<EnumDeclaration> enums,
    List<Aggregate> aggregates,
    Set<Place> roots,
    Set<String> packageTypes,
    boolean existing) {
  public Header {
    includes = List.copyOf(includes);
    interfaces = List.copyOf(interfaces);
    enums = List.copyOf(enums);
    aggregates = List.copyOf(aggregates);
    roots = Set.copyOf(roots);
    packageTypes = Set.copyOf(packageTypes);
  }

  /** A header in whose packages no type hides one of {@code java.lang}. */
  public Header(
      String path,
      String license,
      List<String> includes,
      List<InterfaceDeclaration> interfaces,
      List<EnumDeclaration> enums,
      List<StructDeclaration> structs,
      Set<Place> roots) {
    this(path, license, includes, interfaces, enums, List.copyOf(structs), roots, Set.of(), false);
  }

  /** The structs, in their order. */
  public List<StructDeclaration> structs() {
    return aggregates.stream()
        .filter(StructDeclaration.class::isInstance)
        .map(StructDeclaration.class::cast)
        .toList();
  }

  /** The unions, in their order. */
  public List<UnionDeclaration> unions() {
    return aggregates.stream()
        .filter(UnionDeclaration.class::isInstance)
        .map(UnionDeclaration.class::cast)
        .toList();
  }

  /** The path without its {@code .h}. */
  public String stem() {
    return path.substring(0, path.length() - ".h".length());
  }

  /** The path of what a driver includes to use the dispatcher, below the folder of dispatchers. */
  public String dispatcher() {
    return stem() + "_ioctl.h";
  }

  /** The path of the dispatcher itself, beside it. */
  public String dispatcherSource() {
    return stem() + "_ioctl.c";
  }

  /** The file name of a header as names in C may begin with it, such as {@code sensor}. */
  public static String word(String path) {
    String stem = path.replaceAll("^.*/|\\.h$", "").replaceAll("[^A-Za-z0-9_]", "_");
    return stem.replaceFirst("^_+", "").replaceFirst("^(?=[0-9]|$)", "x");
  }

  /** The interfaces that need a dispatcher. */
  public List<InterfaceDeclaration> dispatched() {
    return interfaces.stream().filter(each -> !each.commands().isEmpty()).toList();
  }

  /**
   * What names in a dispatcher begin with for an interface: its prefix in small letters, or where
   * others of the header have the same, its own name.
   */
  public Map<JavaName, String> leads() {
    Map<JavaName, String> leads = new LinkedHashMap<>();
    for (InterfaceDeclaration declared : dispatched()) {
      String prefix = declared.prefix().toLowerCase(Locale.ROOT);
      long same =
          dispatched().stream().filter(each -> each.prefix().equalsIgnoreCase(prefix)).count();
      String wanted = same == 1 ? prefix : SnakeCase.lower(declared.javaName().simple());
      String lead = wanted;
      for (int i = 2; leads.containsValue(lead); i++) {
        lead = wanted + "_" + i;
      }
      leads.put(declared.javaName(), lead);
    }
    return leads;
  }

  /**
   * What the names of functions begin with that a dispatcher has for all its interfaces: the lead
   * of the first one, which no other dispatcher has.
   */
  public String sharedLead() {
    return leads().values().iterator().next();
  }

  /** All commands, interface by interface. */
  public List<Command> commands() {
    return interfaces.stream().flatMap(declared -> declared.commands().stream()).toList();
  }
}
