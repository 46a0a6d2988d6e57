package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.kernel.command.CommandFunction;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;
import io.github.ioctlabi.core.emit.c.kernel.text.Lines;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Parameter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** From a command's number to its function. */
final class CommandTables {
  private final DispatcherNames names;
  private final InterfaceDeclaration owner;
  private final List<Plan> plans;

  /**
   * The tables of an interface.
   *
   * @param plans its commands, as far as they can be reached
   */
  CommandTables(DispatcherNames names, InterfaceDeclaration owner, List<Plan> plans) {
    this.names = names;
    this.owner = owner;
    this.plans = List.copyOf(plans);
  }

  /** Commands of one type of which no two have the same number. */
  private record Table(String name, List<Plan> plans, BitSet taken) {}

  /** The table of a network device, and the function that looks a number up. */
  String network() {
    String table = names.of(owner, "commands");
    StringBuilder rows = new StringBuilder();
    plans.forEach(
        plan -> rows.append(row("[" + plan.command().cName() + " - SIOCDEVPRIVATE]", "", plan)));
    String length = "ARRAY_SIZE(" + table + ")";
    Body body = new Body("long");
    body.line("unsigned int index = cmd - SIOCDEVPRIVATE;").line("");
    Failure.RETURN.when(body, "index >= " + length, "NULL");
    body.line("index = array_index_nospec(index, " + length + ");");
    body.line("return %1$s[index].run ? &%1$s[index] : NULL;".formatted(table));
    return warned()
        + "static const %s %s[] = {\n%s};\n\n"
            .formatted(names.struct(owner, "command"), table, rows)
        + find(body);
  }

  /** The tables, and the function that looks a number up. */
  String text() {
    SortedMap<Integer, List<Table>> tables = new TreeMap<>();
    for (Plan plan : plans) {
      place(plan, tables.computeIfAbsent(plan.command().type(), _ -> new ArrayList<>()));
    }
    StringBuilder out = new StringBuilder(warned());
    tables.values().forEach(all -> all.forEach(table -> out.append(text(table)).append('\n')));
    return out.append(match()).append('\n').append(find(tables)).toString();
  }

  /** Of which commands the kernel's log has a warning. */
  private String warned() {
    return "static bool %s[%d];\n\n".formatted(names.of(owner, "warned"), plans.size());
  }

  private void place(Plan plan, List<Table> tables) {
    int first = plan.command().nr();
    int end = first + offsets(plan) + 1;
    Table free =
        tables.stream()
            .filter(table -> table.taken().get(first, end).isEmpty())
            .findFirst()
            .orElseGet(() -> {
              String number = "%02x".formatted(plan.command().type());
              String suffix = tables.isEmpty() ? "" : "_" + (tables.size() + 1);
              tables.add(
                  new Table(
                      names.of(owner, "commands_" + number + suffix),
                      new ArrayList<>(),
                      new BitSet()));
              return tables.getLast();
            });
    free.plans().add(plan);
    free.taken().set(first, end);
  }

  private static int offsets(Plan plan) {
    return plan.command().nrOffset().map(Parameter.NrOffset::max).orElse(0);
  }

  private String row(String index, String number, Plan plan) {
    return Lines.of(1, index + " = {")
        + number
        + Lines.of(2, ".name = \"" + plan.command().cName() + "\",")
        + Lines.of(
            2, ".warned = &%s[%d],".formatted(names.of(owner, "warned"), plans.indexOf(plan)))
        + (plan.contract().hasPositiveResult() ? Lines.of(2, ".max = INT_MAX,") : "")
        + Lines.of(2, ".run = " + CommandFunction.name(names, owner, plan) + ",")
        + "\t},\n";
  }

  private String text(Table table) {
    StringBuilder out =
        new StringBuilder(
            "static const %s %s[] = {\n".formatted(names.struct(owner, "command"), table.name()));
    table.plans().stream()
        .sorted((a, b) -> Integer.compare(a.command().nr(), b.command().nr()))
        .forEach(plan -> out.append(entry(plan)));
    return out.append("};\n").toString();
  }

  private String entry(Plan plan) {
    int first = plan.command().nr();
    int last = first + offsets(plan);
    String index =
        last == first ? "0x%02x".formatted(first) : "0x%02x ... 0x%02x".formatted(first, last);
    String number = plan.command().cName();
    List<String> parameters = CIoc.parameters(plan.command());
    if (!parameters.isEmpty()) {
      number += "(0" + ", 0".repeat(parameters.size() - 1) + ")";
    }
    List<String> ignored = new ArrayList<>();
    if (plan.contract().isSizedByCaller()) {
      ignored.add("IOCSIZE_MASK");
    }
    if (last > first) {
      ignored.add("(_IOC_NRMASK << _IOC_NRSHIFT)");
    }
    String mask = "~0U";
    if (!ignored.isEmpty()) {
      mask =
          "~"
              + (ignored.size() == 1
                  ? ignored.getFirst()
                  : "(" + String.join(" | ", ignored) + ")");
      number += " & " + mask;
    }
    return row(
        "[" + index + "]",
        Lines.of(2, ".cmd = " + number + ",") + Lines.of(2, ".mask = " + mask + ","),
        plan);
  }

  private String match() {
    String command = names.struct(owner, "command");
    return Lines.of(0, "static const %s *".formatted(command))
        + Lines.of(
            0,
            "%s(const %s *table, unsigned int length, unsigned int cmd)"
                .formatted(names.of(owner, "match"), command))
        + """
        {
        	unsigned int nr = _IOC_NR(cmd);

        	if (nr >= length)
        		return NULL;
        	table += array_index_nospec(nr, length);
        	return table->run && (cmd & table->mask) == table->cmd ? table : NULL;
        }
        """;
  }

  private String find(SortedMap<Integer, List<Table>> tables) {
    String match = names.of(owner, "match");
    Body body = new Body("long");
    body.line("switch (_IOC_TYPE(cmd)) {");
    tables.forEach((type, all) -> {
      body.line("case 0x%02x:".formatted(type)).indent();
      List<String> calls =
          all.stream()
              .map(table -> "%s(%2$s, ARRAY_SIZE(%2$s), cmd)".formatted(match, table.name()))
              .toList();
      if (calls.size() == 1) {
        body.line("return " + calls.getFirst() + ";");
      } else {
        many(body, calls);
      }
      body.outdent();
    });
    body.line("default:").indent().line("return NULL;").outdent().line("}");
    return find(body);
  }

  private String find(Body body) {
    return Lines.of(0, "static const %s *".formatted(names.struct(owner, "command")))
        + body.function(names.of(owner, "find") + "(unsigned int cmd)");
  }

  private void many(Body body, List<String> calls) {
    body.declare("const " + names.struct(owner, "command") + " *found");
    body.line("found = " + calls.getFirst() + ";");
    calls.stream()
        .skip(1)
        .forEach(call -> body.open("if (!found)").line("found = " + call + ";").close());
    body.line("return found;");
  }
}
