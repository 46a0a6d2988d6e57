package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.model.Payload;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.LinkedHashSet;
import java.util.Set;

/** The structs that an interface's commands use, nested ones too. */
final class UsedStructs {
  private final Set<StructDeclaration> found = new LinkedHashSet<>();

  private UsedStructs() {}

  static Set<StructDeclaration> of(InterfaceDeclaration declared) {
    UsedStructs used = new UsedStructs();
    for (Command command : declared.commands()) {
      if (command.payload() instanceof Payload.ByAddress data) {
        used.add(data.type());
      }
    }
    return used.found;
  }

  private void add(DataType type) {
    switch (type) {
      case DataType.StructType(StructDeclaration struct) -> {
        if (found.add(struct)) {
          struct.members().forEach(member -> add(member.type()));
        }
      }
      case DataType.ArrayType array -> add(array.element());
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _ -> {}
      case DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new UnsupportedOperationException("not emitted yet");
    }
  }
}
