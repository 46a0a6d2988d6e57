package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.contract.refusals.Refusals;
import io.github.ioctlabi.core.emit.c.CommandMacro;
import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.emit.c.doc.page.Section;
import io.github.ioctlabi.core.emit.c.doc.sample.CSample;
import io.github.ioctlabi.core.emit.c.doc.sample.JavaSample;
import io.github.ioctlabi.core.emit.c.notes.CommandNotes;
import io.github.ioctlabi.core.emit.c.notes.Phrases;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.ArrayList;
import java.util.List;

/** The commands of a header. */
final class CommandSections {
  private final Header header;
  private final Anchors anchors;
  private final Layouts layouts;
  private final Contracts contracts;
  private final LeftAddresses left;
  private final Numbers numbers;

  CommandSections(Header header, Anchors anchors, Layouts layouts) {
    this.header = header;
    this.anchors = anchors;
    this.layouts = layouts;
    contracts = new Contracts(layouts);
    left = LeftAddresses.of(header, layouts);
    numbers = new Numbers(layouts);
  }

  /** All of them, with an overview. */
  Section section() {
    List<Section> sections = new ArrayList<>();
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (InterfaceDeclaration declared : header.interfaces()) {
      for (Command command : declared.commands()) {
        sections.add(section(declared, command));
        rows.add(
            List.of(
                anchors.link(command),
                Prose.code(numbers.common(command)),
                Prose.text(direction(contracts.of(command))),
                argument(contracts.of(command)),
                Texts.summary(command.doc())));
      }
    }
    Block overview =
        new Block.Table(
            "All commands, with the numbers of x86 and most other architectures",
            List.of("Command", "Number", "Data", "Argument", "What it does"),
            rows);
    return new Section("commands", "Commands", false, List.of(overview), sections);
  }

  private Section section(InterfaceDeclaration owner, Command command) {
    Contract contract = contracts.of(command);
    List<Block> blocks = new ArrayList<>(Texts.blocks(command.doc()));
    CommandNotes.of(contract, owner.wrapped(command))
        .forEach(note -> blocks.add(Texts.paragraph(note)));
    blocks.add(new Block.Code("Definition in C", "c", CommandMacro.of(command).definition()));
    blocks.add(facts(owner, contract));
    blocks.add(numbers.table(command));
    errors(contract, blocks);
    CSample.of(header, contract)
        .ifPresent(text -> blocks.add(new Block.Code("Call in C", "c", text)));
    blocks.add(new Block.Code("Call in Java", "java", JavaSample.of(owner, contract)));
    return new Section(anchors.of(command), title(owner, command), true, blocks, List.of());
  }

  /** Several interfaces may have a command of one name. */
  private String title(InterfaceDeclaration owner, Command command) {
    long same =
        header.commands().stream().filter(each -> each.cName().equals(command.cName())).count();
    return same == 1 ? command.cName() : command.cName() + " (" + owner.javaName().simple() + ")";
  }

  private Block facts(InterfaceDeclaration owner, Contract contract) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Argument", argument(contract)));
    facts.add(new Block.Fact("Data", Prose.text(direction(contract))));
    facts.add(new Block.Fact("Result", Prose.text(result(contract))));
    facts.add(
        new Block.Fact(
            "In Java",
            Prose.code(owner.javaName().nested() + "." + contract.command().javaName())));
    return new Block.Facts(facts);
  }

  private static String result(Contract contract) {
    return switch (contract.outcome()) {
      case Outcome.Nothing _ -> "0";
      case Outcome.Dropped _ -> "0 or more";
      case Outcome.Returned _, Outcome.WithData _ -> "a number, 0 or more";
      case Outcome.Elements _ -> "the number of elements that are filled";
      case Outcome.Descriptor _ -> "a new file descriptor";
    };
  }

  private List<Inline> argument(Contract contract) {
    return switch (contract.argument()) {
      case Argument.None _ -> Prose.text("none");
      case Argument.Immediate value -> with("by value: ", anchors.link(value.type()));
      case Argument.Single single -> with("pointer to ", anchors.link(single.type()));
      case Argument.Tailed tailed ->
          with("pointer to ", anchors.link(new DataType.StructType(tailed.struct())));
      case Argument.Elements elements -> with("array of ", anchors.link(elements.element()));
      case Argument.Unknown unknown -> with("pointer to ", anchors.link(unknown.element()));
    };
  }

  private static List<Inline> with(String lead, List<Inline> type) {
    return Texts.joined(List.of(Prose.text(lead), type), "");
  }

  /** Which way the argument goes, as the caller sees it. */
  private static String direction(Contract contract) {
    return switch (contract.argument()) {
      case Argument.None _ -> "none";
      case Argument.Immediate _ -> "to the kernel";
      case Argument.Single _, Argument.Tailed _, Argument.Elements _, Argument.Unknown _ -> {
        Way way = Uses.of(contract);
        yield way.in() ? way.out() ? "both ways" : "to the kernel" : "from the kernel";
      }
    };
  }

  /** What a kernel refuses that ships its header is not known. */
  private void errors(Contract contract, List<Block> blocks) {
    if (header.existing()) {
      return;
    }
    List<List<List<Inline>>> rows =
        new ArrayList<>(Grounds.rows(contract, Refusals.of(contract, left, layouts)));
    Aftermath.rows(contract).forEach(rows::add);
    blocks.add(
        new Block.Table(
            "Errors of " + contract.command().cName() + ", the first that applies",
            List.of("Error", "Because"),
            rows));
    List<String> outOn = contract.travel().outOn();
    if (!outOn.isEmpty()) {
      blocks.add(
          Texts.paragraph("On %s the argument comes back as well.".formatted(Phrases.list(outOn))));
    }
  }
}
