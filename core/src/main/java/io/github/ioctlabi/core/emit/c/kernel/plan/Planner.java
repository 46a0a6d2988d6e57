package io.github.ioctlabi.core.emit.c.kernel.plan;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.Opened;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives names to the variables of the function of a command. */
public final class Planner {
  private final Layouts layouts;
  private final Contract contract;
  private final Naming.Inside names;
  private final List<String> endings;

  /** The command that does another's work, and its function in the driver's table. */
  public record Newer(Contract contract, DispatcherNames.Member member) {}

  private Planner(Layouts layouts, Naming.Inside names, Contract contract, List<String> endings) {
    this.layouts = layouts;
    this.names = names;
    this.contract = contract;
    this.endings = endings;
  }

  /**
   * The plan of a command.
   *
   * @param names those of the variables of its function
   * @param member its function in the driver's table
   * @param newer the command that does its work, if there is one
   */
  public static Plan plan(
      Layouts layouts,
      Naming.Inside names,
      Contract contract,
      DispatcherNames.Member member,
      Optional<Newer> newer) {
    List<String> endings = List.of(DataVariable.COUNT, DataVariable.USER, FileVariable.DESCRIPTOR);
    return new Planner(layouts, names, contract, endings).plan(member, newer);
  }

  /**
   * The same with the names that a driver sees, which no variable of the function disturbs.
   *
   * @param names those of the parameters of a prototype
   * @param device the first one
   */
  public static Plan shown(
      Layouts layouts,
      Naming.Inside names,
      Contract contract,
      DispatcherNames.Member member,
      String device) {
    names.name(device);
    if (contract.argument() instanceof Argument.Elements) {
      names.name(Callback.COUNT);
    }
    return new Planner(layouts, names, contract, List.of()).plan(member, Optional.empty());
  }

  private Plan plan(DispatcherNames.Member member, Optional<Newer> newer) {
    Optional<String> offset = contract.command().nrOffset().map(each -> name(each.javaName()));
    String argument = argument(contract.command().payload());
    Optional<String> behind = uncounted().map(tail -> name(tail.member().javaName()));
    List<DataVariable> pointed = new ArrayList<>();
    for (Followed address : contract.followed()) {
      pointed.add(new DataVariable(address, name(address.path().last().javaName())));
    }
    List<FileVariable> opened = new ArrayList<>();
    for (Opened each : contract.opened()) {
      // The result of the call is an interface, which has no name of its own here.
      String name = each.path().map(path -> file(path.last().javaName())).orElse("opened");
      opened.add(new FileVariable(each, name));
    }
    return new Plan(
        contract,
        member.function(),
        member.undo(),
        argument,
        isLarge(),
        offset,
        behind,
        pointed,
        opened,
        newer.map(this::wrapped));
  }

  /** Its variables stand beside those of the command that it does. */
  private Wrapped wrapped(Newer newer) {
    return new Wrapped(
        plan(layouts, names, newer.contract(), newer.member(), Optional.empty()),
        contract.carriedInto(newer.contract()));
  }

  private Optional<Argument.Uncounted> uncounted() {
    return contract.argument() instanceof Argument.Single single
        ? single.uncounted()
        : Optional.empty();
  }

  private boolean isLarge() {
    return contract.argument() instanceof Argument.Single single
        && layouts.size(single.type()) > Argument.Single.STACK;
  }

  private String argument(Payload payload) {
    return switch (payload) {
      case Payload.None _ -> "";
      case Payload.ByValue(Value value) -> name(value.javaName());
      case Payload.ByAddress(DataType type, Optional<Value> given, boolean _) -> name(given, type);
      case Payload.Varying(DataType element, Optional<Value> given, boolean _) ->
          name(given, element);
      case Payload.Terminated(String javaName, var _) -> name(javaName);
    };
  }

  private String name(Optional<Value> given, DataType type) {
    return name(given.map(Value::javaName).orElseGet(() -> resultName(type)));
  }

  /** A result has its type's name, or else the command's. */
  private String resultName(DataType type) {
    return switch (type) {
      case DataType.StructType(StructDeclaration struct) -> struct.javaName().simple();
      case DataType.UnionType(UnionDeclaration union, boolean _) -> union.javaName().simple();
      case DataType.EnumType(EnumDeclaration declared) -> declared.javaName().simple();
      case DataType.FlagsType(EnumDeclaration declared) -> declared.javaName().simple();
      case DataType.IntegerType _,
          DataType.TextType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          contract.command().javaName().replaceFirst("^get(?=\\p{Lu})", "");
    };
  }

  /** A name for a file: another thing may well be called as its descriptor is. */
  private String file(String javaName) {
    String name = DispatcherNames.snake(javaName);
    return free(names.isFree(name) ? name : name + "_file");
  }

  private String name(String javaName) {
    return free(DispatcherNames.snake(javaName));
  }

  /** A free name, with all that are made from it. */
  private String free(String wanted) {
    return names.name(wanted, endings.toArray(String[]::new));
  }
}
