package io.github.ioctlabi.abi.malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.abi.malformed.Program.Source;
import io.github.ioctlabi.kit.Shrinker;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallerTest {
  private static final Program LARGE =
      new Program(
          "two sources",
          List.of(
              new Source("Other.java", "interface Other { int NUMBER = 1; }"),
              new Source(
                  "A.java",
                  """
                  /** An interface. */
                  @IoctlInterface(header = "linux/a.h", type = 0xA0)
                  public interface A {
                    /** A struct. */
                    @IoctlStruct
                    record R(@U32 int a, @U32 int c, /* Wrong. */ char b) {}

                    @IoctlStruct
                    record S(@U32 int a) {}

                    /** Calls. */
                    @Io(nr = 1) void go() throws IoctlException;
                  }
                  """)));

  private static String shrunk(String fault) {
    Program small =
        new Shrinker(1000)
            .shrink(LARGE, Smaller::programs, program -> program.listing().contains(fault));
    return small.listing().replaceAll("\\s+", " ").strip();
  }

  @Test
  void leavesTheComponentAndWhatItIsIn() {
    assertEquals("--- A.java public interface A { record R( char b) {} }", shrunk("char b"));
  }

  @Test
  void leavesTheSourceThatIsNeeded() {
    assertEquals("--- Other.java interface Other { int NUMBER = 1; }", shrunk("NUMBER"));
  }
}
