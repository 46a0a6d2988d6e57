package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.UnionDeclaration;
import io.github.ioctlabi.processor.model.UnionMember;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Something says which member of a union is meant. */
final class TagMissing implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    Set<UnionDeclaration> selected = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Member member : Types.members(headers)) {
      if (Types.innermost(member.type()) instanceof DataType.UnionType union && !union.overlay()) {
        if (member.tag().isPresent()) {
          selected.add(union.declaration());
        } else {
          findings.report(
              Id.TAG_MISSING,
              member.place(),
              Fault.of(
                  "nothing says which member of '%s' is in '%s'"
                      .formatted(Types.tagged(union.declaration()), member.javaName()),
                  "put @Tag with the name of the component that selects it"));
        }
      }
    }
    for (UnionDeclaration union : Words.all(headers, Header::unions)) {
      if (!selected.contains(union)) {
        continue;
      }
      for (UnionMember member : union.members()) {
        if (member.tags().isEmpty() && !member.otherwise()) {
          findings.report(
              Id.TAG_MISSING,
              member.place(),
              Fault.of(
                  "no value of the tag selects '%s'".formatted(member.javaName().simple()),
                  "put tag = ... into its @UnionMember"));
        }
      }
    }
  }
}
