package io.github.ioctlabi.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Drivers for any dispatcher, in C. They agree to everything. One leaves its mark on all that it
 * may write; the other, where the environment has {@code DRIVER_ECHO}, gives back what it got.
 */
final class ReferenceDriver {
  /** A table's name has a number where the kernel has one of that name, such as {@code fb_ops}. */
  private static final Pattern OPS =
      Pattern.compile("struct ((\\w+)_ops(?:_\\d+)?) \\{\\n(.*?)\\n\\};", Pattern.DOTALL);

  private static final Pattern HOOKS = Pattern.compile("struct \\{.*?} hooks;", Pattern.DOTALL);

  private static final Pattern FUNCTION = Pattern.compile("(.+?) ?\\(\\*(\\w+)\\)\\((.*)\\)");

  private static final Pattern COUNT = Pattern.compile("\\bsize_t (\\w+)");

  private static final Pattern FILES = Pattern.compile("struct file \\*\\*(\\w+)");

  private ReferenceDriver() {}

  /**
   * Both drivers.
   *
   * @param declarations what a driver includes of the dispatcher
   * @param dispatcher its functions
   * @param path the dispatcher's own file, such as {@code linux/sensor_ioctl.c}
   */
  static String of(String declarations, String dispatcher, String path) {
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
    Conduct marking = new Conduct.Marking();
    Conduct echo = new Conduct.Echo(dispatcher);
    text.append(functions(marking, declarations)).append(functions(echo, declarations));
    List<String> cases = new ArrayList<>();
    for (String name : interfaces(declarations)) {
      String ops =
          "getenv(\"DRIVER_ECHO\") ? &%3$s_%1$s_ops : &%2$s_%1$s_ops"
              .formatted(name, marking.prefix(), echo.prefix());
      cases.add(call(ops, name, declarations, cases.size()));
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
    return OPS.matcher(dispatcher).results().map(ops -> ops.group(2)).toList();
  }

  /**
   * The functions of all interfaces and their tables, {@code CONDUCT_NAME_ops}. They get files from
   * a function {@code new_file}.
   */
  static String functions(Conduct conduct, String dispatcher) {
    return OPS.matcher(dispatcher)
        .results()
        .map(ops -> functions(conduct, ops.group(1), ops.group(2), ops.group(3)))
        .collect(Collectors.joining());
  }

  private static String functions(Conduct conduct, String tag, String name, String members) {
    StringBuilder text = new StringBuilder();
    StringBuilder table = new StringBuilder();
    String functions = HOOKS.matcher(members).replaceFirst("");
    for (String member : functions.replaceAll("\\s+", " ").split(";", -1)) {
      Matcher function = FUNCTION.matcher(member.strip());
      if (function.matches()) {
        String result = function.group(1);
        String parameters = function.group(3);
        text.append(
            "static %s %s_%s_%s(%s)\n{\n"
                .formatted(result, conduct.prefix(), name, function.group(2), parameters));
        String dispatching = name + "_do_" + function.group(2);
        text.append(body(conduct, dispatching, result, parameters));
        text.append(result.equals("void") ? "}\n\n" : returned(conduct, result, parameters));
        table.append(
            "\t.%1$s = %3$s_%2$s_%1$s,\n".formatted(function.group(2), name, conduct.prefix()));
      }
    }
    return text
        + "static const struct %4$s %3$s_%1$s_ops = {\n%2$s};\n\n"
            .formatted(name, table, conduct.prefix(), tag);
  }

  private static String returned(Conduct conduct, String type, String parameters) {
    String result = type.endsWith("*") ? "new_file()" : "0";
    Matcher count = COUNT.matcher(parameters);
    if (type.endsWith("long") && count.find()) {
      result = conduct.filled(count.group(1));
    }
    return "\treturn %s;\n}\n\n".formatted(result);
  }

  private static String body(
      Conduct conduct, String dispatching, String result, String parameters) {
    StringBuilder text = new StringBuilder();
    String data = parameters.replaceFirst("^struct (file|net_device) \\*\\w+", "");
    // A function without a result undoes what another has done.
    if (!result.equals("void")) {
      text.append(conduct.refused(dispatching, data, refusal(result)));
    }
    text.append(conduct.data(data));
    Matcher files = FILES.matcher(data);
    while (files.find()) {
      text.append("\t*%s = new_file();\n".formatted(files.group(1)));
    }
    return text.toString();
  }

  private static String refusal(String result) {
    return result.endsWith("*") ? "ERR_PTR(-EBADE)" : "-EBADE";
  }

  private static String call(String ops, String name, String dispatcher, int target) {
    return dispatcher.contains(" " + name + "_siocdevprivate(")
        ? "\tcase %d: return %s_siocdevprivate(%s, &device, request, request->ifr_data, cmd);\n"
            .formatted(target, name, ops)
        : "\tcase %d: return %s_ioctl(%s, &file, cmd, arg);\n".formatted(target, name, ops);
  }
}
