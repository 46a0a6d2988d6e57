package io.github.ioctlabi.processor.emit.java.text;

import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.LinkedHashSet;
import java.util.Set;

/** The structs and unions that an interface's commands use, nested ones too. */
public final class UsedStructs {
  private final Set<Aggregate> found = new LinkedHashSet<>();

  private UsedStructs() {}

  public static Set<Aggregate> of(InterfaceDeclaration declared) {
    UsedStructs used = new UsedStructs();
    for (Command command : declared.commands()) {
      switch (command.payload()) {
        case Payload.ByAddress data -> used.add(data.type());
        case Payload.Varying data -> used.add(data.element());
        case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> {}
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
      case DataType.FlexibleType flexible -> add(flexible.element());
      case DataType.UnionType(UnionDeclaration union, _) -> {
        if (found.add(union)) {
          union.members().forEach(member -> add(member.type()));
        }
      }
      case DataType.PointerType pointer -> {
        switch (pointer.target()) {
          case PointerTarget.Segment _ -> {}
          case PointerTarget.Elements(DataType element) -> add(element);
          case PointerTarget.Single(StructDeclaration struct) ->
              add(new DataType.StructType(struct));
        }
      }
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ -> {}
    }
  }
}
