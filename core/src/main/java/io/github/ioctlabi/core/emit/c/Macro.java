package io.github.ioctlabi.core.emit.c;

import java.util.List;

/**
 * A macro.
 *
 * @param name its name, with its parameters if it has any
 * @param value its replacement
 */
public record Macro(String name, String value) {
  private static final String DEFINE = "#define ";

  /** The definition, on two lines if one would be too long. */
  public String definition() {
    return definition(CSource.nextTab(column()));
  }

  /** Definitions with their values in one column. */
  public static String table(List<Macro> macros) {
    int column = macros.stream().mapToInt(Macro::column).max().orElse(0);
    StringBuilder out = new StringBuilder();
    macros.forEach(macro -> out.append(macro.definition(CSource.nextTab(column))));
    return out.toString();
  }

  /** Where the name ends. */
  private int column() {
    return CSource.width(DEFINE + name);
  }

  private String definition(int valueColumn) {
    StringBuilder line = new StringBuilder(DEFINE).append(name);
    if (valueColumn + value.length() > CSource.WIDTH) {
      return line + " \\\n\t" + folded() + "\n";
    }
    for (int at = column(); at < valueColumn; at = CSource.nextTab(at)) {
      line.append('\t');
    }
    return line + value + "\n";
  }

  /** The value, its last argument on lines of its own if one line would be too long. */
  private String folded() {
    int comma = value.lastIndexOf(", ");
    boolean fits = CSource.nextTab(0) + value.length() <= CSource.WIDTH;
    return fits || comma < 0
        ? value
        : (value.substring(0, comma + 1) + "\n" + value.substring(comma + 2))
            .replace(" ? ", " ?\n")
            .replace("\n", " \\\n\t     ");
  }
}
