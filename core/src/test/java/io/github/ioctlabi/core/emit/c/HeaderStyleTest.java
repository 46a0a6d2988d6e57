package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.KernelTools;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of 64 bits in every form, as checkpatch judges them where headers stand. */
class HeaderStyleTest {
  private static final List<IntegerKind> WIDE =
      List.of(IntegerKind.U64, IntegerKind.S64, IntegerKind.LE64, IntegerKind.BE64);

  @TempDir private Path folder;

  private static DataType wide(IntegerKind kind) {
    return new DataType.IntegerType(kind, Carrier.LONG);
  }

  /** Each form behind a plain member, first in a struct, twice, and in arrays. */
  private static String forms() {
    CHeaderBuilder header = new CHeaderBuilder("linux/forms.h", "FORMS");
    for (IntegerKind kind : WIDE) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      DataType type = wide(kind);
      DataType rows = new DataType.ArrayType(new DataType.ArrayType(type, 2), 3);
      List<Member> members = new ArrayList<>();
      members.add(CHeaders.member("first", type));
      members.add(CHeaders.member("second", type));
      members.add(CHeaders.member("plain", Models.u32()));
      members.add(CHeaders.member("more", Models.u32()));
      members.add(CHeaders.member("behind", type));
      members.add(CHeaders.member("four", new DataType.ArrayType(type, 4)));
      members.add(CHeaders.member("one", new DataType.ArrayType(type, 1)));
      members.add(CHeaders.member("rows", rows));
      header.struct(CHeaders.struct("forms_" + name, members.toArray(Member[]::new)));
      DataType tail =
          new DataType.FlexibleType(
              type, Optional.empty(), Optional.empty(), CountUnit.ELEMENTS, 0);
      StructDeclaration open =
          CHeaders.struct(
              "forms_tail_" + name, CHeaders.member("head", type), CHeaders.member("tail", tail));
      header.struct(open);
    }
    return CFiles.header(header.build());
  }

  @Tag("whole")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "include/uapi/linux/forms.h",
        "include/uapi/drm/forms.h",
        "arch/x86/include/uapi/asm/forms.h",
        "tools/include/uapi/linux/forms.h"
      })
  void everyFormWhereItStands(String path) throws IOException {
    CTools tools = new CTools(folder);
    tools.write(path, forms());
    Tool done =
        tools.run(
            "perl " + KernelTools.checkpatch() + " --no-tree --strict --terse --no-summary -q -f",
            List.of(path));
    assertEquals(new Tool(0, ""), done);
  }

  /** Older headers have none, and what it counts is elements alone. */
  @Test
  void noArrayIsCountedForTheCompiler() {
    assertFalse(CFiles.header(Vocabulary.header()).contains("counted_by"));
    assertFalse(CFiles.header(CHeaders.kitchenSink()).contains("counted_by"));
  }
}
