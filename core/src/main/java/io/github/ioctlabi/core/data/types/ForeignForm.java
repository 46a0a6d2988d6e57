package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.model.types.DataType;

/** A type that no declaration stands for. */
final class ForeignForm {
  private static final String HEADER = "header";
  private static final String ALIGN = "align";
  private static final String BYTES = "bytes";

  private ForeignForm() {}

  static void write(FactWriter out, DataType.ForeignType foreign) {
    out.text(TypeForm.FOREIGN, foreign.cName());
    out.text(HEADER, foreign.header());
    out.number(ALIGN, foreign.alignment());
    out.number(BYTES, foreign.bytes());
  }

  static DataType read(FactReader in) {
    int align = in.integer(ALIGN, 1, 1 << 12);
    if (Integer.bitCount(align) != 1) {
      throw in.fault(ALIGN, "no type is aligned to %d".formatted(align), "write a power of two");
    }
    return new DataType.ForeignType(
        Names.type(in, TypeForm.FOREIGN),
        Names.header(in, HEADER),
        align,
        in.integer(BYTES, 1, Integer.MAX_VALUE));
  }
}
