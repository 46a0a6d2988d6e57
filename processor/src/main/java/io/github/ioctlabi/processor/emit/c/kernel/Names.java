package io.github.ioctlabi.processor.emit.c.kernel;

import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.model.JavaName;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the functions, structs and members of a dispatcher are called. */
final class Names {
  private final Map<JavaName, String> interfaces = new HashMap<>();
  private final Map<String, String> structs = new HashMap<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final String first;

  Names(Header header) {
    List<InterfaceDeclaration> callable = callable(header);
    Set<String> used = new HashSet<>();
    for (InterfaceDeclaration declared : callable) {
      long same = callable.stream().filter(each -> prefix(each).equals(prefix(declared))).count();
      String wanted = same == 1 ? prefix(declared) : Words.snake(declared.javaName().simple());
      interfaces.put(declared.javaName(), free(wanted, used));
    }
    header.aggregates().forEach(aggregate -> tags.add(aggregate.cName()));
    first = callable.isEmpty() ? "" : of(callable.getFirst());
  }

  /** The interfaces that need a dispatcher. */
  static List<InterfaceDeclaration> callable(Header header) {
    return header.interfaces().stream().filter(each -> !each.commands().isEmpty()).toList();
  }

  /** What the names of an interface's functions begin with, such as {@code sensor}. */
  String of(InterfaceDeclaration declared) {
    return Objects.requireNonNull(interfaces.get(declared.javaName()), declared.prefix());
  }

  /** A struct of the dispatcher's own, such as {@code struct sensor_ops}: not one of the header. */
  String struct(InterfaceDeclaration declared, String name) {
    String tag = of(declared) + "_" + name;
    while (tags.contains(tag)) {
      tag += "_";
    }
    return "struct " + tag;
  }

  /** A function of the whole file. */
  String helper(String name) {
    return first + "_" + name;
  }

  /** A function that does something with a struct, such as {@code sensor_check_config}. */
  String function(String verb, StructDeclaration struct) {
    String cName = struct.cName();
    String lead = first + "_";
    String stem = structs.get(cName);
    if (stem == null) {
      stem = free(cName.startsWith(lead) ? cName.substring(lead.length()) : cName, stems);
      structs.put(cName, stem);
    }
    return first + "_" + verb + "_" + stem;
  }

  /** The members of the ops table, such as {@code set_config}, in the order of the commands. */
  static List<String> members(InterfaceDeclaration declared) {
    List<String> members = new ArrayList<>();
    Set<String> used = new HashSet<>();
    String lead = declared.prefix().toUpperCase(Locale.ROOT) + "_";
    for (Command command : declared.commands()) {
      String macro = command.cName();
      boolean led = macro.toUpperCase(Locale.ROOT).startsWith(lead);
      String name = (led ? macro.substring(lead.length()) : macro).toLowerCase(Locale.ROOT);
      boolean begins = !name.isEmpty() && !Character.isDigit(name.charAt(0));
      members.add(free(begins ? name : "_" + name, used));
    }
    return members;
  }

  /** A name that nobody has, which is then somebody's. */
  static String free(String wanted, Set<String> used) {
    String name = Words.isTaken(wanted) ? wanted + "_" : wanted;
    for (int i = 2; !used.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  private static String prefix(InterfaceDeclaration declared) {
    return declared.prefix().toLowerCase(Locale.ROOT);
  }
}
