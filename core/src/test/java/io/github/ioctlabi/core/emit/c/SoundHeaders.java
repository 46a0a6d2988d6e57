package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.Rules;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random headers in which no rule finds a fault that nothing can lift. */
final class SoundHeaders {
  private SoundHeaders() {}

  /** The first so many. */
  static Stream<Header> first(int count) {
    return IntStream.iterate(0, seed -> seed + 1)
        .mapToObj(RandomHeader::of)
        .filter(SoundHeaders::isSound)
        .limit(count);
  }

  private static boolean isSound(Header header) {
    Findings findings = new Findings();
    Rules.ALL.forEach(rule -> rule.judge(List.of(header), findings.of(rule.id())));
    return findings.all().stream().map(Finding::id).noneMatch(SoundHeaders::isFatal)
        && header.commands().stream().noneMatch(SoundHeaders::isUnheardOf);
  }

  private static boolean isFatal(Id id) {
    return id.kind() == Id.Kind.FATAL;
  }

  /** A struct that says its size is always sent, which the readers see to. */
  private static boolean isUnheardOf(Command command) {
    return command.payload() instanceof Payload.ByAddress data
        && data.argument().isEmpty()
        && data.type() instanceof DataType.StructType(StructDeclaration struct)
        && struct.shape().extension() == Extension.SIZE_FIELD;
  }
}
