package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.layout.Encoding;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a command. */
final class Numbers {
  private final Layouts layouts;

  Numbers(Layouts layouts) {
    this.layouts = layouts;
  }

  /** The number that most architectures have; of one that the call makes, for one element. */
  String common(Command command) {
    return switch (command.number()) {
      case CommandNumber.Encoded _ -> number(command, Encoding.GENERIC);
      case CommandNumber.Raw raw -> hex(raw.request());
      case CommandNumber.DevicePrivate device ->
          hex(CommandNumber.DevicePrivate.FIRST + device.index());
    };
  }

  private String number(Command command, Encoding encoding) {
    long size = NumberSize.of(command).bytes(layouts);
    return hex(encoding.number(command.direction(), command.type(), command.nr(), size));
  }

  private static String hex(int number) {
    return "0x%08x".formatted(number);
  }

  /** A table of all. */
  Block table(Command command) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    switch (command.number()) {
      case CommandNumber.Encoded _ -> {
        for (Encoding each : Encoding.values()) {
          rows.add(row(number(command, each), each.architectures()));
        }
      }
      case CommandNumber.Raw raw -> {
        rows.add(row(hex(raw.request()), raw.except().isEmpty() ? "all" : "all others"));
        raw.except().forEach((arch, request) -> rows.add(row(hex(request), arch)));
      }
      case CommandNumber.DevicePrivate _ -> rows.add(row(common(command), "all"));
    }
    return new Block.Table(
        "Numbers of " + command.cName() + caption(command),
        List.of("Number", "Architectures"),
        rows);
  }

  private static String caption(Command command) {
    String elements = NumberSize.of(command) instanceof NumberSize.PerElement ? "one element" : "";
    String offset = command.nrOffset().isPresent() ? "offset 0" : "";
    String both = elements + (elements.isEmpty() || offset.isEmpty() ? "" : " and ") + offset;
    return both.isEmpty() ? "" : ", for " + both;
  }

  private static List<List<Inline>> row(String number, String architectures) {
    return List.of(Prose.code(number), Prose.text(architectures));
  }
}
