package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The size of a struct is in its number, or in its first member where the number has none: two
 * sizes can contradict each other, and a size that nothing looks at cannot be grown by.
 */
public final class PlainSize implements Rule {
  /** Names of the size of the struct itself. */
  private static final Set<List<String>> OWN =
      Set.of(List.of("struct", "size"), List.of("argsz"), List.of("arg", "size"));

  @Override
  public Id id() {
    return Id.PLAIN_SIZE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Set<StructDeclaration> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Command command : Wording.commands(headers)) {
      boolean sized =
          command.direction().writes() && command.encoded().orElseThrow().encodedAs().isEmpty();
      if (sized && command.payload().hasArgument()) {
        command
            .payload()
            .struct()
            .filter(PlainSize::isSize)
            .filter(seen::add)
            .ifPresent(struct -> report(struct, command, findings));
      }
    }
  }

  private static void report(StructDeclaration struct, Command command, RuleFindings findings) {
    Member size = struct.members().getFirst();
    findings.report(
        size.place(),
        Fault.of(
            "'%s' comes first as if '%s' could grow by it, and the number of '%s' has the size"
                .formatted(size.javaName(), struct.tagged(), command.javaName()),
            remedy(size, struct)));
  }

  private static boolean isSize(StructDeclaration struct) {
    Member first = struct.members().getFirst();
    List<String> words = PayloadValue.words(first.cName());
    return first.flow() == Member.Flow.NORMAL
        && first.range().isEmpty()
        && first
            .type()
            .integer()
            .filter(integer -> OWN.contains(words) || isPlain(words, integer.kind()))
            .isPresent()
        && struct.members().size() > 1
        && !struct.tells(first);
  }

  /** One of 64 bits is the size of something larger, which the command makes. */
  private static boolean isPlain(List<String> words, IntegerKind kind) {
    return words.equals(List.of("size")) && kind.bytes() == Integer.BYTES;
  }

  private static String remedy(Member size, StructDeclaration struct) {
    String remove = "remove '%s'".formatted(size.javaName());
    return struct.shape().extension() == Extension.FIXED
        ? remove
            + ", and put @Extensible(mode = Extension.SIZE_IN_NUMBER) on '%s' if it is to grow"
                .formatted(struct.javaName().simple())
        : remove;
  }
}
