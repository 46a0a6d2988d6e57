package io.github.ioctlabi.core.rules.padding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.rules.Vocabulary;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout rules against what the ABIs do with random structs and unions. */
final class RandomStructsTest {
  private static final int ROUNDS = 4000;
  private static final List<Rule> RULES =
      List.of(
          new ImplicitPadding(),
          new MisalignedField(),
          new SizeNotMultiple(),
          new UnionTail(),
          new FlexibleOffset());

  @ParameterizedTest
  @ValueSource(longs = {1, 20261122, -7})
  void whatIsAcceptedIsTheSameEverywhere(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Aggregate> aggregates = RandomAggregates.of(random);
      accepted += judge(aggregates, aggregates) ? 1 : 0;
    }
    assertBoth(accepted);
  }

  /** A note on what the kernel ships is no reason to accept what contains it. */
  @ParameterizedTest
  @ValueSource(longs = {3, 19})
  void whatContainsAnExistingStructIsJudgedToo(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Aggregate> aggregates = RandomAggregates.beyondExisting(random);
      accepted += judge(aggregates, List.of(aggregates.getLast())) ? 1 : 0;
    }
    assertBoth(accepted);
  }

  /** Whether the rules accept some of the aggregates; asserts that they are right. */
  private static boolean judge(List<Aggregate> all, List<Aggregate> judged) {
    boolean same = judged.stream().allMatch(RandomStructsTest::isSameEverywhere);
    boolean fault = judged.stream().anyMatch(RandomStructsTest::hasHoleOrWrongSize);
    List<String> findings = findings(judged);
    if (findings.isEmpty()) {
      assertTrue(same, () -> "accepted, but differs: " + describe(all));
      assertFalse(fault, () -> "accepted with a hole: " + describe(all));
    } else {
      assertTrue(fault || !same, () -> "refused for nothing: " + findings + describe(all));
    }
    return findings.isEmpty();
  }

  /** Whoever lifts the rules on holes is told of what differs by those on offsets and sizes. */
  @ParameterizedTest
  @ValueSource(longs = {5, 42, -11})
  void whatDiffersIsReportedWhereHolesAreAllowed(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Aggregate> aggregates =
          RandomAggregates.of(random, Id.IMPLICIT_PADDING, Id.UNION_TAIL, Id.FLEXIBLE_OFFSET);
      boolean same = aggregates.stream().allMatch(RandomStructsTest::isSameEverywhere);
      if (findings(aggregates).isEmpty()) {
        accepted++;
        assertTrue(same, () -> "accepted, but differs: " + describe(aggregates));
      }
    }
    assertBoth(accepted);
  }

  /** What the messages say about padding is enough to be accepted, without another round. */
  @ParameterizedTest
  @ValueSource(longs = {2, 11})
  void theRemediesMendAStructAtOnce(long seed) {
    Random random = new Random(seed);
    int mended = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Aggregate> aggregates = new ArrayList<>(RandomAggregates.of(random));
      if (aggregates.removeLast() instanceof StructDeclaration last
          && isMendedByPadding(last)
          && findings(aggregates).isEmpty()
          && !findings(List.of(last)).isEmpty()) {
        StructDeclaration better = mend(last);
        aggregates.add(better);
        assertEquals(List.of(), findings(aggregates), () -> describe(List.of(last, better)));
        mended++;
      }
    }
    assertTrue(mended > ROUNDS / 20, "mended " + mended);
  }

  private static void assertBoth(int accepted) {
    assertTrue(accepted > ROUNDS / 20, "accepted " + accepted);
    assertTrue(ROUNDS - accepted > ROUNDS / 20, "refused " + (ROUNDS - accepted));
  }

  /** Behind the size that comes first only a member helps. */
  private static boolean isMendedByPadding(StructDeclaration struct) {
    return new HoleFinder().before(struct).stream().allMatch(gap -> gap.previous().isPresent());
  }

  private static StructDeclaration mend(StructDeclaration struct) {
    HoleFinder gaps = new HoleFinder();
    List<Member> members = new ArrayList<>(struct.members());
    for (HoleFinder.Gap gap : gaps.before(struct)) {
      pad(members, gap.previous().orElseThrow(), gap.needed());
    }
    gaps.tail(struct)
        .filter(tail -> tail.needed() > 0 && !isPadded(members, tail.last()))
        .ifPresent(tail -> pad(members, tail.last(), tail.needed()));
    return RandomAggregates.struct("Mended", struct.shape(), members, false);
  }

  /** Whether the hole behind a member is before a flexible array, and filled already. */
  private static boolean isPadded(List<Member> members, Member last) {
    return !members.contains(last);
  }

  private static void pad(List<Member> members, Member member, long more) {
    int bytes = (int) (Wording.declaredPadding(member) + more);
    members.set(members.indexOf(member), Models.padded(member, bytes, "__pad0"));
  }

  private static List<String> findings(List<Aggregate> aggregates) {
    Findings findings = new Findings();
    RULES.forEach(rule ->
        rule.judge(
            List.of(Vocabulary.aggregates(aggregates.toArray(Aggregate[]::new))),
            findings.of(rule.id())));
    return findings.all().stream().map(Object::toString).toList();
  }

  private static boolean isSameEverywhere(Aggregate aggregate) {
    return Abi.ALL.stream().map(abi -> answers(aggregate, abi)).distinct().count() == 1;
  }

  /** The size and every offset. */
  private static List<Long> answers(Aggregate aggregate, Abi abi) {
    Layouts layouts = new Layouts(abi);
    return switch (aggregate) {
      case UnionDeclaration union -> List.of(layouts.of(union).size());
      case StructDeclaration struct -> {
        List<Long> answers = new ArrayList<>(List.of(layouts.of(struct).size()));
        struct.members().forEach(member -> answers.add(layouts.of(struct).offsetOf(member)));
        yield answers;
      }
    };
  }

  private static boolean hasHoleOrWrongSize(Aggregate aggregate) {
    Layouts natural = new Layouts(Abi.NATURAL);
    return switch (aggregate) {
      case UnionDeclaration union -> {
        long size = natural.of(union).size();
        yield size % Math.max(4, natural.of(union).alignment()) != 0
            || union.members().stream().anyMatch(each -> natural.size(each.type()) < size);
      }
      case StructDeclaration struct -> {
        StructLayout layout = natural.of(struct);
        yield layout.slots().stream().anyMatch(Slot.Hole.class::isInstance)
            || (!struct.shape().packed() && layout.size() % Math.max(4, layout.alignment()) != 0);
      }
    };
  }

  private static String describe(List<? extends Aggregate> aggregates) {
    StringBuilder text = new StringBuilder();
    for (Aggregate aggregate : aggregates) {
      text.append('\n').append(content(aggregate));
      for (Abi abi : Abi.ALL) {
        text.append("\n  ").append(abi.name()).append(' ').append(answers(aggregate, abi));
      }
    }
    return text.toString();
  }

  private static String content(Aggregate aggregate) {
    return switch (aggregate) {
      case UnionDeclaration union ->
          union.members().stream()
              .map(member -> "  " + member.type())
              .collect(Collectors.joining("\n", "union:\n", ""));
      case StructDeclaration struct ->
          struct.members().stream()
              .map(member -> "  " + member.type() + member.padding())
              .collect(Collectors.joining("\n", struct.shape() + ":\n", ""));
    };
  }
}
