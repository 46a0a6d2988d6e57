package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A component may be called like a class that generated code uses. */
class ComponentNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"Math", "MemorySegment", "Checks", "Segments", "Text", "CallScope"})
  void capitals(String name) {
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "capitals",
                    "Capitals",
                    """
                    @IoctlInterface(header = "linux/capitals.h", type = 0xBE)
                    public interface Capitals {
                      @IoctlStruct
                      record Point(@U32 int x, @U32 int y) {}
                      @IoctlStruct
                      record Pointers(@U32 int count, @U32 int more,
                          @UserPointer(count = "count", max = 4) Point[] NAME) {}
                      @IoctlStruct
                      record Arrays(@Length(2) @U32 int[] NAME) {}
                      @IoctlStruct
                      record Tail(@U32 int room, @U32 int used,
                          @FlexibleArray(count = "room", filled = "used", max = 4) Point[] NAME) {}
                      @IoWR(nr = 1) Pointers point(Pointers data) throws IoctlException;
                      @IoWR(nr = 2) Arrays array(Arrays data) throws IoctlException;
                      @IoWR(nr = 3) Tail tail(Tail data) throws IoctlException;
                    }
                    """
                        .replace("NAME", name)))
            .run();
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    assertTrue(result.files().containsKey("META-INF/ioctlabi/uapi/linux/capitals.h"));
  }

  /** A type, a component, a constant and a parameter may have a dollar sign in their names. */
  @Test
  void dollars() {
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "dollars",
                    "$Dollars$T",
                    """
                    @IoctlInterface(header = "linux/dollars.h", type = 0xBE, prefix = "DOLLARS")
                    public interface $Dollars$T {
                      @CName("dollars_kind") @IoctlEnum @U32
                      enum $L { @Value(0) @CName("DOLLARS_ZERO") $S }
                      @IoctlStruct(name = "dollars_point")
                      record $(@CName("x") @U32 int $L, @CName("kind") $L $N) {}
                      @IoctlStruct(name = "dollars_row")
                      record Row$W(@CName("count") @U32 int $c, @CName("more") @U32 int $m,
                          @CName("points") @FlexibleArray(count = "$c", max = 4) $[] $p) {}
                      @IoWR(nr = 1, name = "DOLLARS_POINT") $ $point($ $Z) throws IoctlException;
                      @IoWR(nr = 2, name = "DOLLARS_ROW") Row$W row$(Row$W $T) throws IoctlException;
                    }
                    """))
            .run();
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    assertTrue(result.files().containsKey("META-INF/ioctlabi/uapi/linux/dollars.h"));
  }

  /** A parameter may be called like the constant of its command. */
  @Test
  void parameterLikeItsConstant() {
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "capitals",
                    "Capitals",
                    """
                    @IoctlInterface(header = "linux/capitals.h", type = 0xBE)
                    public interface Capitals {
                      @IoctlStruct
                      record Point(@U32 int x, @U32 int y) {}
                      @IoWR(nr = 1) Point _TRY(Point _TRY) throws IoctlException;
                    }
                    """))
            .run();
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
  }
}
