package io.github.ioctlabi.core.rules.java;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.rules.names.BadHeader;
import io.github.ioctlabi.core.rules.names.DeclaredNames;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Declared;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * No name is longer than a file system takes, and with it far from the 65535 bytes that a constant
 * of a class file may have.
 */
public final class TooLong implements Rule {
  /** The most bytes that Linux's file systems take for a name. */
  private static final int LONGEST = 255;

  /**
   * The most for a generated class, so that there is room for {@code .class} and for what nests.
   */
  private static final int LONGEST_CLASS = LONGEST - 15;

  /** The most for a header's path, so that there is room for {@code _check.c} and its like. */
  private static final int LONGEST_PATH = LONGEST - 15;

  /** What a message shows of a name. */
  private static final int SHOWN = 30;

  @Override
  public Id id() {
    return Id.TOO_LONG;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Header header : headers) {
      new Check(header, findings).run();
    }
  }

  /** One header. */
  private record Check(Header header, RuleFindings findings) {
    void run() {
      if (length(header.path()) > LONGEST_PATH) {
        report(
            BadHeader.place(header),
            "header \"%s\" has %d bytes, and paths have at most %d"
                .formatted(shown(header.path()), length(header.path()), LONGEST_PATH),
            "put header = \"linux/sensor.h\" or alike");
      }
      classes();
      cNames();
      header.commands().forEach(this::parameters);
    }

    /** What is inside of a type with too long a name has a longer one. */
    private void classes() {
      Set<JavaName> reported = new HashSet<>();
      for (InterfaceDeclaration declared : header.interfaces()) {
        generated(declared.ioctlClass(), declared.javaName(), declared.place(), reported);
      }
      // What encloses comes first in no certain order: by the number of names it does.
      header.aggregates().stream()
          .sorted((one, other) -> Integer.compare(depth(one), depth(other)))
          .forEach(each -> generated(each.layoutClass(), each.javaName(), each.place(), reported));
    }

    private static int depth(Aggregate aggregate) {
      return aggregate.javaName().simpleNames().size();
    }

    private void generated(JavaName name, JavaName from, Place place, Set<JavaName> reported) {
      if (length(name.simple()) <= LONGEST_CLASS) {
        return;
      }
      boolean known = false;
      for (int i = 1; i < from.simpleNames().size() && !known; i++) {
        known =
            reported.contains(new JavaName(from.packageName(), from.simpleNames().subList(0, i)));
      }
      reported.add(from);
      if (!known) {
        report(
            place,
            "the class for '%s', %s, has a name of %d bytes, and classes have at most %d"
                .formatted(
                    shown(from.simple()),
                    shown(name.simple()),
                    length(name.simple()),
                    LONGEST_CLASS),
            "use shorter names, or nest it less");
      }
    }

    private void cNames() {
      List<String> reported = new ArrayList<>();
      for (InterfaceDeclaration declared : header.interfaces()) {
        if (length(declared.prefix()) > LONGEST) {
          report(
              declared.place(),
              "the prefix '%s' has %s"
                  .formatted(shown(declared.prefix()), excess(declared.prefix())),
              "put prefix = \"%s\" or alike".formatted(start(declared.prefix())));
          reported.add(declared.prefix());
        }
      }
      DeclaredNames.atFileScope(header).stream()
          .filter(name -> reported.stream().noneMatch(start -> startsWith(name.name(), start)))
          .forEach(this::cName);
      header.aggregates().stream()
          .flatMap(aggregate -> DeclaredNames.inside(aggregate, header.existing()).stream())
          .distinct()
          .forEach(this::cName);
    }

    private static boolean startsWith(String name, String start) {
      return name.regionMatches(true, 0, start, 0, start.length());
    }

    private void cName(Declared name) {
      if (length(name.javaName()) > LONGEST) {
        javaName(name.javaName(), name.place());
      } else if (length(name.name()) > LONGEST) {
        report(
            name.place(),
            "'%s' has %s".formatted(shown(name.name()), excess(name.name())),
            name.rename(start(name.name())) + " or alike");
      }
    }

    private void parameters(Command command) {
      for (Parameter parameter : command.parameters()) {
        switch (parameter) {
          case Parameter.Argument _ -> argument(command.payload());
          case Parameter.Capacity(String name, Place place) -> javaName(name, place);
          case Parameter.NrOffset(String name, int _, Place place) -> javaName(name, place);
        }
      }
    }

    private void argument(Payload payload) {
      Optional<Value> value =
          switch (payload) {
            case Payload.None _ -> Optional.empty();
            case Payload.ByValue(Value argument) -> Optional.of(argument);
            case Payload.ByAddress data -> data.argument();
            case Payload.Varying data -> data.argument();
            case Payload.Terminated(String name, Place place) -> {
              javaName(name, place);
              yield Optional.empty();
            }
          };
      value.ifPresent(argument -> javaName(argument.javaName(), argument.place()));
    }

    private void javaName(String name, Place place) {
      if (length(name) > LONGEST) {
        report(place, "'%s' has %s".formatted(shown(name), excess(name)), "use a shorter one");
      }
    }

    private void report(Place place, String what, String remedy) {
      findings.report(place, Fault.of(what, remedy));
    }

    private static String excess(String name) {
      return "%d bytes, and names have at most %d".formatted(length(name), LONGEST);
    }
  }

  private static int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String shown(String name) {
    return name.length() <= SHOWN ? name : start(name) + "...";
  }

  private static String start(String name) {
    return name.substring(0, SHOWN);
  }
}
