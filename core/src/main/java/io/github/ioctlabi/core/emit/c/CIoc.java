package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import java.util.ArrayList;
import java.util.List;

/** The parts of a command's number, as C has them. */
public final class CIoc {
  /** The macro's parameter that is added to the number. */
  public static final String OFFSET = "offset";

  /** The macro's parameter that counts elements. */
  public static final String COUNT = "n";

  private CIoc() {}

  /** The direction as the first argument of {@code _IOC}. */
  public static String direction(Command command) {
    return direction(command.direction());
  }

  /** A direction as the first argument of {@code _IOC}. */
  public static String direction(Direction direction) {
    return switch (direction) {
      case NONE -> "_IOC_NONE";
      case WRITE -> "_IOC_WRITE";
      case READ -> "_IOC_READ";
      case READ_WRITE -> "_IOC_READ | _IOC_WRITE";
    };
  }

  /** The parameters of the macro, empty if it has none. */
  public static List<String> parameters(Command command) {
    List<String> names = new ArrayList<>();
    command.nrOffset().ifPresent(_ -> names.add(OFFSET));
    if (NumberSize.of(command) instanceof NumberSize.PerElement) {
      names.add(COUNT);
    }
    return names;
  }
}
