package io.github.ioctlabi.kit;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a driver that agrees to everything does with the data that it is given. */
sealed interface Conduct {
  /** What the names of its functions begin with. */
  String prefix();

  /**
   * The statements of a function that refuse what it must not get.
   *
   * @param dispatching the function of the dispatcher that calls it
   * @param parameters the function's, in C
   * @param refusal what it returns then
   */
  String refused(String dispatching, String parameters, String refusal);

  /** The statements of a function that change its data. */
  String data(String parameters);

  /** How many elements of an array it fills, as a C expression of how many there are. */
  String filled(String count);

  /**
   * Leaves its mark on all that may be written: what comes back clean has been cleaned by the
   * dispatcher.
   */
  record Marking() implements Conduct {
    /** One struct or integer, never an array. */
    private static final Pattern WRITABLE =
        Pattern.compile("(?<!const )\\b((?:struct|union) \\w+|__[us]\\d+) \\*(\\w+)");

    @Override
    public String prefix() {
      return "driver";
    }

    @Override
    public String refused(String dispatching, String parameters, String refusal) {
      return "";
    }

    @Override
    public String data(String parameters) {
      return WRITABLE
          .matcher(parameters)
          .results()
          .map(writable ->
              "\tif (%1$s)\n\t\tmemset(%1$s, 0xff, sizeof(*%1$s));\n".formatted(writable.group(2)))
          .collect(Collectors.joining());
    }

    @Override
    public String filled(String count) {
      return count + " / 2";
    }
  }

  /**
   * Gives back what it got. What does not go back it judges again as the dispatcher does: structs,
   * of arrays behind an address the first one, and integers.
   *
   * @param dispatcher where these functions are, in the same file; empty if they are elsewhere
   */
  record Echo(String dispatcher) implements Conduct {
    /** A struct, or elements and how many there are. */
    private static final Pattern STRUCT =
        Pattern.compile("\\bconst struct (\\w+) \\*(\\w+)(?:, size_t (\\w+))?");

    private static final Pattern INTEGER = Pattern.compile("(?:^|, )(?:const )?__[us]\\d+ (\\w+)");

    @Override
    public String prefix() {
      return "echo";
    }

    @Override
    public String refused(String dispatching, String parameters, String refusal) {
      StringBuilder text = new StringBuilder();
      for (MatchResult struct : STRUCT.matcher(parameters).results().toList()) {
        check(struct.group(1))
            .forEach(check -> {
              String count = struct.group(3) == null ? "1" : struct.group(3);
              text.append(
                  "\tfor (size_t i = 0; %1$s && i < %2$s; i++)\n".formatted(struct.group(2), count)
                      + "\t\tif (%s(%s + i))\n".formatted(check, struct.group(2))
                      + "\t\t\treturn %s;\n".formatted(refusal));
            });
      }
      for (MatchResult integer : INTEGER.matcher(parameters).results().toList()) {
        conditions(dispatching, integer.group(1))
            .forEach(wrong -> text.append("\tif (%s)\n\t\treturn %s;\n".formatted(wrong, refusal)));
      }
      return text.toString();
    }

    /** The function that judges a struct, if there is one. */
    private Stream<String> check(String struct) {
      return Pattern.compile("\nstatic int (\\w+_check_\\w+)\\(const struct " + struct + " ")
          .matcher(dispatcher)
          .results()
          .map(found -> found.group(1));
    }

    /** What the dispatcher's function refuses an integer for. */
    private Stream<String> conditions(String dispatching, String integer) {
      int start = dispatcher.indexOf("long " + dispatching + "(");
      int end = dispatcher.indexOf("\n}", Math.max(start, 0));
      return Pattern.compile("\n\tif \\((" + integer + " [^;]*)\\)\n\t\treturn -EINVAL;")
          .matcher(start < 0 ? "" : dispatcher.substring(start, end))
          .results()
          .map(found -> found.group(1));
    }

    @Override
    public String data(String parameters) {
      return "";
    }

    @Override
    public String filled(String count) {
      return count;
    }
  }
}
