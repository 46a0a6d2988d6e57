package io.github.ioctlabi.core.emit.c.kernel.plan;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.data.Carried;
import java.util.List;

/**
 * The function of the driver that an old command is done by.
 *
 * @param plan what it is called, and what its struct is called in the old command's function
 * @param carried the members that go into its struct and come back
 */
public record Wrapped(Plan plan, List<Carried> carried) {
  public Wrapped {
    carried = List.copyOf(carried);
  }

  /** The variable that holds the struct. */
  public Variable variable() {
    return plan.variable((Argument.Single) plan.argument());
  }
}
