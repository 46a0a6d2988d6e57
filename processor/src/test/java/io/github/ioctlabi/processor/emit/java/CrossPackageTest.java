package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.runtime.CallScope;
import io.github.ioctlabi.runtime.Overlay;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of another package, whose layout classes can be reached in public only. */
final class CrossPackageTest {
  private static final StructDeclaration FAR =
      topLevel(
          "far",
          "Far",
          member(
              "words",
              new DataType.PointerType(
                  new PointerTarget.Elements(u32()),
                  Optional.empty(),
                  0,
                  PointerFlow.INOUT,
                  false,
                  false)));

  private static final StructDeclaration TAIL =
      topLevel(
          "far",
          "FarTail",
          member("count", u32()),
          member(
              "data",
              new DataType.FlexibleType(
                  u8(), Optional.of("count"), Optional.empty(), CountUnit.ELEMENTS, 0)));

  private static final UnionDeclaration UNION =
      new UnionDeclaration(
          new JavaName("far", List.of("FarUnion")),
          true,
          "far_union",
          "far.h",
          Doc.NONE,
          List.of(
              new UnionMember(
                  new JavaName("far", List.of("FarUnion", "One")),
                  "one",
                  new UnionMember.Content.Bare(member("one", new DataType.StructType(FAR))),
                  List.of(),
                  false,
                  Place.of("One"))),
          Place.of("FarUnion"));

  private static final StructDeclaration NEAR =
      topLevel(
          "near",
          "Near",
          member("far", new DataType.StructType(FAR)),
          member("union", new DataType.UnionType(UNION, true)),
          member(
              "tail",
              new DataType.PointerType(
                  new PointerTarget.Single(TAIL),
                  Optional.empty(),
                  0,
                  PointerFlow.INOUT,
                  false,
                  false)));

  @Test
  void whatIsWrittenIsRead(@TempDir Path directory) throws Exception {
    Compiled compiled =
        Compiled.of(
            directory,
            List.of(header("far.h", List.of(FAR, TAIL, UNION)), header("near.h", List.of(NEAR))),
            Map.of(
                "far.Far",
                "package far; /** F. @param words w */ public record Far(int[] words) {}",
                "far.FarTail",
                "package far; /** F. @param count c\n* @param data d */"
                    + " public record FarTail(int count, byte[] data) {}",
                "far.FarUnion",
                "package far; /** F. */ public sealed interface FarUnion {"
                    + " /** O. @param one o */ record One(Far one) implements FarUnion {} }",
                "near.Near",
                "package near; /** N. */ public record Near(far.Far far,"
                    + " io.github.ioctlabi.runtime.Overlay<far.FarUnion> union,"
                    + " far.FarTail tail) {}"));
    LayoutCalls calls = new LayoutCalls(compiled);
    RandomValues values = new RandomValues(compiled, 1);
    Object far = values.record(FAR, new int[] {1, 2});
    Object one =
        values
            .type(UNION.members().getFirst().javaName())
            .getConstructors()[0]
            .newInstance(values.record(FAR, new Object[] {null}));
    Object value =
        values.record(NEAR, far, Overlay.of(one), values.record(TAIL, 3, new byte[] {4, 5, 6}));
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      MemorySegment memory = arena.allocate(calls.size(NEAR, value), 8);
      calls.write(NEAR, value, memory, 0, scope);
      Object read = calls.read(NEAR, memory, 0, scope);
      assertTrue(RandomValues.same(value, read), () -> value + " came back as " + read);
    }
  }

  private static StructDeclaration topLevel(String packageName, String name, Member... members) {
    return new StructDeclaration(
        new JavaName(packageName, List.of(name)),
        true,
        name.toLowerCase(Locale.ROOT),
        packageName + ".h",
        Doc.NONE,
        List.of(members),
        Place.of(name));
  }

  private static Header header(String path, List<Aggregate> aggregates) {
    return new Header(
        path,
        "GPL-2.0",
        List.of(),
        List.of(),
        List.of(),
        aggregates,
        Set.of(Place.of(path)),
        Set.of(),
        true);
  }
}
