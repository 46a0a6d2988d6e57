package io.github.ioctlabi.core.rules.java;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No two names of the generated Java collide, and none hides one that every object has. */
public final class NameClash implements Rule {
  /** Methods that each generated class has by itself. */
  private static final Set<String> OWN = Set.of("open", "on", "close", "supports");

  /** {@link Object}'s; the collector calls {@code finalize} whoever declared it. */
  private static final Set<String> OBJECTS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private static final String ONE_OF_THEM = "rename one of them";

  /** Components whose accessors get an underscore, so as not to be taken for the codec. */
  private static final Set<String> CODEC = Set.of("read", "write");

  @Override
  public Id id() {
    return Id.NAME_CLASH;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    List<InterfaceDeclaration> interfaces = Wording.all(headers, Header::interfaces);
    List<StructDeclaration> structs = Wording.all(headers, Header::structs);
    interfaces.forEach(declared -> methods(declared, findings));
    structs.forEach(struct -> accessors(struct, findings));
    classes(headers, findings);
  }

  private static void methods(InterfaceDeclaration declared, RuleFindings findings) {
    Map<String, Command> methods = new HashMap<>();
    Map<String, Command> constants = new HashMap<>();
    String owner = declared.ioctlClass().simple();
    for (Command command : declared.commands()) {
      String name = command.javaName();
      Command sameConstant = constants.putIfAbsent(command.constant(), command);
      String rename = "rename it, and put @CName(\"" + command.cName() + "\") to keep its C name";
      if (methods.putIfAbsent(name, command) != null) {
        report(
            command.place(),
            "'%s' is overloaded, and both commands would be %s.%s"
                .formatted(name, owner, command.constant()),
            ONE_OF_THEM,
            findings);
      } else if (OWN.contains(name)) {
        report(
            command.place(),
            "'%s' is a method that %s has by itself".formatted(name, owner),
            rename,
            findings);
      } else if (command.varies() && name.equals(command.constant())) {
        report(
            command.place(),
            "'%s' is also the method that makes the number of this command, %s.%s"
                .formatted(name, owner, name),
            rename,
            findings);
      } else if (OBJECTS.contains(name)) {
        report(
            command.place(),
            "'%s' is a method of java.lang.Object".formatted(name),
            rename,
            findings);
      } else if (sameConstant != null) {
        report(
            command.place(),
            "'%s' and '%s' would both be %s.%s"
                .formatted(sameConstant.javaName(), name, owner, command.constant()),
            ONE_OF_THEM,
            findings);
      }
    }
  }

  private static void accessors(StructDeclaration struct, RuleFindings findings) {
    Map<String, Member> seen = new HashMap<>();
    for (Member member : struct.members()) {
      String accessor =
          CODEC.contains(member.javaName()) ? member.javaName() + "_" : member.javaName();
      Member first = seen.putIfAbsent(accessor, member);
      if (first != null) {
        report(
            member.place(),
            "'%s' and '%s' would both be %s.%s"
                .formatted(
                    first.javaName(), member.javaName(), struct.layoutClass().simple(), accessor),
            ONE_OF_THEM,
            findings);
      }
    }
  }

  /** The generated classes against one another, and against the declared types. */
  private static void classes(List<Header> headers, RuleFindings findings) {
    Map<String, String> taken = new HashMap<>();
    for (Header header : headers) {
      header.interfaces().stream()
          .map(InterfaceDeclaration::javaName)
          .forEach(name -> declare(name, taken));
      header.aggregates().stream().map(Aggregate::javaName).forEach(name -> declare(name, taken));
      header.enums().stream().map(EnumDeclaration::javaName).forEach(name -> declare(name, taken));
    }
    for (Header header : headers) {
      for (InterfaceDeclaration declared : header.interfaces()) {
        generate(declared.ioctlClass(), declared.javaName(), declared.place(), taken, findings);
      }
      for (Aggregate aggregate : header.aggregates()) {
        generate(aggregate.layoutClass(), aggregate.javaName(), aggregate.place(), taken, findings);
      }
    }
  }

  private static void declare(JavaName name, Map<String, String> taken) {
    String outermost = name.simpleNames().getFirst();
    JavaName top = new JavaName(name.packageName(), List.of(outermost));
    taken.put(top.qualified(), "the declared type " + outermost);
  }

  private static void generate(
      JavaName generated,
      JavaName from,
      Place place,
      Map<String, String> taken,
      RuleFindings findings) {
    String first =
        taken.putIfAbsent(generated.qualified(), "what is generated for " + from.nested());
    if (first != null) {
      report(
          place,
          "the class %s for '%s' is %s already".formatted(generated.simple(), from.nested(), first),
          ONE_OF_THEM,
          findings);
    }
  }

  private static void report(Place place, String what, String remedy, RuleFindings findings) {
    findings.report(place, Fault.of(what, remedy));
  }
}
