package io.github.ioctlabi.core.contract.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalTest {
  @Test
  void memoryIsJudgedBeforeValuesAndTheCallerBeforeMemory() {
    assertTrue(Refusal.UNKNOWN_COMMAND.precedes(Refusal.CAPABILITY));
    assertTrue(Refusal.CAPABILITY.precedes(Refusal.NOT_WRITABLE));
    assertTrue(Refusal.NOT_WRITABLE.precedes(Refusal.TOO_WIDE));
    assertTrue(Refusal.NOT_WRITABLE.precedes(Refusal.UNREADABLE));
    assertTrue(Refusal.TAIL_TOO_LONG.precedes(Refusal.UNREADABLE));
    assertTrue(Refusal.DATA_TOO_LONG.precedes(Refusal.DATA_UNREADABLE));
    assertTrue(Refusal.DATA_UNREADABLE.precedes(Refusal.VALUE));
    assertTrue(Refusal.DATA_UNREADABLE.precedes(Refusal.LEFT_TOO_LONG));
    assertTrue(Refusal.LEFT_TOO_LONG.precedes(Refusal.VALUE));
  }

  @Test
  void onlyAStructThatSaysItsSizeHasAnErrorForWhatIsNotKnownYet() {
    assertEquals(Refusal.UNSUPPORTED, Refusal.notYet(Optional.of(struct(Extension.SIZE_FIELD))));
    assertEquals(Refusal.VALUE, Refusal.notYet(Optional.of(struct(Extension.SIZE_IN_NUMBER))));
    assertEquals(Refusal.VALUE, Refusal.notYet(Optional.empty()));
  }

  private static StructDeclaration struct(Extension extension) {
    StructDeclaration plain = Models.struct("Config", "config", Models.member("a", Models.u32()));
    return new StructDeclaration(
        plain.javaName(),
        plain.isPublic(),
        plain.cName(),
        plain.header(),
        plain.doc(),
        new StructShape(false, 0, extension),
        plain.members(),
        plain.place());
  }
}
