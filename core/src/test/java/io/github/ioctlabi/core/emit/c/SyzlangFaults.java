package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.emit.c.Syzlang.Field;
import io.github.ioctlabi.core.emit.c.Syzlang.Struct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong in a description that can be read. */
final class SyzlangFaults {
  private static final Set<String> INTEGERS =
      Set.of("int8", "int16", "int32", "int64", "int16be", "int32be", "int64be", "intptr");

  /** Resources and flags of syzkaller's own files. */
  private static final Set<String> OTHERS = Set.of("fd", "sock");

  private final Syzlang description;
  private final List<String> faults = new ArrayList<>();

  private SyzlangFaults(Syzlang description) {
    this.description = description;
  }

  static List<String> of(String text) {
    SyzlangFaults faults = new SyzlangFaults(Syzlang.read(text));
    faults.all();
    return faults.faults;
  }

  private void all() {
    description
        .resources()
        .values()
        .forEach(base -> must(OTHERS.contains(base), "no resource: " + base));
    description
        .calls()
        .forEach((name, call) -> {
          fields(name, call.arguments(), false);
          call.result().ifPresent(result -> must(isResource(result), "no resource: " + result));
        });
    description.structs().forEach(this::struct);
    Stream.concat(description.flags().keySet().stream(), description.resources().keySet().stream())
        .filter(description.structs()::containsKey)
        .forEach(name -> faults.add("defined twice: " + name));
  }

  private void struct(String name, Struct struct) {
    fields(name, struct.fields(), true);
    must(!struct.fields().isEmpty(), "no fields: " + name);
    for (Syzlang.Type attribute : struct.attributes()) {
      boolean known =
          switch (attribute.word()) {
            case "packed" -> attribute.options().isEmpty() && !struct.union();
            case "align", "size" -> attribute.options().size() == 1;
            default -> false;
          };
      must(known, "no attribute: " + attribute.word() + " of " + name);
    }
    boolean packed = struct.attributes().stream().anyMatch(each -> each.word().equals("packed"));
    List<Field> before = struct.fields().subList(0, struct.fields().size() - 1);
    must(
        packed || struct.union() || before.stream().noneMatch(each -> isVariable(each.type())),
        "something follows what has no fixed size: " + name);
  }

  private void fields(String owner, List<Field> fields, boolean memory) {
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      must(names.add(field.name()), "field twice: " + field.name() + " of " + owner);
      must(!field.name().equals("parent"), "means the struct: " + field.name() + " of " + owner);
      type(field.type(), memory, fields, owner + "." + field.name());
    }
  }

  private void type(Syzlang.Type type, boolean memory, List<Field> siblings, String where) {
    List<Syzlang.Type> options = type.options();
    must(type.end().isEmpty(), "a range is no type: " + where);
    if (INTEGERS.contains(type.word())) {
      must(options.size() <= 2, "options of an integer: " + where);
      options.stream().limit(1).forEach(each -> value(each, where));
      return;
    }
    switch (type.word()) {
      case "const" -> {
        base(options, memory, where);
        options.stream().limit(1).forEach(each -> value(each, where));
      }
      case "flags" -> {
        base(options, memory, where);
        String list = options.getFirst().word();
        must(
            list.equals("open_flags") || description.flags().containsKey(list),
            "no flags: " + list + " in " + where);
      }
      case "len", "bytesize" -> {
        base(options, memory, where);
        String of = options.getFirst().word();
        must(
            of.equals("parent") || siblings.stream().anyMatch(each -> each.name().equals(of)),
            "length of no sibling: " + of + " in " + where);
      }
      case "array" -> {
        must(options.size() == 1 || options.size() == 2, "options of an array: " + where);
        type(options.getFirst(), true, List.of(), where);
      }
      case "ptr", "ptr64" -> {
        must(
            options.size() == 2 || (options.size() == 3 && options.get(2).word().equals("opt")),
            "options of a pointer: " + where);
        must(
            Set.of("in", "out", "inout").contains(options.getFirst().word()),
            "no direction: " + options.getFirst().word() + " in " + where);
        type(options.get(1), true, List.of(), where);
      }
      case "string" -> must(options.size() <= 2, "options of a string: " + where);
      default -> {
        boolean known = isResource(type.word()) || description.structs().containsKey(type.word());
        must(known && options.isEmpty(), "no type: " + type.word() + " in " + where);
      }
    }
  }

  /** An integer that a value is kept in: in memory it is said, and of an argument it is not. */
  private void base(List<Syzlang.Type> options, boolean memory, String where) {
    Optional<String> base = options.stream().skip(1).map(Syzlang.Type::word).findFirst();
    must(
        options.size() == (memory ? 2 : 1) && base.stream().allMatch(INTEGERS::contains),
        "no base, or one too many: " + where);
  }

  /** What is no constant of a header is one of the description. */
  private void value(Syzlang.Type value, String where) {
    Stream.concat(Stream.of(value.word()), value.end().stream())
        .filter(word -> word.startsWith("IOCTLABI_"))
        .forEach(word -> must(description.defines().contains(word), word + " in " + where));
  }

  private boolean isResource(String name) {
    return OTHERS.contains(name) || description.resources().containsKey(name);
  }

  private boolean isVariable(Syzlang.Type type) {
    Struct struct = description.structs().get(type.word());
    return switch (type.word()) {
      case "array" ->
          type.options().size() == 1
              || type.options().get(1).end().isPresent()
              || isVariable(type.options().getFirst());
      case "string" -> type.options().size() < 2;
      default ->
          struct != null && struct.fields().stream().anyMatch(each -> isVariable(each.type()));
    };
  }

  private void must(boolean is, String fault) {
    if (!is) {
      faults.add(fault);
    }
  }
}
