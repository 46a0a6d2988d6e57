package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.IoctlCommand;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands of an interface that carry data. For generated code. Immutable. */
public final class DataCommands {

  private final boolean askable;
  private final Map<IoctlCommand, DataCommand> byNumber = new HashMap<>();
  private final Map<String, DataCommand> byName = new HashMap<>();

  private DataCommands(boolean askable, DataCommand... commands) {
    this.askable = askable;
    for (DataCommand each : commands) {
      IoctlCommand command = each.command();
      if (command == null) {
        byName.put(each.name(), each);
      } else {
        byNumber.put(command, each);
      }
    }
  }

  /** Those of a new interface: a null address is safe for each. */
  public static DataCommands of(DataCommand... commands) {
    return new DataCommands(true, commands);
  }

  /** Those of a header that exists: nobody knows what they do with a null address. */
  public static DataCommands ofExisting(DataCommand... commands) {
    return new DataCommands(false, commands);
  }

  private @Nullable DataCommand find(IoctlCommand command) {
    DataCommand found = byNumber.get(command);
    return found != null ? found : byName.get(command.name());
  }

  /**
   * What is known of a command.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  DataCommand get(IoctlCommand command) {
    DataCommand found = find(command);
    if (found == null) {
      throw new IllegalArgumentException(
          command + " is not a command of this interface that carries data");
    }
    return found;
  }

  /**
   * Refuses commands that a null address may do something to.
   *
   * @throws IllegalArgumentException if the command is none of these, or if these are of a header
   *     that exists
   */
  void requireAskable(IoctlCommand command) {
    if (!askable || find(command) == null) {
      throw new IllegalArgumentException(
          command + " is not a command of this interface that a null address is safe for");
    }
  }
}
