package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Each number of an enum and each bit of flags has one name: a read must find a single one. */
public final class DuplicateValue implements Rule {
  @Override
  public Id id() {
    return Id.DUPLICATE_VALUE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Wording.all(headers, Header::enums).forEach(declared -> judge(declared, findings));
  }

  private static void judge(EnumDeclaration declared, RuleFindings findings) {
    Map<Long, EnumDeclaration.Constant> seen = new HashMap<>();
    for (EnumDeclaration.Constant constant : declared.constants()) {
      EnumDeclaration.Constant first = seen.putIfAbsent(constant.number(), constant);
      if (first != null) {
        findings.report(
            constant.place(),
            Fault.of(
                "%s %d of '%s' is that of '%s' already"
                    .formatted(
                        declared.flags() ? "bit" : "value",
                        constant.number(),
                        constant.javaName(),
                        first.javaName()),
                remedy(declared)));
      }
    }
  }

  private static String remedy(EnumDeclaration declared) {
    Set<Long> taken =
        declared.constants().stream()
            .map(EnumDeclaration.Constant::number)
            .collect(Collectors.toSet());
    String annotation =
        declared.flags() ? AnnotationType.BIT.toString() : AnnotationType.VALUE.toString();
    return LongStream.rangeClosed(0, taken.size())
        .filter(number -> !taken.contains(number) && ValueOutOfRange.fits(declared, number))
        .mapToObj(number -> "put a free one, such as " + annotation + "(" + number + ")")
        .findFirst()
        .orElse("leave one of them out");
  }
}
