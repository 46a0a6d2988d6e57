package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.emit.c.kernel.text.Names;
import io.github.ioctlabi.core.layout.Layouts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes through values.
 *
 * @param checks refuses
 * @param clears clears before the driver's function
 * @param tidies clears after it
 */
public record Passages(Checks checks, Clears clears, Tidies tidies) {
  public Passages(Names names, Layouts layouts, Helpers helpers) {
    this(
        new Checks(names, layouts, helpers),
        new Clears(names, layouts, helpers),
        new Tidies(names, layouts, helpers));
  }

  /** The functions that were needed. */
  public List<String> functions() {
    return Stream.of(checks.functions(), clears.functions(), tidies.functions())
        .flatMap(List::stream)
        .toList();
  }
}
