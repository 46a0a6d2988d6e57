package io.github.ioctlabi.core.emit.c.syzkaller;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** The calls of a header, and the numbers that they have beside those of its macros. */
final class Calls {
  /** How many elements are tried where the number says it. */
  private static final List<Long> COUNTS = List.of(1L, 4L);

  private final Types types;
  private final Resources resources;
  private final Set<String> used = new HashSet<>();
  private final List<String> defines = new ArrayList<>();
  private final List<String> helpers = new ArrayList<>();

  Calls(Types types, Resources resources) {
    this.types = types;
    this.resources = resources;
  }

  /** Numbers that are made by macros with arguments. */
  List<String> defines() {
    return defines;
  }

  /** The structs that stand between calls and their data. */
  List<String> helpers() {
    return helpers;
  }

  /** How the descriptor of an interface comes about, if no command opens it. */
  Optional<String> opening(InterfaceDeclaration declared) {
    String resource = resources.of(declared.javaName());
    String name = resource.substring(resource.indexOf('_') + 1);
    if (declared.isNetwork()) {
      return Optional.of(
          "socket$%s(domain const[AF_INET], type const[SOCK_DGRAM], proto const[0]) %s\n"
              .formatted(name, resource));
    }
    return resources.isOpened(declared)
        ? Optional.empty()
        : Optional.of(
            "syz_open_dev$%s(dev ptr[in, string[\"/dev/%s#\"]], id intptr, flags flags[open_flags]) %s\n"
                .formatted(name, declared.prefix().toLowerCase(Locale.ROOT), resource));
  }

  /** The calls of a command: one, or some that differ in how many elements they have. */
  List<String> of(InterfaceDeclaration owner, Contract contract) {
    if (!(contract.size() instanceof NumberSize.PerElement)) {
      return List.of(call(owner, contract, contract.command().cName(), 0));
    }
    long most = contract.size().most(types.layouts(), NumberSize.LEAST_BITS).orElse(1);
    List<String> calls = new ArrayList<>();
    for (long count : COUNTS) {
      if (count <= most) {
        calls.add(call(owner, contract, contract.command().cName() + "_" + count, count));
      }
    }
    return calls;
  }

  private String call(InterfaceDeclaration owner, Contract contract, String wanted, long count) {
    String name = unused(wanted, owner);
    String argument = argument(owner, contract, name, count);
    String result =
        contract.outcome() instanceof Outcome.Descriptor(JavaName to) ? " " + resources.of(to) : "";
    return "ioctl$%s(fd %s, cmd %s%s)%s\n"
        .formatted(
            name,
            resources.of(owner.javaName()),
            number(contract, name, count),
            argument.isEmpty() ? "" : ", arg " + argument,
            result);
  }

  private String unused(String wanted, InterfaceDeclaration owner) {
    String name = wanted;
    String other = wanted + "_" + owner.javaName().simple();
    for (int i = 2; !used.add(name); i++) {
      name = i == 2 ? other : other + "_" + i;
    }
    return name;
  }

  /** The number, or where an offset is added to it, the first and the last of them. */
  private String number(Contract contract, String name, long count) {
    Command command = contract.command();
    List<String> numbers = new ArrayList<>();
    long last = command.nrOffset().map(Parameter.NrOffset::max).orElse(0);
    LongStream.of(0, last)
        .distinct()
        .forEach(offset -> {
          List<String> arguments = new ArrayList<>();
          command.nrOffset().ifPresent(_ -> arguments.add(Long.toString(offset)));
          if (count > 0) {
            arguments.add(Long.toString(count));
          }
          if (arguments.isEmpty()) {
            numbers.add(command.cName());
            return;
          }
          String number =
              "IOCTLABI_" + name + (command.nrOffset().isPresent() ? "_NR" + offset : "");
          defines.add(
              "define %s\t%s(%s)\n"
                  .formatted(number, command.cName(), String.join(", ", arguments)));
          numbers.add(number);
        });
    return numbers.size() == 1
        ? "const[" + numbers.getFirst() + "]"
        : "int32[" + String.join(":", numbers) + "]";
  }

  private String argument(InterfaceDeclaration owner, Contract contract, String name, long count) {
    String argument =
        switch (contract.argument()) {
          case Argument.None _ -> "";
          case Argument.Immediate value -> immediate(value);
          case Argument.Single single ->
              pointer(contract, types.memory(single.type(), single.range()));
          case Argument.Tailed tailed -> pointer(contract, types.aggregate(tailed.struct()));
          case Argument.Elements elements ->
              pointer(
                  contract,
                  "array[%s, %d]"
                      .formatted(types.memory(elements.element(), Optional.empty()), count));
          case Argument.Unknown unknown ->
              contract.command().payload() instanceof Payload.Terminated
                  ? pointer(contract, "string")
                  : pointer(
                      contract, "array[" + types.memory(unknown.element(), Optional.empty()) + "]");
        };
    return owner.isNetwork() ? throughIfreq(name, argument) : argument;
  }

  private String throughIfreq(String name, String data) {
    String struct = types.names().helper("ifreq_" + name);
    helpers.add(
        """
        %1$s {
        	ifr_name	string["eth0", 16]
        	ifr_data	%2$s
        	pad		array[const[0, int8], 16]
        }
        """
            .formatted(struct, data.isEmpty() ? "const[0, intptr]" : data));
    return "ptr[in, " + struct + "]";
  }

  /** All calls of ioctl have an argument of one size, that of a register. */
  private String immediate(Argument.Immediate value) {
    return switch (Allowed.of(value.type(), value.range())) {
      case Allowed.Named(var names) -> Integers.argument(names, types);
      case Allowed.Bits(var names) -> Integers.argument(names, types);
      case Allowed.Within(IntegerKind kind, Range range) -> Integers.argument(kind, range);
      case Allowed.Anything _, Allowed.Terminated _, Allowed.Normalised _ ->
          value.type().isDescriptor() ? "fd" : Integers.REGISTER;
    };
  }

  private static String pointer(Contract contract, String memory) {
    Way way = Uses.of(contract);
    Way some = way.in() || way.out() ? way : new Way(true, true);
    return "ptr[" + Types.direction(some) + ", " + memory + "]";
  }
}
