package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A member that the kernel alone fills comes back by some command. One that only sends leaves it at
 * zero: that is well where its struct serves other commands, too, and a mistake where it does not.
 * The number of a header that exists may belie which way the argument goes.
 */
public final class NeverFilled implements Rule {
  @Override
  public Id id() {
    return Id.LOST_DATA;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Set<Member> back = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Header header : headers) {
      for (Command command : header.commands()) {
        boolean sends = sendsAlone(command, header);
        command.payload().data().ifPresent(type -> comeBack(type, !sends, back));
      }
    }
    for (Header header : headers) {
      for (Command command : header.commands()) {
        if (sendsAlone(command, header)) {
          command
              .payload()
              .data()
              .flatMap(type -> unfilled(type, back))
              .ifPresent(member -> findings.report(command.place(), fault(command, member)));
        }
        if (!header.existing()) {
          command.payload().data().ifPresent(type -> behind(command, type, back, findings));
        }
      }
    }
  }

  private static boolean sendsAlone(Command command, Header header) {
    return command.direction() == Direction.WRITE && !header.existing();
  }

  /** Notes what comes back of data, and of what its addresses lead to. */
  private static void comeBack(DataType type, boolean itself, Set<Member> back) {
    for (Member member : Members.in(type)) {
      boolean fresh = !itself || back.add(member);
      if (fresh) {
        Outflow.address(member)
            .flatMap(pointer -> pointer.target().type())
            .ifPresent(target -> comeBack(target, true, back));
      }
    }
  }

  /** What the kernel fills behind an address that only flows in is not looked at again. */
  private static void behind(
      Command command, DataType type, Set<Member> back, RuleFindings findings) {
    for (Member member : Members.in(type)) {
      member
          .type()
          .pointer()
          .filter(pointer -> pointer.flow() == PointerFlow.IN)
          .flatMap(pointer -> pointer.target().type())
          .flatMap(target -> unfilled(target, back))
          .ifPresent(lost -> findings.report(command.place(), fault(command, member, lost)));
    }
  }

  private static Fault fault(Command command, Member address, Member lost) {
    return Fault.of(
        "'%s' only sends what '%s' leads to, and the kernel fills '%s' there"
            .formatted(command.javaName(), address.javaName(), lost.javaName()),
        "remove %s from '%s', or use flow = Flow.INOUT on '%s'"
            .formatted(AnnotationType.OUT, lost.javaName(), address.javaName()));
  }

  private static Optional<Member> unfilled(DataType type, Set<Member> back) {
    return Members.in(type).stream()
        .filter(member -> Outflow.isFilled(member) && !back.contains(member))
        .findFirst();
  }

  private static Fault fault(Command command, Member member) {
    List<String> ways = new ArrayList<>();
    ResultText result = ResultText.of(command.payload());
    switch (command.calling().result()) {
      case CallResult.Unused _, CallResult.Dropped _ ->
          ways.add("use @IoWR and return " + result.alone());
      case CallResult.Returned _ -> ways.add("use @IoWR and " + result.returned());
      case CallResult.NewDescriptor _, CallResult.WithData _, CallResult.ElementCount _ -> {}
    }
    ways.add("remove %s from '%s'".formatted(AnnotationType.OUT, member.javaName()));
    return Fault.of(
        "'%s' only sends '%s', which the kernel fills, and no other command brings it back"
            .formatted(command.javaName(), member.javaName()),
        String.join(", or ", ways));
  }
}
