package io.github.ioctlabi.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.layout.Slot;
import io.github.ioctlabi.processor.layout.StructLayout;
import io.github.ioctlabi.processor.model.Carrier;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.IntegerKind;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Models;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout rules against what the ABIs do with random structs. */
final class RandomStructsTest {
  private static final int ROUNDS = 4000;
  private static final List<IntegerKind> KINDS = List.of(IntegerKind.values());
  private static final List<Rule> RULES =
      List.of(new ImplicitPadding(), new MisalignedField(), new SizeNotMultiple());

  @ParameterizedTest
  @ValueSource(longs = {1, 20261122, -7})
  void whatIsAcceptedIsTheSameEverywhere(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<StructDeclaration> structs = structs(random);
      boolean same = structs.stream().allMatch(RandomStructsTest::isSameEverywhere);
      boolean fault = structs.stream().anyMatch(RandomStructsTest::hasHoleOrWrongSize);
      if (findings(structs).isEmpty()) {
        accepted++;
        assertTrue(same, () -> "accepted, but differs: " + describe(structs));
        assertTrue(!fault, () -> "accepted with a hole: " + describe(structs));
      } else {
        refused++;
        assertTrue(fault || !same, () -> "refused for nothing: " + describe(structs));
      }
    }
    assertTrue(accepted > ROUNDS / 20, "accepted " + accepted);
    assertTrue(refused > ROUNDS / 20, "refused " + refused);
  }

  /** What the messages say about padding is enough to be accepted, without another round. */
  @ParameterizedTest
  @ValueSource(longs = {2, 11})
  void theRemediesMendAStructAtOnce(long seed) {
    Random random = new Random(seed);
    int mended = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<StructDeclaration> structs = new ArrayList<>(structs(random));
      StructDeclaration last = structs.removeLast();
      if (findings(structs).isEmpty() && !findings(List.of(last)).isEmpty()) {
        StructDeclaration better = mend(last);
        structs.add(better);
        assertEquals(List.of(), findings(structs), () -> describe(List.of(last, better)));
        mended++;
      }
    }
    assertTrue(mended > ROUNDS / 20, "mended " + mended);
  }

  private static StructDeclaration mend(StructDeclaration struct) {
    Gaps gaps = new Gaps();
    List<Member> members = new ArrayList<>(struct.members());
    for (Gaps.Gap gap : gaps.before(struct)) {
      pad(members, gap.previous().orElseThrow(), gap.needed());
    }
    gaps.tail(struct)
        .filter(tail -> tail.needed() > 0)
        .ifPresent(tail -> pad(members, tail.last(), tail.needed()));
    return Models.struct("Mended", struct.cName(), members.toArray(Member[]::new));
  }

  private static void pad(List<Member> members, Member member, long more) {
    int bytes = (int) (Words.declaredPadding(member) + more);
    members.set(members.indexOf(member), Models.padded(member, bytes, "__pad0"));
  }

  private static List<String> findings(List<StructDeclaration> structs) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.judge(List.of(Models.header(List.of(), structs)), findings));
    return findings.all().stream().map(Object::toString).toList();
  }

  private static boolean isSameEverywhere(StructDeclaration struct) {
    StructLayout natural = new Layouts(Abi.NATURAL).of(struct);
    return Abi.ALL.stream()
        .map(abi -> new Layouts(abi).of(struct))
        .allMatch(layout ->
            layout.size() == natural.size()
                && struct.members().stream()
                    .allMatch(member -> layout.offsetOf(member) == natural.offsetOf(member)));
  }

  private static boolean hasHoleOrWrongSize(StructDeclaration struct) {
    StructLayout natural = new Layouts(Abi.NATURAL).of(struct);
    return natural.slots().stream().anyMatch(Slot.Hole.class::isInstance)
        || natural.size() % (natural.alignment() == 8 ? 8 : 4) != 0;
  }

  /** Some structs, each of which may contain those before it. */
  private static List<StructDeclaration> structs(Random random) {
    List<StructDeclaration> structs = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Member[] members = new Member[1 + random.nextInt(5)];
      for (int j = 0; j < members.length; j++) {
        Member member = Models.member("m" + j, type(random, structs));
        members[j] =
            random.nextInt(3) == 0
                ? Models.padded(member, 1 + random.nextInt(7), "__pad" + j)
                : member;
      }
      structs.add(Models.struct("S" + i, "s" + i, members));
    }
    return structs;
  }

  private static DataType type(Random random, List<StructDeclaration> structs) {
    return switch (random.nextInt(8)) {
      case 0 -> Models.array(type(random, structs), 1 + random.nextInt(4));
      case 1 -> new DataType.TextType(1 + random.nextInt(8));
      case 2, 3 ->
          structs.isEmpty()
              ? Models.u32()
              : new DataType.StructType(structs.get(random.nextInt(structs.size())));
      default -> Models.integer(KINDS.get(random.nextInt(KINDS.size())), Carrier.LONG);
    };
  }

  private static String describe(List<StructDeclaration> structs) {
    StringBuilder text = new StringBuilder();
    for (StructDeclaration struct : structs) {
      for (Abi abi : Abi.ALL) {
        StructLayout layout = new Layouts(abi).of(struct);
        text.append(struct.cName()).append(" on ").append(abi.name()).append(": ");
        for (Slot slot : layout.slots()) {
          text.append(slot.getClass().getSimpleName())
              .append('@')
              .append(slot.offset())
              .append('+')
              .append(slot.size())
              .append(' ');
        }
        text.append("= ").append(layout.size()).append('\n');
      }
    }
    return text.toString();
  }
}
