package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.List;

/** A struct has no more bytes than one array may have, so that its offsets fit an {@code int}. */
final class StructTooLarge implements Rule {
  private static final long LARGEST = 1 << 30;

  @Override
  public void judge(List<Header> headers, Findings findings) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    for (StructDeclaration struct : Words.all(headers, Header::structs)) {
      long size = layouts.of(struct).size();
      if (size > LARGEST && !containsReported(struct, layouts)) {
        findings.report(
            Id.BAD_LENGTH,
            struct.place(),
            ("'struct %s' has %s, more than %d: make it shorter; bulk data is for read, write or "
                    + "mmap")
                .formatted(struct.cName(), Words.bytes(size), LARGEST));
      }
    }
  }

  /** Whether a struct inside is too large already. */
  private static boolean containsReported(StructDeclaration struct, Layouts layouts) {
    return struct.members().stream()
        .map(Member::type)
        .anyMatch(type ->
            innermost(type) instanceof DataType.StructType
                && layouts.size(innermost(type)) > LARGEST);
  }

  private static DataType innermost(DataType type) {
    return type instanceof DataType.ArrayType array ? innermost(array.element()) : type;
  }
}
