package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * One generated class while its methods are written: how it names types, and the private members
 * that its methods turn out to need.
 */
public final class GeneratedClass {
  private static final String[] INDEXES = {"i", "j", "k"};

  private final Names names;
  private final Layouts layouts;
  private final Set<String> fields;
  private final EnumMethods enumMethods;
  private final Set<IntegerKind> ordered = EnumSet.noneOf(IntegerKind.class);

  /**
   * A class without members so far.
   *
   * @param fields the names of the fields that it will have anyway
   */
  public GeneratedClass(Names names, Layouts layouts, Set<String> fields) {
    this.names = names;
    this.layouts = layouts;
    this.fields = Set.copyOf(fields);
    this.enumMethods = new EnumMethods(names);
  }

  /**
   * A name for a variable that is called as wanted, if nothing forbids it. It begins with a small
   * letter: others would hide a class, such as {@code Math}, or the constant of a command.
   */
  public static String local(NameAllocator names, String wanted) {
    return names.newName(Character.isLowerCase(wanted.charAt(0)) ? wanted : wanted + "_");
  }

  public Names names() {
    return names;
  }

  public Layouts layouts() {
    return layouts;
  }

  /** What a command promises and asks. */
  public Contract contract(Command command) {
    return new Contracts(layouts).of(command);
  }

  public EnumMethods enumMethods() {
    return enumMethods;
  }

  public ClassName type(JavaName name) {
    return names.of(name);
  }

  /** The class that marshals a struct or union. */
  public ClassName layoutClass(Aggregate aggregate) {
    return names.of(aggregate.layoutClass());
  }

  /** The method that reads a struct whose descriptors were adopted, if it can be reached. */
  public String loadMethod(StructDeclaration struct) {
    boolean reached = struct.javaName().packageName().equals(names.packageName());
    return reached && Scoped.adopts(struct) ? "load" : "read";
  }

  /** The type in Java. */
  public TypeName javaType(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> IntegerCode.carrier(integer);
      case DataType.EnumType named -> type(named.declaration().javaName());
      case DataType.FlagsType flags ->
          ParameterizedTypeName.get(Types.FLAGS, type(flags.declaration().javaName()));
      case DataType.TextType _ -> Types.STRING;
      case DataType.StructType struct -> type(struct.declaration().javaName());
      case DataType.ArrayType array -> ArrayTypeName.of(javaType(array.element()));
      case DataType.TimeType time ->
          time.carrier() == TimeCarrier.DURATION ? Types.DURATION : Types.INSTANT;
      case DataType.UnionType union -> {
        ClassName members = type(union.declaration().javaName());
        yield union.overlay() ? ParameterizedTypeName.get(Types.OVERLAY, members) : members;
      }
      case DataType.PointerType pointer -> javaType(pointer.target());
      case DataType.FlexibleType flexible -> ArrayTypeName.of(javaType(flexible.element()));
      case DataType.DescriptorType _ -> Types.DEVICE;
      case DataType.ForeignType _ -> ArrayTypeName.of(TypeName.BYTE);
    };
  }

  private TypeName javaType(PointerTarget target) {
    return switch (target) {
      case PointerTarget.Segment _ -> Types.SEGMENT;
      case PointerTarget.Elements(DataType element) -> ArrayTypeName.of(javaType(element));
      case PointerTarget.Single(StructDeclaration struct) -> type(struct.javaName());
    };
  }

  /** The layout to reach an integer with, at any address. */
  public CodeBlock access(IntegerKind kind) {
    if (kind.order() == IntegerKind.Order.NATIVE) {
      return unaligned(kind);
    }
    ordered.add(kind);
    return CodeBlock.of("$L", orderedName(kind));
  }

  /** The variable that counts the elements in so many loops around it. */
  public static String index(int depth) {
    return depth < INDEXES.length ? INDEXES[depth] : INDEXES[0] + depth;
  }

  /** The variable that holds the element in so many loops around it. */
  public static String element(int depth) {
    return depth == 0 ? "element" : "element" + (depth + 1);
  }

  /** Adds the private members that were asked for. */
  public void addMembersTo(TypeSpec.Builder type) {
    for (IntegerKind kind : ordered) {
      type.addField(
          FieldSpec.builder(
                  Types.VALUE_LAYOUT.nestedClass(layoutClassName(kind)),
                  orderedName(kind),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("\n$>$>$L$<$<", inOrder(unaligned(kind), kind))
              .build());
    }
    enumMethods.methods().forEach(type::addMethod);
  }

  /** A layout with the integer's order of bytes. */
  public static CodeBlock inOrder(CodeBlock layout, IntegerKind kind) {
    return switch (kind.order()) {
      case NATIVE -> layout;
      case LITTLE -> CodeBlock.of("$L.withOrder($T.LITTLE_ENDIAN)", layout, Types.BYTE_ORDER);
      case BIG -> CodeBlock.of("$L.withOrder($T.BIG_ENDIAN)", layout, Types.BYTE_ORDER);
    };
  }

  /** The constant of {@code ValueLayout} for an integer at its natural alignment. */
  public static CodeBlock aligned(IntegerKind kind) {
    return switch (kind.bytes()) {
      case 1 -> CodeBlock.of("$T.JAVA_BYTE", Types.VALUE_LAYOUT);
      case 2 -> CodeBlock.of("$T.JAVA_SHORT", Types.VALUE_LAYOUT);
      case 4 -> CodeBlock.of("$T.JAVA_INT", Types.VALUE_LAYOUT);
      default -> CodeBlock.of("$T.JAVA_LONG", Types.VALUE_LAYOUT);
    };
  }

  /** The same for any address. */
  public static CodeBlock unaligned(IntegerKind kind) {
    return kind.bytes() == 1 ? aligned(kind) : CodeBlock.of("$L_UNALIGNED", aligned(kind));
  }

  private static String layoutClassName(IntegerKind kind) {
    return switch (kind.bytes()) {
      case 2 -> "OfShort";
      case 4 -> "OfInt";
      default -> "OfLong";
    };
  }

  private String orderedName(IntegerKind kind) {
    String name = kind.name();
    while (fields.contains(name)) {
      name += "_";
    }
    return name;
  }
}
