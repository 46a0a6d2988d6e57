package io.github.ioctlabi.abi.compare;

import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.generate.Message;
import io.github.ioctlabi.core.emit.c.header.HeaderOutput;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.Rules;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A header that is compared: one that the processor wrote, or one that it refused for its layout,
 * as it would be without the refusal.
 *
 * @param name the interface
 * @param model what was read
 * @param text the header
 * @param accepted whether the processor wrote it
 */
record Subject(String name, Header model, String text, boolean accepted) {
  /** The rules that are about layout. */
  static final Set<Id> LAYOUT =
      EnumSet.of(
          Id.IMPLICIT_PADDING,
          Id.MISALIGNED_FIELD,
          Id.SIZE_NOT_MULTIPLE,
          Id.UNION_TAIL,
          Id.FLEXIBLE_OFFSET,
          Id.FLEXIBLE_NESTED);

  private static final Set<String> PRINTED =
      LAYOUT.stream().map(Id::printed).collect(Collectors.toUnmodifiableSet());

  /** What came of a source, if nothing but layout is wrong with it. */
  static Optional<Subject> of(Generated generated) {
    String name = generated.source().qualifiedName();
    if (complaint(generated).isPresent()) {
      return Optional.empty();
    }
    Header model = generated.model().orElseThrow();
    boolean accepted = generated.errors().isEmpty();
    String text =
        accepted
            ? generated.files().get("META-INF/ioctlabi/uapi/" + model.path())
            : new HeaderOutput().files(model).getFirst().content();
    return Optional.of(new Subject(name, model, text, accepted));
  }

  /** What the processor said that is not about layout. */
  static Optional<Message> complaint(Generated generated) {
    return generated.errors().stream()
        .filter(message -> !PRINTED.contains(message.rule()))
        .findFirst();
  }

  /** What the rules of layout find. */
  List<Finding> findings() {
    Findings findings = new Findings();
    Rules.ALL.forEach(rule -> rule.judge(List.of(model), findings.of(rule.id())));
    return findings.all().stream().filter(each -> LAYOUT.contains(each.id())).toList();
  }

  /** The type that a finding is about, by its place. */
  IdentityHashMap<Place, Aggregate> places() {
    IdentityHashMap<Place, Aggregate> places = new IdentityHashMap<>();
    for (StructDeclaration struct : model.structs()) {
      places.put(struct.place(), struct);
      struct.members().forEach(member -> places.put(member.place(), struct));
    }
    for (UnionDeclaration union : model.unions()) {
      places.put(union.place(), union);
      for (UnionMember member : union.members()) {
        places.put(member.place(), union);
        if (member.content() instanceof UnionMember.Content.Bare(Member bare)) {
          places.put(bare.place(), union);
        }
      }
    }
    return places;
  }
}
