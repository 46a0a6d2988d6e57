package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Payload;
import io.github.ioctlabi.processor.model.PointerFlow;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.TimeCarrier;
import io.github.ioctlabi.processor.model.UnionDeclaration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A timeout that the kernel reads is a point in time: a call that a signal interrupts can then be
 * made again as it was (Documentation/process/botching-up-ioctls.rst).
 */
final class RelativeTimeout implements Rule {
  /** Words in a name that tell how long to wait; not those of points in time, such as deadline. */
  private static final Set<String> WAITS =
      Set.of("timeout", "timeouts", "delay", "wait", "expiry", "expires");

  private static final Set<String> ABSOLUTE = Set.of("abs", "absolute", "at", "until", "deadline");

  @Override
  public void judge(List<Header> headers, Findings findings) {
    Set<StructDeclaration> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Command command : Words.commands(headers)) {
      switch (command.payload()) {
        case Payload.ByAddress data when data.argument().isPresent() ->
            visit(data.type(), seen, findings);
        case Payload.Varying data when data.argument().isPresent() ->
            visit(data.element(), seen, findings);
        default -> {}
      }
    }
  }

  /** Looks at the structs that the kernel reads with a type. */
  private static void visit(DataType type, Set<StructDeclaration> seen, Findings findings) {
    if (type instanceof DataType.PointerType(_, _, _, PointerFlow flow, _, _)
        && flow == PointerFlow.OUT) {
      return;
    }
    Types.parts(type)
        .forEach(part -> {
          switch (part) {
            case DataType.StructType(StructDeclaration struct) when seen.add(struct) ->
                struct.members().forEach(member -> judge(member, seen, findings));
            case DataType.UnionType(UnionDeclaration union, _) ->
                union.members().forEach(member -> visit(member.type(), seen, findings));
            default -> {}
          }
        });
  }

  private static void judge(Member member, Set<StructDeclaration> seen, Findings findings) {
    if (member.flow() != Member.Flow.NORMAL) {
      return;
    }
    if (member.type() instanceof DataType.TimeType(_, TimeCarrier carrier, _)
        && carrier == TimeCarrier.DURATION
        && isRelative(member.cName())) {
      findings.report(
          Id.RELATIVE_TIMEOUT,
          member.place(),
          Fault.of(
              ("'%s' looks like a time to wait, which begins anew when an interrupted "
                      + "call is made again")
                  .formatted(member.javaName()),
              "take the time of the clock at which it ends"));
    }
    visit(member.type(), seen, findings);
  }

  private static boolean isRelative(String cName) {
    List<String> words = List.of(cName.toLowerCase(Locale.ROOT).split("_", -1));
    return words.stream().anyMatch(WAITS::contains) && words.stream().noneMatch(ABSOLUTE::contains);
  }
}
