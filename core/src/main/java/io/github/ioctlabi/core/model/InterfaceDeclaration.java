package io.github.ioctlabi.core.model;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set of commands on one kind of descriptor, declared as an interface.
 *
 * @param javaName the interface
 * @param isPublic whether the interface, with all that encloses it, is public
 * @param prefix what the C names begin with, such as {@code SENSOR}
 * @param doc the interface's comment
 * @param constants the numbers it defines, in their order
 * @param commands in their order; may be empty
 * @param memberTypes the simple names of all member types, inherited ones too: in a class that
 *     implements the interface they hide imports of the same name
 * @param place the interface
 */
public record InterfaceDeclaration(
    JavaName javaName,
    boolean isPublic,
    String prefix,
    Doc doc,
    List<MacroConstant> constants,
    List<Command> commands,
    Set<String> memberTypes,
    Place place) {
  public InterfaceDeclaration {
    constants = List.copyOf(constants);
    commands = List.copyOf(commands);
    memberTypes = Set.copyOf(memberTypes);
  }

  /** The class that makes the calls. */
  public JavaName ioctlClass() {
    return javaName.companion("Ioctl");
  }

  /** The command whose method has a name. */
  public Optional<Command> command(String javaName) {
    return commands.stream().filter(each -> each.javaName().equals(javaName)).findFirst();
  }

  /** The command that does the work of another, which it has superseded. */
  public Optional<Command> wrapped(Command wrapper) {
    return wrapper.calling().wraps().flatMap(this::command);
  }

  /** Whether its commands are private ones of a network device. */
  public boolean isNetwork() {
    return commands.stream()
        .anyMatch(command -> command.number() instanceof CommandNumber.DevicePrivate);
  }
}
