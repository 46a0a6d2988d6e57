package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.Optional;

/** An address: to memory of the caller, to elements, or to one struct. */
final class PointerForm {
  private static final String MEMORY = "memory";
  private static final String ELEMENTS = "elements";
  private static final String ONE = "one";
  private static final String OF = "of";
  private static final String COUNT = "count";
  private static final String UNIT = "unit";
  private static final String MAX = "max";
  private static final String FLOW = "flow";
  private static final String RETAINED = "retained";
  private static final String NATIVE = "native";

  private PointerForm() {}

  static void write(FactWriter out, DataType.PointerType pointer) {
    switch (pointer.target()) {
      case PointerTarget.Segment _ -> out.text(TypeForm.POINTER, MEMORY);
      case PointerTarget.Elements(DataType element) -> {
        out.text(TypeForm.POINTER, ELEMENTS);
        out.object(OF, each -> TypeForm.write(each, element));
      }
      case PointerTarget.Single(StructDeclaration struct) -> {
        out.text(TypeForm.POINTER, ONE);
        out.object(OF, each -> TypeForm.write(each, new DataType.StructType(struct)));
      }
    }
    pointer
        .count()
        .ifPresent(count -> {
          out.text(COUNT, count.member());
          Words.write(out, UNIT, count.unit(), CountUnit.ELEMENTS);
        });
    out.number(MAX, pointer.max(), 0);
    Words.write(out, FLOW, pointer.flow(), PointerFlow.INOUT);
    out.flag(RETAINED, pointer.retained());
    out.flag(NATIVE, pointer.nativePointer());
  }

  static DataType read(FactReader in, References references) {
    PointerTarget target = target(in, references);
    Optional<Count> count =
        in.has(COUNT)
            ? Optional.of(
                new Count(
                    Names.java(in, COUNT),
                    Words.read(in, UNIT, CountUnit.values(), CountUnit.ELEMENTS)))
            : Optional.empty();
    return new DataType.PointerType(
        target,
        count,
        in.number(MAX, 0, 0, Long.MAX_VALUE),
        Words.read(in, FLOW, PointerFlow.values(), PointerFlow.INOUT),
        in.flag(RETAINED),
        in.flag(NATIVE));
  }

  private static PointerTarget target(FactReader in, References references) {
    return switch (in.text(TypeForm.POINTER)) {
      case MEMORY -> new PointerTarget.Segment();
      case ELEMENTS ->
          new PointerTarget.Elements(in.object(OF, each -> TypeForm.read(each, references)));
      case ONE ->
          new PointerTarget.Single(
              in.object(OF, each -> TypeForm.read(each, references))
                  .struct()
                  .orElseThrow(() -> in.fault(OF, "one struct is meant", "write a \"struct\"")));
      default ->
          throw in.fault(
              TypeForm.POINTER,
              "nothing says where the address leads",
              "write one of memory, elements, one");
    };
  }
}
