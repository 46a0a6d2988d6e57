package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.CountUnit;
import java.util.Optional;

/** A flexible array. */
final class FlexibleForm {
  private static final String COUNT = "count";
  private static final String FILLED = "filled";
  private static final String UNIT = "unit";
  private static final String MAX = "max";

  private FlexibleForm() {}

  static void write(FactWriter out, DataType.FlexibleType flexible) {
    out.object(TypeForm.FLEXIBLE, element -> TypeForm.write(element, flexible.element()));
    flexible.count().ifPresent(sibling -> out.text(COUNT, sibling));
    flexible.filled().ifPresent(sibling -> out.text(FILLED, sibling));
    Words.write(out, UNIT, flexible.unit(), CountUnit.ELEMENTS);
    out.number(MAX, flexible.max(), 0);
  }

  static DataType read(FactReader in, References references) {
    return new DataType.FlexibleType(
        in.object(TypeForm.FLEXIBLE, element -> TypeForm.read(element, references)),
        sibling(in, COUNT),
        sibling(in, FILLED),
        Words.read(in, UNIT, CountUnit.values(), CountUnit.ELEMENTS),
        in.number(MAX, 0, 0, Long.MAX_VALUE));
  }

  private static Optional<String> sibling(FactReader in, String key) {
    return in.has(key) ? Optional.of(Names.java(in, key)) : Optional.empty();
  }
}
