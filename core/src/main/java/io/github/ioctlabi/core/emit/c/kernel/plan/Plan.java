package io.github.ioctlabi.core.emit.c.kernel.plan;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.Left;
import io.github.ioctlabi.core.contract.Travel;
import io.github.ioctlabi.core.model.commands.Command;
import java.util.List;
import java.util.Optional;

/**
 * The function of a command: what it has to do, and what its variables are called.
 *
 * @param contract what it has to do
 * @param member the member of the ops table
 * @param undo the member that takes back what the function has made, if it makes something
 * @param name the variable that holds the argument; empty without one
 * @param large whether the argument is too large for the stack
 * @param offset the parameter that says what was added to the number
 * @param behind the parameter with the address of an array behind the struct of which nothing says
 *     how long it is
 * @param pointed what the argument's addresses lead to
 * @param opened the files that the driver opens
 * @param wrapped the other command's function that does the work, if the driver has none for this
 *     one
 */
public record Plan(
    Contract contract,
    String member,
    Optional<String> undo,
    String name,
    boolean large,
    Optional<String> offset,
    Optional<String> behind,
    List<DataVariable> pointed,
    List<FileVariable> opened,
    Optional<Wrapped> wrapped) {
  public Plan {
    pointed = List.copyOf(pointed);
    opened = List.copyOf(opened);
  }

  public Command command() {
    return contract.command();
  }

  public Travel travel() {
    return contract.travel();
  }

  public Argument argument() {
    return contract.argument();
  }

  /** The plan of the command whose function of the driver is called. */
  public Plan called() {
    return wrapped.map(Wrapped::plan).orElse(this);
  }

  /** Whether it is the plan of a command. */
  public boolean isOf(Command command) {
    return command().equals(command);
  }

  /** The variable of an argument that is one value. */
  public Variable variable(Argument.Single single) {
    return new Variable(single, name, large);
  }

  /** The new descriptor that is the call's result. */
  public Optional<FileVariable> openedResult() {
    return opened.stream().filter(FileVariable::isResult).findFirst();
  }

  /** The addresses that the driver follows itself, as a comment names them. */
  public List<String> left() {
    return contract.left().stream().map(this::named).toList();
  }

  private String named(Left left) {
    String start = left.behind().map(this::name).orElse(isStruct() ? "" : name);
    return start + left.path();
  }

  private String name(Followed address) {
    return pointed.stream()
        .filter(each -> each.of().equals(address))
        .map(DataVariable::name)
        .findFirst()
        .orElseThrow();
  }

  /** Whether paths begin with a member of the argument. */
  private boolean isStruct() {
    return switch (argument()) {
      case Argument.Single single -> single.type().struct().isPresent();
      case Argument.Tailed _ -> true;
      case Argument.None _, Argument.Immediate _, Argument.Elements _, Argument.Unknown _ -> false;
    };
  }
}
