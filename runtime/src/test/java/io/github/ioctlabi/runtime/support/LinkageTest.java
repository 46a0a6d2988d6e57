package io.github.ioctlabi.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinkageTest {
  private static final class User {}

  private static final String USER = User.class.getName();

  private static String here() throws Exception {
    return Path.of(User.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  @Test
  void namesBothAndWhereTheyAre() throws Exception {
    assertEquals(
        USER
            + " ("
            + here()
            + ") was compiled with io.github.ioctlabi.runtime.support.LinkageTest of 1 byte,"
            + " which has 12 in "
            + here()
            + ": compile "
            + USER
            + " again",
        Linkage.changed(User.class, LinkageTest.class, 1, 12).getMessage());
  }

  @Test
  void whatHasNoPlaceIsNamedAllTheSame() {
    assertEquals(
        "java.lang.String was compiled with java.util.Map.Entry of 8 bytes, which have another"
            + " order or other types now: compile java.lang.String again",
        Linkage.changed(String.class, java.util.Map.Entry.class, 8, 8).getMessage());
  }
}
