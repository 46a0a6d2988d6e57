package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.layout.Digests;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The structs and unions of other jars that a generated class has in it: their sizes are in its
 * offsets and numbers, and may change without it. What such a type holds by value is part of its
 * digest; what it points to is not, and is looked for.
 */
public final class ForeignTypes {
  private final GeneratedClass generated;

  /** Whether types of this compilation are looked into: else their own classes see to them. */
  private final boolean deep;

  private final Set<Aggregate> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<ClassName, Aggregate> found = new LinkedHashMap<>();

  private ForeignTypes(GeneratedClass generated, boolean deep) {
    this.generated = generated;
    this.deep = deep;
  }

  /** Statements that refuse other layouts than were compiled with, for a layout class. */
  public static CodeBlock requirements(Aggregate own, GeneratedClass generated) {
    ForeignTypes types = new ForeignTypes(generated, false);
    types.inside(own, true);
    return types.requirements(generated.layoutClass(own));
  }

  /** The same for a class that makes calls. */
  public static CodeBlock requirements(InterfaceDeclaration own, GeneratedClass generated) {
    ForeignTypes types = new ForeignTypes(generated, true);
    for (Command command : own.commands()) {
      switch (command.payload()) {
        case Payload.ByAddress data -> types.use(data.type(), true);
        case Payload.Varying data -> types.use(data.element(), true);
        case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> {}
      }
      if (NumberSize.of(command) instanceof NumberSize.OfOther(EncodedAs as)) {
        types.use(as.type(), true);
      }
    }
    return types.requirements(generated.type(own.ioctlClass()));
  }

  private CodeBlock requirements(ClassName user) {
    Digests digests = new Digests(generated.layouts());
    CodeBlock.Builder statements = CodeBlock.builder();
    found.forEach((layoutClass, type) ->
        statements.addStatement(
            "$T.requireSame($T.class,$W$L,$W0x$LL)",
            layoutClass,
            user,
            generated.layouts().size(type),
            Digests.hex(digests.of(type))));
    return statements.build();
  }

  /** Takes the types in a struct or union; listed are those whose layout it does not vouch for. */
  private void inside(Aggregate aggregate, boolean listed) {
    if (seen.add(aggregate)) {
      aggregate.types().forEach(type -> use(type, listed));
    }
  }

  private void use(DataType type, boolean listed) {
    switch (type) {
      case DataType.StructType(StructDeclaration struct) -> use(struct, listed);
      case DataType.UnionType(UnionDeclaration union, _) -> use(union, listed);
      case DataType.ArrayType array -> use(array.element(), listed);
      case DataType.FlexibleType flexible -> use(flexible.element(), listed);
      case DataType.PointerType pointer -> {
        switch (pointer.target()) {
          case PointerTarget.Segment _ -> {}
          case PointerTarget.Elements(DataType element) -> use(element, true);
          case PointerTarget.Single(StructDeclaration struct) -> use(struct, true);
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

  private void use(Aggregate aggregate, boolean listed) {
    switch (aggregate.origin()) {
      case Origin.Here _ -> {
        if (deep) {
          inside(aggregate, true);
        }
      }
      case Origin.Elsewhere _ -> {
        boolean reachable =
            aggregate.isPublic()
                || aggregate.javaName().packageName().equals(generated.names().packageName());
        if (listed && reachable) {
          found.putIfAbsent(generated.layoutClass(aggregate), aggregate);
        }
        inside(aggregate, false);
      }
    }
  }
}
