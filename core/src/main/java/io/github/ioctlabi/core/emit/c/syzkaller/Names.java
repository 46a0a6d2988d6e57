package io.github.ioctlabi.core.emit.c.syzkaller;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.names.SnakeCase;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What types are called in a description. All files of syzkaller share one space of names, so that
 * types which other headers define, and those that only this output has, begin with the header's
 * word.
 */
final class Names {
  /** Types of the language itself, and what it reads as a direction. */
  private static final Set<String> TAKEN =
      Set.of(
          "opt",
          "in",
          "out",
          "inout",
          "ptr",
          "ptr64",
          "void",
          "array",
          "len",
          "bytesize",
          "bytesize2",
          "bytesize4",
          "bytesize8",
          "bitsize",
          "offsetof",
          "const",
          "flags",
          "vma",
          "vma64",
          "csum",
          "inet",
          "pseudo",
          "proc",
          "text",
          "target",
          "x86_real",
          "x86_16",
          "x86_32",
          "x86_64",
          "arm64",
          "ppc64",
          "riscv64",
          "string",
          "stringnoz",
          "glob",
          "fmt",
          "dec",
          "hex",
          "oct",
          "compressed_image",
          "int8",
          "int16",
          "int32",
          "int64",
          "int16be",
          "int32be",
          "int64be",
          "intptr",
          "bool8",
          "bool16",
          "bool32",
          "bool64",
          "boolptr",
          "fileoff",
          "filename",
          "buffer",
          "optional",
          "parent",
          "syscall",
          "fd",
          "sock",
          "open_flags",
          "include",
          "incdir",
          "define",
          "resource",
          "type",
          "meta",
          "_");

  /**
   * Words that no field can be called: they begin a line, or where a length is said mean others.
   */
  private static final Set<String> NO_FIELDS =
      Set.of("include", "incdir", "define", "resource", "parent", "syscall");

  private final String path;
  private final String word;
  private final Set<String> used = new HashSet<>(TAKEN);
  private final Map<String, String> known = new HashMap<>();

  Names(Header header) {
    path = header.path();
    word = Header.word(path);
  }

  String of(Aggregate aggregate) {
    String name = aggregate.cName();
    return known.computeIfAbsent(
        "type " + aggregate.javaName().qualified(),
        _ -> free(owned(aggregate.header(), name, aggregate.javaName().simple())));
  }

  String of(EnumDeclaration declared) {
    return known.computeIfAbsent(
        "type " + declared.javaName().qualified(),
        _ -> free(owned(declared.header(), declared.cName(), declared.javaName().simple())));
  }

  private String owned(String header, String cName, String javaName) {
    String name = cName.isEmpty() ? SnakeCase.lower(javaName) : cName;
    return header.equals(path) && !cName.isEmpty() ? name : word + "_" + name;
  }

  /**
   * A type that only descriptions have.
   *
   * @param of what it is, the same for the same type
   */
  String helper(String of) {
    return known.computeIfAbsent("helper " + of, _ -> free(word + "_" + of));
  }

  /** What a field is called. */
  static String field(String cName, String javaName) {
    String name = cName.isEmpty() ? javaName : cName;
    return NO_FIELDS.contains(name) ? name + "_" : name;
  }

  /** A name that nobody has. */
  String free(String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9_]", "_");
    String name = plain;
    for (int i = 2; !used.add(name); i++) {
      name = plain + "_" + i;
    }
    return name;
  }
}
