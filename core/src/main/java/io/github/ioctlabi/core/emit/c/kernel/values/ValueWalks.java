package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.layout.Layouts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes through values.
 *
 * @param checks refuses
 * @param clearsInput clears before the driver's function
 * @param clearsOutput clears after it
 */
public record ValueWalks(
    CheckWalk checks, InputClearWalk clearsInput, OutputClearWalk clearsOutput) {
  /**
   * What goes through the values of a header.
   *
   * @param left the addresses that are left to the driver
   */
  public ValueWalks(
      DispatcherNames names, Layouts layouts, HelperFunctions helpers, LeftAddresses left) {
    this(
        new CheckWalk(names, layouts, helpers, left),
        new InputClearWalk(names, layouts, helpers),
        new OutputClearWalk(names, layouts, helpers));
  }

  /** The functions that were needed. */
  public List<String> functions() {
    return Stream.of(checks.functions(), clearsInput.functions(), clearsOutput.functions())
        .flatMap(List::stream)
        .toList();
  }
}
