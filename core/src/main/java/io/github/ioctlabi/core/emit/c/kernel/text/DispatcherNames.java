package io.github.ioctlabi.core.emit.c.kernel.text;

import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.SnakeCase;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.names.EntryPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the functions, structs and members of a dispatcher are called. */
public final class DispatcherNames {
  /** The member of the ops table that is no command. */
  private static final String HOOKS = "hooks";

  private final Naming naming;
  private final Map<JavaName, String> leads;
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final String shared;

  public DispatcherNames(Header header, Naming naming) {
    this.naming = naming;
    leads = header.leads();
    shared = header.sharedLead();
  }

  /** What the names of an interface begin with, such as {@code sensor}. */
  private String lead(InterfaceDeclaration declared) {
    return Objects.requireNonNull(leads.get(declared.javaName()), declared.prefix());
  }

  /** A function or table for an interface, such as {@code sensor_find}. */
  public String of(InterfaceDeclaration declared, String name) {
    return file(lead(declared) + " " + name, lead(declared) + "_" + name);
  }

  /** A function for an interface that other files call. */
  public String entry(InterfaceDeclaration declared, EntryPoint entry) {
    String wanted = entry.name(lead(declared));
    return file(wanted, wanted);
  }

  /** A macro for an interface, such as {@code SENSOR_IOCTL_FOPS}. */
  public String macro(InterfaceDeclaration declared, String name) {
    String lead = lead(declared).toUpperCase(Locale.ROOT);
    return file(lead + " " + name, lead + "_" + name);
  }

  /** A struct of the dispatcher's own, such as {@code struct sensor_ops}: not one of the header. */
  public String struct(InterfaceDeclaration declared, String name) {
    String key = lead(declared) + " " + name;
    return "struct " + tags.computeIfAbsent(key, _ -> naming.tag(key.replace(' ', '_')));
  }

  /** A function of the whole file. */
  public String helper(String name) {
    return file(" " + name, shared + "_" + name);
  }

  /** A function that does something with a struct, such as {@code sensor_check_config}. */
  public String function(String verb, StructDeclaration struct) {
    String cName = struct.cName();
    String lead =
        leads.values().stream()
            .filter(each -> cName.startsWith(each + "_"))
            .max(Comparator.comparingInt(String::length))
            .orElse(shared);
    String stem = cName.startsWith(lead + "_") ? cName.substring(lead.length() + 1) : cName;
    return file(verb + " struct " + cName, lead + "_" + verb + "_" + stem);
  }

  /**
   * A function for a member of a struct that drivers call, such as {@code
   * sensor_config_copy_in_steps}: nothing but the struct tells its name.
   */
  public String function(StructDeclaration struct, String verb, String member) {
    String wanted = struct.cName() + "_" + verb + "_" + member;
    return file(verb + " struct " + struct.cName() + "." + member, wanted);
  }

  /**
   * A name of the file.
   *
   * @param key what it is for
   */
  private String file(String key, String wanted) {
    return files.computeIfAbsent(key, _ -> naming.file(wanted));
  }

  /**
   * Members of the ops table for a command.
   *
   * @param function such as {@code set_config}
   * @param undo what takes back what the function has made, such as {@code undo_set_config}
   */
  public record Member(String function, Optional<String> undo) {}

  /** The members of the ops table in the order of the commands. */
  public List<Member> members(InterfaceDeclaration declared) {
    Naming.Inside table = naming.members();
    table.name(HOOKS);
    String lead = declared.prefix().toUpperCase(Locale.ROOT) + "_";
    List<String> functions = new ArrayList<>();
    for (Command command : declared.commands()) {
      String macro = command.cName();
      boolean led = macro.toUpperCase(Locale.ROOT).startsWith(lead);
      String name = (led ? macro.substring(lead.length()) : macro).toLowerCase(Locale.ROOT);
      boolean begins = !name.isEmpty() && !Character.isDigit(name.charAt(0));
      functions.add(table.name(begins ? name : "_" + name));
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      String function = functions.get(i);
      boolean handsOut = declared.commands().get(i).calling().handsOut();
      members.add(
          new Member(
              function, handsOut ? Optional.of(table.name("undo_" + function)) : Optional.empty()));
    }
    return members;
  }

  /** The names of one function's variables. */
  public Naming.Inside variables() {
    return naming.variables();
  }

  /** The names of one prototype's parameters. */
  public Naming.Inside parameters() {
    return naming.members();
  }

  /** The words of a Java name in small letters; a word begins where one begins in C. */
  public static String snake(String javaName) {
    return SnakeCase.lower(javaName);
  }
}
