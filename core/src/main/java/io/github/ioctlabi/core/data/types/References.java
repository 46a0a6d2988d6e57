package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.finding.Spelling;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The declared types that have been read, by their qualified names. */
public final class References {
  private final Map<String, StructDeclaration> structs = new HashMap<>();
  private final Map<String, UnionDeclaration> unions = new HashMap<>();
  private final Map<String, EnumDeclaration> enums = new HashMap<>();

  /** Adds a struct or a union. */
  public void add(Aggregate aggregate) {
    String name = aggregate.javaName().qualified();
    switch (aggregate) {
      case StructDeclaration struct -> structs.put(name, struct);
      case UnionDeclaration union -> unions.put(name, union);
    }
  }

  /** Adds an enum. */
  public void add(EnumDeclaration declared) {
    enums.put(declared.javaName().qualified(), declared);
  }

  StructDeclaration struct(FactReader in, String key) {
    return find(in, key, structs);
  }

  UnionDeclaration union(FactReader in, String key) {
    return find(in, key, unions);
  }

  EnumDeclaration named(FactReader in, String key, boolean flags) {
    EnumDeclaration declared = find(in, key, enums);
    if (declared.flags() != flags) {
      throw in.fault(
          key,
          "%s has %s".formatted(declared.javaName().nested(), flags ? "values" : "bits"),
          "write \"%s\"".formatted(flags ? TypeForm.ENUM : TypeForm.FLAGS));
    }
    return declared;
  }

  private static <T> T find(FactReader in, String key, Map<String, T> known) {
    String name = in.text(key);
    T found = known.get(name);
    if (found == null) {
      throw in.fault(
          key,
          "nothing declares the %s %s".formatted(key, DataException.shown(name)),
          meant(name, known.keySet()));
    }
    return found;
  }

  private static String meant(String name, Collection<String> known) {
    Map<String, String> byWord = new HashMap<>();
    known.forEach(each -> byWord.put(each.toLowerCase(Locale.ROOT), each));
    return known.isEmpty()
        ? "declare it"
        : Spelling.meant(name, byWord.keySet())
            .map(word -> "write \"" + byWord.get(word) + "\"")
            .orElse("declare it");
  }
}
