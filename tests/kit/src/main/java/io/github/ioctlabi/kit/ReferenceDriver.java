package io.github.ioctlabi.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A driver for any dispatcher, in C. It agrees to everything, and leaves its mark on all it may
 * write: what comes back clean has been cleaned by the dispatcher.
 */
final class ReferenceDriver {
  private static final Pattern OPS =
      Pattern.compile("struct (\\w+)_ops \\{\\n(.*?)\\n\\};", Pattern.DOTALL);

  private static final Pattern HOOKS = Pattern.compile("struct \\{.*?} hooks;", Pattern.DOTALL);

  private static final Pattern FUNCTION = Pattern.compile("(.+?) ?\\(\\*(\\w+)\\)\\((.*)\\)");

  /** What a function may write: one struct or integer, never an array. */
  private static final Pattern WRITABLE =
      Pattern.compile("(?<!const )\\b((?:struct|union) \\w+|__[us]\\d+) \\*(\\w+)");

  private static final Pattern COUNT = Pattern.compile("\\bsize_t (\\w+)");

  private static final Pattern FILES = Pattern.compile("struct file \\*\\*(\\w+)");

  private ReferenceDriver() {}

  /**
   * The driver.
   *
   * @param dispatcher what a driver includes of the dispatcher
   * @param path the dispatcher's own file, such as {@code linux/sensor_ioctl.c}
   */
  static String of(String dispatcher, String path) {
    StringBuilder text =
        new StringBuilder(
            """
            #define _GNU_SOURCE
            #include "%s"
            /* What a command of the first interface returns is the second one's. */
            #define DRIVER_OPENED 1
            #include "driver.h"

            static struct user_namespace namespace;
            static struct super_block super_block = { .s_user_ns = &namespace };
            static struct inode inode = { .i_sb = &super_block };
            static struct file file = { .f_inode = &inode };
            static struct net_device device = { .net.user_ns = &namespace };
            static struct file opened;

            static struct file *new_file(void)
            {
            	opened.f_count++;
            	return &opened;
            }

            """
                .formatted(path));
    text.append(functions(dispatcher));
    List<String> cases = new ArrayList<>();
    for (String name : interfaces(dispatcher)) {
      cases.add(call(name, dispatcher, cases.size()));
    }
    return text.append(
            "static long driver_ioctl(int target, unsigned int cmd, unsigned long arg)\n")
        .append("{\n\tstruct ifreq *request = (struct ifreq *)arg;\n\n")
        .append("\tshim.user_ns = &namespace;\n\tfile.f_mode = driver_mode;\n")
        .append("\tswitch (target) {\n")
        .append(String.join("", cases))
        .append("\tdefault: return -EBADF;\n\t}\n}\n")
        .toString();
  }

  /** The names of the interfaces, as their entry points begin with. */
  static List<String> interfaces(String dispatcher) {
    return OPS.matcher(dispatcher).results().map(ops -> ops.group(1)).toList();
  }

  /**
   * The functions of all interfaces and their tables, {@code NAME_ops}. They get files from a
   * function {@code new_file}.
   */
  static String functions(String dispatcher) {
    return OPS.matcher(dispatcher)
        .results()
        .map(ops -> functions(ops.group(1), ops.group(2)))
        .collect(Collectors.joining());
  }

  private static String functions(String name, String members) {
    StringBuilder text = new StringBuilder();
    StringBuilder table = new StringBuilder();
    String functions = HOOKS.matcher(members).replaceFirst("");
    for (String member : functions.replaceAll("\\s+", " ").split(";", -1)) {
      Matcher function = FUNCTION.matcher(member.strip());
      if (function.matches()) {
        String result = function.group(1);
        String parameters = function.group(3);
        text.append(
            "static %s driver_%s_%s(%s)\n{\n"
                .formatted(result, name, function.group(2), parameters));
        text.append(body(parameters));
        text.append(result.equals("void") ? "}\n\n" : returned(result, parameters));
        table.append("\t.%1$s = driver_%2$s_%1$s,\n".formatted(function.group(2), name));
      }
    }
    return text + "static const struct %1$s_ops %1$s_ops = {\n%2$s};\n\n".formatted(name, table);
  }

  /** What a function returns: a file, or how many elements it has filled, which is half of them. */
  private static String result(String type, String parameters) {
    if (type.endsWith("*")) {
      return "new_file()";
    }
    Matcher count = COUNT.matcher(parameters);
    return type.endsWith("long") && count.find() ? count.group(1) + " / 2" : "0";
  }

  private static String returned(String type, String parameters) {
    return "\treturn %s;\n}\n\n".formatted(result(type, parameters));
  }

  private static String body(String parameters) {
    StringBuilder text = new StringBuilder();
    String data = parameters.replaceFirst("^struct (file|net_device) \\*\\w+", "");
    Matcher files = FILES.matcher(data);
    while (files.find()) {
      text.append("\t*%s = new_file();\n".formatted(files.group(1)));
    }
    Matcher writable = WRITABLE.matcher(data);
    while (writable.find()) {
      String name = writable.group(2);
      text.append("\tif (%1$s)\n\t\tmemset(%1$s, 0xff, sizeof(*%1$s));\n".formatted(name));
    }
    return text.toString();
  }

  private static String call(String name, String dispatcher, int target) {
    return dispatcher.contains(" " + name + "_siocdevprivate(")
        ? "\tcase %d: return %s_siocdevprivate(&%s_ops, &device, request, request->ifr_data, cmd);\n"
            .formatted(target, name, name)
        : "\tcase %d: return %s_ioctl(&%s_ops, &file, cmd, arg);\n".formatted(target, name, name);
  }
}
