package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.Comment;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.kernel.command.CommandFunction;
import io.github.ioctlabi.core.emit.c.kernel.command.CopyFunctions;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.plan.Planner;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Included;
import io.github.ioctlabi.core.emit.c.kernel.values.HelperFunctions;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalks;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Both files of a dispatcher.
 *
 * @param declarations what a driver includes
 * @param definitions the functions
 */
record DispatcherText(String declarations, String definitions) {
  /** The files for a header with commands. */
  static DispatcherText of(Header header, Naming naming) {
    Writer writer = new Writer(header, naming);
    header.dispatched().forEach(writer::add);
    return new DispatcherText(writer.declarations(), writer.definitions());
  }

  /** Both, one behind the other. */
  String whole() {
    return declarations + definitions;
  }

  private static final class Writer {
    /** How a function begins, behind its comment. */
    private static final Pattern STATIC = Pattern.compile("^static ", Pattern.MULTILINE);

    /** What stands above rows of the kernel's table of numbers. */
    private static final String NUMBERS =
        "For Documentation/userspace-api/ioctl/ioctl-number.rst, where a contact and room for"
            + " later numbers are to be added:";

    private final Header header;
    private final Layouts layouts = new Layouts(Abi.NATURAL);
    private final Contracts contracts = new Contracts(layouts);
    private final DispatcherNames names;
    private final HelperFunctions helpers;
    private final ValueWalks walks;
    private final List<String> declared = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private final Set<String> devices = new HashSet<>();
    private final List<String> shared = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();

    Writer(Header header, Naming naming) {
      this.header = header;
      names = new DispatcherNames(header, naming);
      helpers = new HelperFunctions(names);
      LeftAddresses left = LeftAddresses.of(header, layouts);
      walks = new ValueWalks(names, layouts, helpers, left);
      for (Followed address : left.copied()) {
        copies.addAll(new CopyFunctions(address, names, helpers, walks).texts());
      }
      shared.addAll(called());
    }

    /** The functions that others call, as far as they are needed. */
    private List<String> called() {
      return Stream.concat(helpers.functions().stream(), walks.functions().stream()).toList();
    }

    /** What the driver calls, with what that calls; the dispatcher does, too. */
    private String inline() {
      return Stream.concat(shared.stream().map(Writer::inline), copies.stream())
          .map(function -> function + "\n")
          .collect(Collectors.joining());
    }

    /** A function that stands in a header. */
    private static String inline(String function) {
      return STATIC.matcher(function).replaceFirst("static inline ");
    }

    /** The plans with the names that a driver sees. */
    private List<Plan> shown(List<Plan> plans, boolean network) {
      String device = network ? "dev" : "file";
      return plans.stream()
          .map(plan ->
              plan.wrapped().isPresent()
                  ? plan
                  : Planner.shown(
                      layouts,
                      names.parameters(),
                      plan.contract(),
                      new DispatcherNames.Member(plan.member(), plan.undo()),
                      device))
          .toList();
    }

    void add(InterfaceDeclaration owner) {
      List<Plan> plans = plans(owner);
      boolean network = owner.isNetwork();
      boolean numbers =
          plans.stream().anyMatch(plan -> plan.argument() instanceof Argument.Immediate);
      EntryPoints entries = new EntryPoints(names, owner, network);
      devices.addAll(entries.devices());
      declared.add(new OpsText(names).of(owner, shown(plans, network), network));
      declared.add(entries.declarations());
      calls.add(entries.structs(numbers));
      calls.add(entries.around());
      List<Plan> reached = network ? distinct(plans) : plans;
      for (Plan plan : reached) {
        functions.add(
            new CommandFunction(owner, network, plan, layouts, names, helpers, walks).text());
      }
      CommandTables tables = new CommandTables(names, owner, reached);
      functions.add(network ? tables.network() : tables.text());
      functions.add(network ? entries.network() : entries.file(numbers));
    }

    private List<Plan> plans(InterfaceDeclaration owner) {
      List<Command> commands = owner.commands();
      List<DispatcherNames.Member> members = names.members(owner);
      return IntStream.range(0, members.size())
          .mapToObj(i ->
              Planner.plan(
                  layouts,
                  names.variables(),
                  contracts.of(commands.get(i)),
                  members.get(i),
                  owner
                      .wrapped(commands.get(i))
                      .map(newer ->
                          new Planner.Newer(
                              contracts.of(newer), members.get(commands.indexOf(newer))))))
          .toList();
    }

    /** Of two commands of a network device with the same number the first one counts. */
    private static List<Plan> distinct(List<Plan> plans) {
      Set<Integer> seen = new HashSet<>();
      return plans.stream().filter(plan -> seen.add(plan.command().nr())).toList();
    }

    String declarations() {
      String guard =
          "_" + header.stem().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_IOCTL_H";
      String inline = inline();
      Comment comment =
          new Comment("/*")
              .paragraph(
                  "The ioctl commands of <%s> as functions of a driver, and what calls them: %s."
                      .formatted(header.path(), fileName(header.dispatcherSource())));
      List<String> rows = NumberRows.of(header);
      if (!rows.isEmpty()) {
        comment.paragraph(NUMBERS).separator();
        rows.forEach(row -> comment.line(" " + row));
      }
      comment.paragraph(CSource.origin(header, KernelOutput.path(header.dispatcher())));
      return "/* SPDX-License-Identifier: %s */\n%s#ifndef %3$s\n#define %3$s\n\n"
              .formatted(license(), comment.text(), guard)
          + included(inline + "bool", header.path())
          + "\n#include <"
          + header.path()
          + ">\n\n"
          + devices.stream().sorted().map("struct %s;\n"::formatted).collect(Collectors.joining())
          + "\n"
          + String.join("\n", declared)
          + "\n"
          + inline
          + "#endif /* "
          + guard
          + " */\n";
    }

    String definitions() {
      List<String> parts = new ArrayList<>(calls);
      called().stream().filter(each -> !shared.contains(each)).forEach(parts::add);
      parts.addAll(functions);
      String code = String.join("\n", parts);
      Comment comment =
          new Comment("/*")
              .paragraph(
                  "Dispatches the ioctl commands of <%s> to a driver's functions."
                      .formatted(header.path()))
              .paragraph(
                  "Arguments are copied, checked and cleared here; the functions get pointers into"
                      + " kernel memory. Those up to "
                      + Argument.Single.STACK
                      + " bytes are on the stack.")
              .paragraph(CSource.origin(header, KernelOutput.path(header.dispatcherSource())));
      return "// SPDX-License-Identifier: %s\n".formatted(license())
          + comment.text()
          + included(code, header.path())
          + "\n#include \""
          + fileName(header.dispatcher())
          + "\"\n\n"
          + code;
    }

    /** What a text needs of the kernel. */
    private static String included(String code, String own) {
      return Included.by(code).stream()
          .filter(path -> !path.equals(own))
          .map("#include <%s>\n"::formatted)
          .collect(Collectors.joining());
    }

    /** That of programs that include the header is not the kernel's. */
    private String license() {
      return CSource.license(header).replaceAll("\\s+WITH\\s+Linux-syscall-note", "");
    }

    private static String fileName(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
