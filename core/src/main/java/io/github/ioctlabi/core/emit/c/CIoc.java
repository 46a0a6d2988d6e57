package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.Direction;
import io.github.ioctlabi.core.model.Extension;
import io.github.ioctlabi.core.model.Payload;
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
    return direction(declared(command));
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

  /** The direction of the number: none where the struct itself says how large it is. */
  public static Direction declared(Command command) {
    return isSizedByField(command.payload()) ? Direction.NONE : command.direction();
  }

  private static boolean isSizedByField(Payload payload) {
    return payload
        .struct()
        .filter(struct -> struct.shape().extension() == Extension.SIZE_FIELD)
        .isPresent();
  }

  /** Whether the size in the number depends on the call. */
  public static boolean isSizedByCall(Command command) {
    return command.payload() instanceof Payload.Varying
        && command.encoded().map(number -> number.encodedAs().isEmpty()).orElse(false);
  }

  /** The parameters of the macro, empty if it has none. */
  public static List<String> parameters(Command command) {
    List<String> names = new ArrayList<>();
    command.nrOffset().ifPresent(_ -> names.add(OFFSET));
    if (isSizedByCall(command)) {
      names.add(COUNT);
    }
    return names;
  }
}
