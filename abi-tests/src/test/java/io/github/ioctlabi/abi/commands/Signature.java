package io.github.ioctlabi.abi.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function of a driver, as the table in a dispatcher declares it.
 *
 * @param name the member of the table
 * @param result its type
 * @param parameters in their order, the file or device first
 */
record Signature(String name, String result, List<Parameter> parameters) {
  private static final Pattern TABLE =
      Pattern.compile("\\nstruct (\\w+_ops\\w*) \\{\\n(.*?)\\n\\};", Pattern.DOTALL);
  private static final Pattern HOOKS = Pattern.compile("struct \\{.*?} hooks;", Pattern.DOTALL);
  private static final Pattern FUNCTION = Pattern.compile("(.+?) ?\\(\\*(\\w+)\\)\\((.*)\\)");
  private static final Pattern NAME = Pattern.compile("(\\w+)\\)?(?:\\[\\d+\\])*$");

  Signature {
    parameters = List.copyOf(parameters);
  }

  /** A parameter as C declares it. */
  record Parameter(String text) {
    String name() {
      Matcher name = NAME.matcher(text);
      if (!name.find()) {
        throw new IllegalArgumentException(text);
      }
      return name.group(1);
    }

    /** Whether it is the address of something. */
    boolean isAddress() {
      return text.contains("*") || text.contains("[");
    }

    /** Whether the driver only reads. */
    boolean isConstant() {
      return text.startsWith("const ");
    }

    /** Whether it is memory of the caller. */
    boolean isUser() {
      return text.contains("__user");
    }

    /** Whether the driver stores a file there. */
    boolean isFile() {
      return text.startsWith("struct file **");
    }

    /** Whether it is named after a component whose name has one word. */
    boolean isOf(String component) {
      return name().equals(component) || name().startsWith(component + "_");
    }
  }

  /** All functions of the only table of a dispatcher. */
  static List<Signature> parse(String dispatcher) {
    Matcher table = table(dispatcher);
    List<Signature> all = new ArrayList<>();
    String functions = HOOKS.matcher(table.group(2)).replaceFirst("");
    for (String member : functions.replaceAll("\\s+", " ").split(";", -1)) {
      Matcher function = FUNCTION.matcher(member.strip());
      if (function.matches()) {
        all.add(new Signature(function.group(2), function.group(1), parameters(function.group(3))));
      }
    }
    return all;
  }

  private static List<Parameter> parameters(String text) {
    return Pattern.compile(", ?").splitAsStream(text).map(Parameter::new).toList();
  }

  /** The tag of the only table of a dispatcher. */
  static String tag(String dispatcher) {
    return table(dispatcher).group(1);
  }

  private static Matcher table(String dispatcher) {
    Matcher table = TABLE.matcher(dispatcher);
    if (!table.find()) {
      throw new IllegalArgumentException("there is no table");
    }
    return table;
  }

  /** The parameters as C declares them. */
  String text() {
    return String.join(", ", parameters.stream().map(Parameter::text).toList());
  }
}
