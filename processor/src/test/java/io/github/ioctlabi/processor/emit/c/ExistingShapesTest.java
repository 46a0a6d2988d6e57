package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.Compiling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The check file of every kind of member, in arrays of every dimension, in every place: held
 * against a header in C that says the same, by the command that the check file names.
 */
@Tag("whole")
class ExistingShapesTest {
  /**
   * A kind of member.
   *
   * @param java the component's annotations and type, {@code #} in place of the dimensions, {@code
   *     ~} where names must be new each time: C has no tag for the type
   * @param length its own length, the last in {@code @Length}, or 0
   * @param c the declaration in C, {@code $} in place of the name and the dimensions
   * @param dimensions the most that Java takes
   * @param types what it is made of
   */
  private record Kind(String java, int length, String c, int dimensions, String types) {
    Kind(String java, int length, String c, int dimensions) {
      this(java, length, c, dimensions, "");
    }

    /** The component, with so many dimensions of 2, 3, ... */
    String component(int depth) {
      List<Integer> lengths =
          Stream.concat(
                  IntStream.range(2, depth + 2).boxed(),
                  length == 0 ? Stream.of() : Stream.of(length))
              .toList();
      String annotation =
          lengths.isEmpty()
              ? ""
              : "@Length(" + lengths.toString().replace('[', '{').replace(']', '}') + ") ";
      return annotation + java.replace("#", "[]".repeat(depth));
    }

    String declaration(String name, int depth) {
      StringBuilder brackets = new StringBuilder();
      IntStream.range(2, depth + 2).forEach(each -> brackets.append('[').append(each).append(']'));
      return c.replace("$", name + brackets) + ";";
    }
  }

  private static final String UNNAMED =
      """
      @IoctlUnion @CName("") sealed interface Unnamed~ {}
      @UnionMember(name = "t") record Text~(@Length({2, 4}) String[] v) implements Unnamed~ {}
      @UnionMember(name = "word") record Word~(@U64 long v) implements Unnamed~ {}
      @UnionMember(otherwise = true) record Raw~(@Length(8) byte[] v) implements Unnamed~ {}
      """;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("@U8 int#", 0, "__u8 $", 3),
          new Kind("@S16 short#", 0, "short $", 3),
          new Kind("@Be32 int#", 0, "__be32 $", 2),
          new Kind("@U64 long#", 0, "__u64 $", 3),
          new Kind("@U32 boolean#", 0, "unsigned int $", 1),
          new Kind("@NativeLong long#", 0, "long $", 2),
          new Kind("@NativeSize long#", 0, "__kernel_size_t $", 2),
          new Kind("String#", 5, "char $[5]", 3),
          new Kind("String#", 1, "char $[1]", 2),
          new Kind("State#", 0, "enum state $", 2),
          new Kind("Flags<Mode>", 0, "__u32 $", 0),
          new Kind("@Descriptor Device", 0, "int $", 0),
          new Kind("@Nanoseconds long", 0, "__u64 $", 0),
          new Kind("@KernelTimespec java.time.Duration", 0, "struct __kernel_timespec $", 0),
          new Kind("Tagged#", 0, "struct tagged $", 3),
          new Kind("Overlay<Named>", 0, "union named $", 0),
          new Kind("@NativePointer java.lang.foreign.MemorySegment", 0, "void *$", 0),
          new Kind("@UserPointer byte[]", 0, "__u64 $", 0),
          new Kind(
              "@CType(value = \"struct itimer\", header = \"test/itimer.h\", align = 4) byte[]",
              8,
              "struct itimer $",
              0),
          new Kind(
              "Untagged~#",
              0,
              "struct { __u16 in; char text[3][4]; __u16 end; } $",
              3,
              """
              @IoctlStruct @CName("") record Untagged~(@U16 int in,
                  @Length({3, 4}) String[] text, @U16 int end) {}
              """),
          new Kind(
              "Around~#",
              0,
              "struct { union { char t[2][4]; __u64 word; }; struct tagged s; } $",
              2,
              UNNAMED
                  + """
                  @IoctlStruct @CName("") record Around~(@CName("") Overlay<Unnamed~> any,
                      Tagged s) {}
                  """),
          new Kind("Overlay<Unnamed~>", 0, "union { char t[2][4]; __u64 word; } $", 0, UNNAMED));

  private static final String SHARED =
      """
      @IoctlEnum @U32 @CName("state") enum State { @Value(0) ON, @Other OTHER }
      @IoctlFlags @U32 enum Mode { @Bit(0) FAST }
      @IoctlStruct(name = "tagged") record Tagged(@U16 int one, @Length({2, 3}) String[] names) {}
      @IoctlUnion(name = "named") sealed interface Named {}
      @UnionMember(name = "t") record NamedText(@Length({2, 4}) String[] v) implements Named {}
      @UnionMember(name = "word") record NamedWord(@U64 long v) implements Named {}
      @UnionMember(otherwise = true) record NamedRaw(@Length(8) byte[] bytes) implements Named {}
      """;

  private static final String SHARED_C =
      """
      #include <linux/types.h>
      #include <linux/time_types.h>
      #include <test/itimer.h>
      enum state { STATE_ON };
      #define TEST_MODE_FAST 1
      struct tagged { __u16 one; char names[2][3]; };
      union named { char t[2][4]; __u64 word; };
      """;

  private final StringBuilder java = new StringBuilder(SHARED);
  private final StringBuilder c = new StringBuilder(SHARED_C);
  private int made;
  private int names;

  @TempDir Path folder;

  private void struct(String components, String members) {
    java.append(
        "@IoctlStruct(name = \"s%1$d\") record Struct%1$d(@U64 long first, %2$s) {}\n"
            .formatted(made, components));
    c.append("struct s%d { __u64 first; %s };\n".formatted(made, members));
    made++;
  }

  /** Another name for what a text leaves open. */
  private String fresh(String text) {
    return text.replace("~", "_" + names);
  }

  /** The component; what it is made of is declared. */
  private String component(Kind kind, int depth) {
    names++;
    java.append(fresh(kind.types()));
    return fresh(kind.component(depth));
  }

  /** A struct without a tag around it. */
  private String around(Kind kind, int depth) {
    String component = component(kind, depth);
    java.append(fresh("@IoctlStruct @CName(\"\") record In~("))
        .append(component)
        .append(" m) {}\n");
    return fresh("In~");
  }

  /** A union without a tag around it, with raw bytes. */
  private String union(Kind kind, int depth, String name) {
    String component = component(kind, depth);
    java.append(fresh("@IoctlUnion @CName(\"\") sealed interface U~ {}\n"))
        .append("@UnionMember(name = \"" + name + "\") ")
        .append(fresh("record M~(" + component + " v) implements U~ {}\n"))
        .append(
            fresh(
                "@UnionMember(otherwise = true) record R~(@Length(1) byte[] v) implements U~"
                    + " {}\n"));
    return fresh("@CName(\"\") Overlay<U~>");
  }

  /** A union whose member has no name either: a struct without a tag. */
  private String anonymous(Kind kind, int depth) {
    String struct = around(kind, depth);
    java.append(fresh("@IoctlUnion @CName(\"\") sealed interface U~ {}\n"))
        .append(fresh("record M~(@CName(\"\") " + struct + " parts) implements U~ {}\n"))
        .append(fresh("record R~(@CName(\"other\") byte other) implements U~ {}\n"));
    return fresh("@CName(\"\") Overlay<U~>");
  }

  /** A member in every place. */
  private void places(Kind kind, int depth) {
    String member = kind.declaration("m", depth);
    String inner = "struct { " + member + " }";
    struct(component(kind, depth) + " m, @U64 long last", member + " __u64 last;");
    struct(around(kind, depth) + " in, @U64 long last", inner + " in; __u64 last;");
    struct("@CName(\"\") " + around(kind, depth) + " in, @U64 long last", inner + "; __u64 last;");
    struct("@Length({2, 2}) " + around(kind, depth) + "[][] in", inner + " in[2][2];");
    struct("@FlexibleArray " + around(kind, depth) + "[] in", inner + " in[];");
    struct(anonymous(kind, depth) + " any", "union { " + inner + "; __s8 other; };");
    struct(
        union(kind, depth, "mA") + " a, " + union(kind, depth, "mB") + " b",
        "union { %s }; union { %s };"
            .formatted(kind.declaration("mA", depth), kind.declaration("mB", depth)));
  }

  @Test
  void everyShapeIsHeldAgainstItsHeader() throws IOException {
    CTools.require("gcc");
    for (Kind kind : KINDS) {
      for (int depth = 0; depth <= kind.dimensions(); depth++) {
        places(kind, depth);
      }
    }
    assertTrue(made > 250, () -> "only " + made);
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "test",
                    "Shapes",
                    "@IoctlInterface(header = \"test/shapes.h\", prefix = \"TEST\", existing ="
                        + " true) public interface Shapes {\n"
                        + java
                        + "}"))
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    CTools tools = new CTools(folder);
    tools.write("test/itimer.h", "#pragma once\nstruct itimer { int a, b; };\n");
    tools.write("test/shapes.h", c.toString());
    String check = result.file("META-INF/ioctlabi/check/test/shapes_check.c");
    tools.write("check/test/shapes_check.c", check);
    tools.silent(CTools.command(check) + " -Wall -Wextra -Werror -I.", List.of());
    for (String text : List.of("m[0][0].text[0])", "mA[0][0])", "in[0][0].m[0].text[0])")) {
      assertTrue(check.contains(text), text);
    }
  }
}
