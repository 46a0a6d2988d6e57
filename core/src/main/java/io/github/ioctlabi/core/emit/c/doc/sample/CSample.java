package io.github.ioctlabi.core.emit.c.doc.sample;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.SizeTold;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.names.SnakeCase;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A call in C: what stands in a function that has a descriptor, {@code fd}. */
public final class CSample {
  /** How many elements a call has that decides it itself. */
  private static final int ELEMENTS = 2;

  private final Contract contract;
  private final String name;
  private final List<String> lines = new ArrayList<>();

  private CSample(Contract contract) {
    this.contract = contract;
    name = name(contract.command());
  }

  /**
   * The lines of a call; none where C has no name for the data, or nothing says how much of it
   * there is.
   */
  public static Optional<String> of(Header header, Contract contract) {
    if (!isNamed(contract) || contract.argument() instanceof Argument.Unknown) {
      return Optional.empty();
    }
    CSample sample = new CSample(contract);
    sample.argument();
    String includes =
        sample.includes(header).stream()
            .map("#include <%s>\n"::formatted)
            .collect(Collectors.joining());
    return Optional.of(includes + "\n" + String.join("\n", sample.lines) + "\n");
  }

  private static boolean isNamed(Contract contract) {
    return contract.command().payload().data().stream()
        .map(DataType::elementary)
        .flatMap(type -> type.aggregate().stream())
        .noneMatch(aggregate -> aggregate.cName().isEmpty());
  }

  private static String name(Command command) {
    String wanted =
        command.payload().value().map(value -> SnakeCase.lower(value.javaName())).orElse("answer");
    return wanted.matches("fd|ifr|result|opened|int|long|short|char|register|default")
        ? "data"
        : wanted;
  }

  private Set<String> includes(Header header) {
    Set<String> paths = new TreeSet<>(List.of(header.path(), "stdio.h", "sys/ioctl.h"));
    if (contract.argument() instanceof Argument.Tailed) {
      paths.add("stdlib.h");
    }
    if (contract.isPrivate()) {
      paths.add("linux/if.h");
    }
    return paths;
  }

  private void argument() {
    switch (contract.argument()) {
      case Argument.None _ -> call("");
      case Argument.Immediate value -> call(Initial.value(value.type(), value.range()).orElse("0"));
      case Argument.Single single -> single(single);
      case Argument.Tailed tailed -> tailed(tailed);
      case Argument.Elements elements -> {
        lines.add(declared(CType.of(elements.element()), "[" + ELEMENTS + "]") + " = {};");
        lines.add("");
        call(name);
      }
      case Argument.Unknown _ -> {}
    }
  }

  /** The declaration of the variable; its type is of a value, so that no alignment is asked for. */
  private String declared(CType type, String of) {
    return type.member(name + of, true);
  }

  private void single(Argument.Single single) {
    List<String> values = new ArrayList<>();
    if (single.sizeTold() == SizeTold.IN_STRUCT) {
      values.add("." + Slot.SizeSlot.NAME + " = sizeof(" + name + ")");
    }
    Optional<StructDeclaration> struct = single.type().struct();
    if (contract.travel().in()) {
      struct.ifPresent(each -> values.addAll(Initial.of(each)));
    }
    String start = declared(CType.of(single.type()), "") + " = ";
    if (single.type().scalar().isPresent()) {
      lines.add(start + Initial.value(single.type(), single.range()).orElse("0") + ";");
    } else if (values.isEmpty()) {
      lines.add(start + "{};");
    } else {
      lines.add(start + "{");
      values.forEach(value -> lines.add("\t" + value + ","));
      lines.add("};");
    }
    boolean array = single.type().array().isPresent() || single.type().text().isPresent();
    lines.add("");
    call((array ? "" : "&") + name);
  }

  private void tailed(Argument.Tailed tailed) {
    String tail = name + "->" + tailed.tail().cName();
    String count = Long.toString(tailed.count().count(ELEMENTS));
    lines.add(
        "struct %s *%s = calloc(1, sizeof(*%2$s) + %d * sizeof(%s[0]));"
            .formatted(tailed.struct().cName(), name, ELEMENTS, tail));
    lines.add("");
    Initial.of(tailed.struct()).forEach(value -> lines.add(name + "->" + value.substring(1) + ";"));
    lines.add(name + "->" + tailed.count().member().cName() + " = " + count + ";");
    call(name);
    lines.add("free(" + name + ");");
  }

  private void call(String argument) {
    String passed = argument;
    if (contract.isPrivate()) {
      lines.add("struct ifreq ifr = { .ifr_name = \"eth0\" };");
      lines.add("");
      if (!argument.isEmpty()) {
        lines.add("ifr.ifr_data = (void *)" + argument + ";");
      }
      passed = "&ifr";
    }
    String call = "ioctl(fd, %s%s)".formatted(number(), passed.isEmpty() ? "" : ", " + passed);
    switch (contract.outcome()) {
      case Outcome.Nothing _, Outcome.Dropped _ -> lines.add("if (" + call + " < 0)");
      case Outcome.Returned _, Outcome.WithData _, Outcome.Elements _ -> kept("result", call);
      case Outcome.Descriptor _ -> kept("opened", call);
    }
    lines.add("\tperror(\"" + contract.command().cName() + "\");");
  }

  private void kept(String result, String call) {
    lines.add("int " + result + " = " + call + ";");
    lines.add("if (" + result + " < 0)");
  }

  private String number() {
    Command command = contract.command();
    List<String> parameters = new ArrayList<>();
    command.nrOffset().ifPresent(_ -> parameters.add("0"));
    if (contract.size() instanceof NumberSize.PerElement) {
      parameters.add(Integer.toString(ELEMENTS));
    }
    return parameters.isEmpty()
        ? command.cName()
        : command.cName() + "(" + String.join(", ", parameters) + ")";
  }
}
