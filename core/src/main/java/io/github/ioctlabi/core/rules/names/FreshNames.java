package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.rules.names.DeclaredNames.Declared;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Use;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Names that messages offer in place of others: none that is declared already, and none twice, so
 * that all remedies can be typed together.
 */
final class FreshNames {
  /** Behind a prefix it makes a macro. */
  private static final String MACRO = "_A";

  private final Set<String> taken = new HashSet<>();

  /** Names that are none of some others. */
  FreshNames(Collection<String> taken) {
    this.taken.addAll(taken);
  }

  /** Names beside declared ones. */
  static FreshNames beside(Collection<Declared> declared) {
    return new FreshNames(declared.stream().map(Declared::name).toList());
  }

  /** A name like the given one that C leaves free. */
  String mended(String name, Use use, String header) {
    return free(DeclaredNames.mended(name, use, header), use, header);
  }

  /** A prefix like the given one, with which a macro can begin. */
  String prefix(String prefix, String header) {
    String mended = DeclaredNames.mended(prefix + MACRO, Use.MACRO, header);
    // Nothing may be left of a prefix that has neither letters nor digits.
    int end = mended.lastIndexOf(MACRO);
    String wanted = end > 0 ? mended.substring(0, end) : "X";
    String name = wanted;
    for (int i = 2;
        DeclaredNames.fault(name + MACRO, Use.MACRO, header).isPresent() || !taken.add(name);
        i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /** A name like the given one, which something else has already. */
  String another(String name, Use use, String header) {
    taken.add(name);
    return free(DeclaredNames.mended(name, use, header), use, header);
  }

  /** The name, or else the first that is free with {@code _2}, {@code _3} and so on behind it. */
  private String free(String wanted, Use use, String header) {
    String name = wanted;
    for (int i = 2; DeclaredNames.fault(name, use, header).isPresent() || !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }
}
