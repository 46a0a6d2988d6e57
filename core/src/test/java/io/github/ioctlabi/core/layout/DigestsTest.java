package io.github.ioctlabi.core.layout;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import org.junit.jupiter.api.Test;

class DigestsTest {
  private static long digest(StructDeclaration struct) {
    return new Digests(new Layouts(Abi.NATURAL)).of(struct);
  }

  private static long digest(Member... members) {
    return digest(struct("Some", "some", members));
  }

  @Test
  void isTheSameForTheSame() {
    assertEquals(digest(member("a", u32())), digest(struct("Other", "other", member("a", u32()))));
    assertEquals("00000000000000ff", Digests.hex(255));
  }

  @Test
  void differsByNameOrderTypeAndWhatIsInside() {
    long digest = digest(member("a", u32()), member("b", u32()));
    assertNotEquals(digest, digest(member("b", u32()), member("a", u32())));
    assertNotEquals(digest, digest(member("a", u32()), member("c", u32())));
    assertNotEquals(digest, digest(member("a", u32()), member("b", u8())));
    assertNotEquals(
        digest(member("a", new DataType.StructType(struct("In", "in", member("x", u32()))))),
        digest(member("a", new DataType.StructType(struct("In", "in", member("y", u32()))))));
  }

  /** Written out, thirty structs that each hold two of the one before would never end. */
  @Test
  void looksAtEachStructOnce() {
    StructDeclaration struct = struct("S", "s", member("a", u8()));
    for (int i = 0; i < 30; i++) {
      DataType inner = new DataType.StructType(struct);
      struct = struct("S", "s", member("a", inner), member("b", inner));
    }
    assertEquals(digest(struct), digest(struct));
  }
}
