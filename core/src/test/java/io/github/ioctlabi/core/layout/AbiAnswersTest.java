package io.github.ioctlabi.core.layout;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Vocabulary.bare;
import static io.github.ioctlabi.core.rules.Vocabulary.timespec;
import static io.github.ioctlabi.core.rules.Vocabulary.union;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AbiAnswersTest {
  /** On the natural ABI, i386, m68k and ARM OABI. */
  private static AbiAnswers answers(long natural, long i386, long m68k, long oabi) {
    return new AbiAnswers(List.of(natural, i386, m68k, oabi));
  }

  @Test
  void standInTheOrderOfTheAbis() {
    assertEquals(List.of(Abi.NATURAL, Abi.I386, Abi.M68K, Abi.ARM_OABI), Abi.ALL);
  }

  @Test
  void sayOneThingWhereAllAgree() {
    AbiAnswers same = answers(16, 16, 16, 16);
    assertFalse(same.differ());
    assertEquals("16 bytes", same.asSize());
    assertEquals("offset 16", same.asOffset());
    assertEquals("1 byte", answers(1, 1, 1, 1).asSize());
  }

  @Test
  void nameTheArchitecturesThatDiffer() {
    AbiAnswers two = answers(16, 12, 12, 16);
    assertTrue(two.differ());
    assertEquals("12 bytes on i386 and m68k, 16 elsewhere", two.asSize());
    assertEquals("offset 12 on i386 and m68k, 16 elsewhere", two.asOffset());
    assertEquals("6 bytes on m68k, 8 elsewhere", answers(8, 8, 6, 8).asSize());
    assertEquals(
        "offset 4 on i386, m68k and ARM OABI, 8 elsewhere", answers(8, 4, 4, 4).asOffset());
  }

  @Test
  void groupWhatIsEqual() {
    assertEquals(
        "28 bytes on i386 and ARM OABI, 26 on m68k, 32 elsewhere",
        answers(32, 28, 26, 28).asSize());
    assertEquals(
        "offset 1 on i386, 2 on m68k, 4 on ARM OABI, 8 elsewhere", answers(8, 1, 2, 4).asOffset());
  }

  @Test
  void sayThatASizeIsTooLarge() {
    assertEquals(
        "at least " + Layouts.TOO_LARGE + " bytes",
        answers(Layouts.TOO_LARGE, Layouts.TOO_LARGE, Layouts.TOO_LARGE, Layouts.TOO_LARGE)
            .asSize());
  }

  @Test
  void knowMultiplesAndShifts() {
    assertTrue(answers(8, 8, 4, 12).areMultiplesOf(4));
    assertFalse(answers(8, 8, 6, 8).areMultiplesOf(4));
    assertEquals(answers(0, -4, -6, 2), answers(8, 4, 2, 10).shifts());
  }

  @Test
  void comeFromTheLayoutOfEachAbi() {
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    Member at = member("at", timespec());
    StructDeclaration struct = struct("S", "s", member("a", u32()), at, member("b", u16()));
    assertEquals(answers(8, 4, 4, 4), layers.offset(struct, at));
    assertEquals(answers(32, 24, 22, 24), layers.size(struct));
    assertEquals(answers(5, 5, 5, 8), layers.size(union(bare("Bytes", array(u8(), 5)))));
    assertEquals(answers(12, 12, 12, 12), layers.size(array(u32(), 3)));
    assertEquals(8, layers.alignment(timespec()));
  }
}
