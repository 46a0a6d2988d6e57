package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.names.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the kernel's table of ioctl numbers has to have for a header, {@code
 * Documentation/userspace-api/ioctl/ioctl-number.rst}: a row for each type, in the columns of the
 * table.
 */
final class NumberRows {
  /** Where the table's last column begins, whose header is "Comments". */
  private static final int COMMENTS = 71;

  /** What the author of the header fills in. */
  private static final String CONTACT = "<mailto:...>";

  /** Characters that the table writes as numbers. */
  private static final String NUMBERS = "\"'>\\";

  private NumberRows() {}

  /** The numbers of one type, from the first to the last. */
  private record Row(int type, int first, int last) {
    Row and(Row other) {
      return new Row(type, Math.min(first, other.first), Math.max(last, other.last));
    }

    String text(String path) {
      String numbers = first == 0 && last == 0xff ? "all" : "%02X-%02X".formatted(first, last);
      String start = "%s  %-5s  %s".formatted(code(), numbers, path);
      return ("%-" + (COMMENTS - 1) + "s %s").formatted(start, CONTACT);
    }

    private String code() {
      boolean shown = type > ' ' && type <= '~' && NUMBERS.indexOf(type) < 0;
      return shown ? "'%c' ".formatted(type) : "0x%02X".formatted(type);
    }
  }

  /** The rows in the order of the types; none for numbers that the table gives to the header. */
  static List<String> of(Header header) {
    SortedMap<Integer, Row> rows = new TreeMap<>();
    for (Command command : header.commands()) {
      command
          .encoded()
          .ifPresent(number -> {
            int offsets = command.nrOffset().map(Parameter.NrOffset::max).orElse(0);
            Row row = new Row(number.type(), number.nr(), number.nr() + offsets);
            rows.merge(number.type(), row, Row::and);
          });
    }
    List<String> texts = new ArrayList<>();
    if (!rows.isEmpty()) {
      Registry registry = Registry.load();
      for (Row row : rows.values()) {
        if (!registry.gives(header.path(), row.type(), row.first(), row.last())) {
          texts.add(row.text(header.path()));
        }
      }
    }
    return texts;
  }
}
