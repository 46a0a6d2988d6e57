package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.Comment;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.kernel.command.CommandFunction;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.plan.Planner;
import io.github.ioctlabi.core.emit.c.kernel.plan.Variable;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Included;
import io.github.ioctlabi.core.emit.c.kernel.values.HelperFunctions;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalks;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The kernel's half, {@code kernel/STEM_ioctl.h}: for one source file of a driver, in the kernel's
 * style, for Linux 5.15 and later. It takes arguments from the caller, judges them, calls the
 * driver's functions with pointers into kernel memory, and gives results back.
 */
public final class KernelOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    return files(header, List.of(header));
  }

  @Override
  public List<GeneratedFile> files(Header header, List<Header> all) {
    if (header.existing() || header.dispatched().isEmpty()) {
      return List.of();
    }
    return List.of(
        new GeneratedFile.Resource(
            "kernel/" + header.dispatcher(),
            Naming.write(all, naming -> content(header, naming)),
            CSource.origins(header)));
  }

  /** The text for a header with commands. */
  public static String content(Header header, Naming naming) {
    return new Text(header, naming).content();
  }

  /** One file. */
  private static final class Text {
    private final Header header;
    private final Layouts layouts = new Layouts(Abi.NATURAL);
    private final Contracts contracts = new Contracts(layouts);
    private final DispatcherNames names;
    private final HelperFunctions helpers;
    private final ValueWalks walks;

    Text(Header header, Naming naming) {
      this.header = header;
      names = new DispatcherNames(header, naming);
      helpers = new HelperFunctions(names);
      walks = new ValueWalks(names, layouts, helpers);
    }

    String content() {
      List<String> tables = new ArrayList<>();
      List<String> functions = new ArrayList<>();
      header.dispatched().forEach(owner -> add(owner, tables, functions));
      List<String> parts = new ArrayList<>(tables);
      parts.addAll(helpers.functions());
      parts.addAll(walks.functions());
      parts.addAll(functions);
      String code = String.join("\n", parts);
      String guard =
          "_" + header.stem().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_IOCTL_H";
      return Stream.of(
              banner() + "#ifndef " + guard + "\n#define " + guard + "\n",
              includes(code),
              code,
              "#endif /* " + guard + " */\n")
          .collect(Collectors.joining("\n"));
    }

    private void add(InterfaceDeclaration owner, List<String> tables, List<String> functions) {
      List<String> members = names.members(owner);
      List<Plan> plans =
          IntStream.range(0, members.size())
              .mapToObj(i ->
                  Planner.plan(
                      layouts,
                      names.variables(),
                      contracts.of(owner.commands().get(i)),
                      members.get(i)))
              .toList();
      boolean network = plans.stream().anyMatch(plan -> plan.contract().isPrivate());
      boolean numbers =
          plans.stream().anyMatch(plan -> plan.argument() instanceof Argument.Immediate);
      EntryPoints entries = new EntryPoints(names, owner);
      tables.add(new OpsText(names).of(owner, plans, network));
      tables.add(entries.call(network, numbers));
      List<Plan> reached = network ? distinct(plans) : plans;
      for (Plan plan : reached) {
        functions.add(
            new CommandFunction(owner, network, plan, layouts, names, helpers, walks).text());
      }
      if (network) {
        functions.add(entries.network(reached));
      } else {
        functions.add(new CommandTables(names, owner).text(plans));
        functions.add(entries.file(numbers));
      }
    }

    private static List<Plan> distinct(List<Plan> plans) {
      Set<Integer> seen = new HashSet<>();
      return plans.stream().filter(plan -> seen.add(plan.command().nr())).toList();
    }

    private String banner() {
      Comment comment = new Comment("/*");
      comment.paragraph(
          "Dispatches the ioctl commands of <" + header.path() + "> to a driver's functions.");
      comment.paragraph(
          "Arguments are copied, checked and cleared here; the functions get pointers into"
              + " kernel memory. Those up to "
              + Variable.STACK
              + " bytes are on the stack.");
      comment.paragraph(CSource.origin(header));
      String license = CSource.license(header).replaceAll("\\s+WITH\\s+Linux-syscall-note", "");
      return "/* SPDX-License-Identifier: " + license + " */\n" + comment.text();
    }

    private String includes(String text) {
      String own = "#include <" + header.path() + ">\n";
      return Included.by(text).stream()
              .filter(path -> !path.equals(header.path()))
              .map("#include <%s>\n"::formatted)
              .collect(Collectors.joining())
          + "\n"
          + own;
    }
  }
}
