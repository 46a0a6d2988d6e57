package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.emit.c.CEnum;
import io.github.ioctlabi.core.emit.c.doc.map.CNames;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the sections of a header's declarations are called in links. */
final class Anchors {
  /** By themselves: several interfaces may have a command of one name. */
  private final IdentityHashMap<Command, String> commands = new IdentityHashMap<>();

  private final Map<String, String> ids = new HashMap<>();

  Anchors(Header header) {
    Set<String> taken = new HashSet<>();
    header.commands().forEach(each -> commands.put(each, id(each.cName(), taken)));
    header.aggregates().forEach(each -> put(key(each), each.tagged(), taken));
    header.enums().forEach(each -> put(key(each), title(each), taken));
  }

  private void put(String key, String name, Set<String> taken) {
    ids.put(key, id(name, taken));
  }

  private static String id(String name, Set<String> taken) {
    String plain = name.replaceAll("[^A-Za-z0-9_]+", "-");
    String id = plain;
    for (int i = 2; !taken.add(id); i++) {
      id = plain + "-" + i;
    }
    return id;
  }

  private static String key(Aggregate aggregate) {
    return "type " + aggregate.javaName().qualified();
  }

  private static String key(EnumDeclaration declared) {
    return "type " + declared.javaName().qualified();
  }

  /** What an enum is called: in C it need not be one. */
  static String title(EnumDeclaration declared) {
    return CEnum.isEnum(declared) ? "enum " + declared.cName() : declared.cName();
  }

  String of(Command command) {
    return commands.getOrDefault(command, "");
  }

  String of(Aggregate aggregate) {
    return ids.getOrDefault(key(aggregate), "");
  }

  String of(EnumDeclaration declared) {
    return ids.getOrDefault(key(declared), "");
  }

  /** A command, with the way to its section. */
  List<Inline> link(Command command) {
    return link(command.cName(), of(command));
  }

  /** A type as C writes it, with the way to the section of what it is made of. */
  List<Inline> link(DataType type) {
    DataType element = type.elementary();
    String id =
        element.aggregate().map(this::of).or(() -> element.named().map(this::of)).orElse("");
    return link(CNames.type(type), id);
  }

  private static List<Inline> link(String text, String id) {
    return id.isEmpty() ? Prose.code(text) : List.of(new Inline.Link(text, id));
  }
}
