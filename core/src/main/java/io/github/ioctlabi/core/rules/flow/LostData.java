package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Remedy;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What flows out of a command comes back to whoever calls it: in what the method returns, or in
 * memory of the caller's own. A method without a result drops the argument that comes back, as it
 * is declared, but not what only the kernel can have said.
 */
public final class LostData implements Rule {
  @Override
  public Id id() {
    return Id.LOST_DATA;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Header header : headers) {
      for (Command command : header.commands()) {
        judge(command, header.existing())
            .ifPresent(fault -> findings.report(command.place(), fault));
      }
    }
    for (Member member : TypeUses.members(headers)) {
      behindInput(member).ifPresent(fault -> findings.report(member.place(), fault));
    }
  }

  private static Optional<Fault> judge(Command command, boolean existing) {
    if (!command.payload().hasArgument() || command.payload().data().isEmpty()) {
      return Optional.empty();
    }
    return switch (command.calling().result()) {
      case CallResult.Returned _ -> number(command, existing);
      case CallResult.Unused _, CallResult.Dropped _ ->
          command.payload().result() ? Optional.empty() : nothing(command, existing);
      case CallResult.NewDescriptor _ -> descriptor(command);
      case CallResult.WithData _, CallResult.ElementCount _ -> Optional.empty();
    };
  }

  /** What is in the argument that only the kernel can say. */
  private static Optional<Member> outflow(Command command) {
    boolean filled = command.direction() == Direction.NONE || command.direction().reads();
    return command.payload().data().flatMap(type -> Outflow.in(type, filled));
  }

  private static Optional<Fault> number(Command command, boolean existing) {
    Optional<Member> member = outflow(command);
    DataType type = command.payload().data().orElseThrow();
    boolean echoed = command.direction().reads() && !Outflow.isInSegments(type);
    if (member.isEmpty() && !echoed) {
      return Optional.empty();
    }
    String returned = ResultText.of(command.payload()).returned();
    List<String> ways = new ArrayList<>(List.of(answering(command, existing, returned)));
    member.ifPresent(each -> ways.addAll(instead(each)));
    if (member.isEmpty() && !existing) {
      ways.add("use @IoW if the kernel only reads it");
    }
    String lost =
        member
            .map(LostData::written)
            .orElseGet(
                () -> "into '%s'".formatted(command.payload().value().orElseThrow().javaName()));
    return Optional.of(lost(command, "ioctl's own result alone", lost, ways));
  }

  private static Optional<Fault> nothing(Command command, boolean existing) {
    return outflow(command)
        .map(member -> {
          String returned = "return " + ResultText.of(command.payload()).alone();
          List<String> ways = new ArrayList<>(List.of(answering(command, existing, returned)));
          ways.addAll(instead(member));
          return lost(command, "nothing", written(member), ways);
        });
  }

  private static Optional<Fault> descriptor(Command command) {
    return outflow(command)
        .map(member -> lost(command, "a new descriptor alone", written(member), instead(member)));
  }

  /** In a header that is made, the number says that an answer comes. */
  private static String answering(Command command, boolean existing, String returned) {
    boolean silent = command.direction() == Direction.WRITE && !existing;
    return silent ? "use @IoWR and " + returned : returned;
  }

  private static String written(Member member) {
    String where = Outflow.address(member).isPresent() ? "behind" : "into";
    return "%s '%s'".formatted(where, member.javaName());
  }

  /** What else can be done about data behind an address. */
  private static List<String> instead(Member member) {
    return Outflow.address(member).stream()
        .map(pointer ->
            pointer.flow() == PointerFlow.INOUT
                ? flow(pointer, PointerFlow.IN, member)
                : "make '%s' a MemorySegment".formatted(member.javaName()))
        .toList();
  }

  private static String flow(DataType.PointerType pointer, PointerFlow flow, Member member) {
    return "put flow = Flow.%s into the %s of '%s'"
        .formatted(
            flow,
            pointer.nativePointer() ? AnnotationType.NATIVE_POINTER : AnnotationType.USER_POINTER,
            member.javaName());
  }

  private static Fault lost(Command command, String returns, String where, List<String> ways) {
    String what =
        "'%s' returns %s, and what the kernel writes %s does not come back"
            .formatted(command.javaName(), returns, where);
    return ways.isEmpty()
        ? Fault.of(what)
        : Fault.of(what, Remedy.keepingAbi(ways.stream().collect(Collectors.joining(", or "))));
  }

  /** What only flows in is not read again, and so nothing is that its addresses lead to. */
  private static Optional<Fault> behindInput(Member outer) {
    return outer
        .type()
        .pointer()
        .filter(pointer -> pointer.flow() == PointerFlow.IN)
        .flatMap(pointer ->
            pointer
                .target()
                .type()
                .flatMap(type -> Outflow.in(type, false))
                .map(inner -> behindInput(outer, pointer, inner)));
  }

  private static Fault behindInput(Member outer, DataType.PointerType pointer, Member inner) {
    DataType.PointerType address = Outflow.address(inner).orElseThrow();
    return Fault.of(
        "'%s' flows in only, and what the kernel writes behind '%s' in it does not come back"
            .formatted(outer.javaName(), inner.javaName()),
        Remedy.keepingAbi(
            flow(pointer, PointerFlow.INOUT, outer)
                + ", or "
                + (address.flow() == PointerFlow.INOUT
                    ? flow(address, PointerFlow.IN, inner)
                    : "make '%s' a MemorySegment".formatted(inner.javaName()))));
  }
}
