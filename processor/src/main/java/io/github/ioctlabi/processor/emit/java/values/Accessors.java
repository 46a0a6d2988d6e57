package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods that reach one member of a struct in a segment. */
public final class Accessors {
  private final GeneratedClass generated;
  private final Modifier[] access;

  public Accessors(GeneratedClass generated, Modifier[] access) {
    this.generated = generated;
    this.access = access.clone();
  }

  /** Whether a member of the type has accessors. */
  public static boolean isScalar(DataType type) {
    return switch (type) {
      case DataType.IntegerType _, DataType.EnumType _, DataType.FlagsType _, DataType.TimeType _ ->
          true;
      case DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          false;
    };
  }

  /** The method that reads the member. */
  public MethodSpec getter(Slot.MemberSlot slot, String component) {
    Member member = slot.member();
    Javadoc javadoc =
        new Javadoc()
            .paragraph(text(member))
            .tag("@param segment", "a segment that begins with the struct")
            .tag("@return", "the member's value");
    if (member.type().enumeration().filter(named -> named.other().isEmpty()).isPresent()) {
      javadoc.tag(
          "@throws " + generated.names().inComment(Types.ILLEGAL_STATE),
          "if no constant has the number");
    }
    if (member
        .type()
        .time()
        .filter(time -> time.format() == TimeFormat.KERNEL_TIMESPEC)
        .isPresent()) {
      javadoc.tag(
          "@throws " + generated.names().inComment(Types.ILLEGAL_STATE), "if it is not normalised");
    }
    return method(member)
        .returns(generated.javaType(member.type()))
        .addJavadoc(javadoc.block())
        .addStatement(
            "return $L", new LoadEmitter(generated).load(member.type(), address(slot), component))
        .build();
  }

  /** The method that writes the member. */
  public MethodSpec setter(Slot.MemberSlot slot, String component) {
    Member member = slot.member();
    Javadoc javadoc =
        new Javadoc()
            .paragraph(text(member))
            .tag("@param segment", "a segment that begins with the struct")
            .tag("@param value", "the member's new value");
    if (canRefuse(member)) {
      javadoc.tag(
          "@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT), "if it does not fit");
    }
    return method(member)
        .returns(TypeName.VOID)
        .addParameter(generated.javaType(member.type()), "value")
        .addJavadoc(javadoc.block())
        .addCode(
            new WriteEmitter(generated)
                .write(
                    member.type(),
                    member.range(),
                    Operand.of("value"),
                    address(slot),
                    Component.named(component)))
        .build();
  }

  private MethodSpec.Builder method(Member member) {
    String name = member.javaName();
    boolean taken = name.equals("read") || name.equals("write");
    return MethodSpec.methodBuilder(taken ? name + "_" : name)
        .addModifiers(access)
        .addModifiers(Modifier.STATIC)
        .addParameter(Types.SEGMENT, "segment");
  }

  private static Address address(Slot slot) {
    return new Address("segment", "", slot.offset());
  }

  private static boolean canRefuse(Member member) {
    return switch (member.type()) {
      case DataType.IntegerType integer -> IntegerCode.bounds(integer, member.range()).isPresent();
      case DataType.EnumType(EnumDeclaration declared) -> declared.other().isPresent();
      case DataType.FlagsType(EnumDeclaration declared) -> declared.carrier().bytes() < 8;
      case DataType.TimeType _ -> true;
      case DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new IllegalArgumentException("not a scalar: " + member.type());
    };
  }

  /** The member's name in C, its text and its unit. */
  private static String text(Member member) {
    String name = member.cName().isEmpty() ? member.javaName() : member.cName();
    StringBuilder text = new StringBuilder("{@code ").append(name).append('}');
    String doc = Javadoc.escape(member.doc());
    if (!doc.isEmpty()) {
      text.append(": ").append(doc);
    }
    String unit = member.type().time().isPresent() ? "" : "nanoseconds ";
    Optional<String> clock =
        member.clock().map(source -> unit + "on {@code CLOCK_" + source.name() + "}");
    String joint = unit.isEmpty() ? ", " : ", in ";
    clock.ifPresent(words -> text.append(doc.isEmpty() ? ": " : joint).append(words));
    return text.charAt(text.length() - 1) == '.' ? text.toString() : text.append('.').toString();
  }
}
