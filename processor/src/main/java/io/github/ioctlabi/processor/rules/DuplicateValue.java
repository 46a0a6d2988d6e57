package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Each number of an enum and each bit of flags has one name: a read must find a single one. */
final class DuplicateValue implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    Words.all(headers, Header::enums).forEach(declared -> judge(declared, findings));
  }

  private static void judge(EnumDeclaration declared, Findings findings) {
    Map<Long, EnumDeclaration.Constant> seen = new HashMap<>();
    declared.constants().reversed().forEach(constant -> seen.put(constant.number(), constant));
    String what = declared.flags() ? "bit" : "value";
    String annotation = declared.flags() ? "@Bit" : "@Value";
    for (EnumDeclaration.Constant constant : declared.constants()) {
      EnumDeclaration.Constant first = seen.get(constant.number());
      if (first != null && first != constant) {
        long free =
            LongStream.iterate(0, n -> n + 1)
                .filter(n -> !seen.containsKey(n))
                .findFirst()
                .orElseThrow();
        findings.report(
            Id.DUPLICATE_VALUE,
            constant.place(),
            "%s %d of '%s' is that of '%s' already: put a free one, such as %s(%d)"
                .formatted(
                    what,
                    constant.number(),
                    constant.javaName(),
                    first.javaName(),
                    annotation,
                    free));
      }
    }
  }
}
