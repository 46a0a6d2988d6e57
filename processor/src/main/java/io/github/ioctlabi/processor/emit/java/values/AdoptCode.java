package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Optional;

/**
 * Statements that take over the descriptors in memory before anything is made of it: whatever
 * cannot be read then, none of them stays open. They find what the statements that read find, and
 * refuse nothing.
 */
public final class AdoptCode {
  private final GeneratedClass generated;
  private final CodeBlock callScope;

  /** Statements for where a {@code CallScope} is the variable {@code scope}. */
  public AdoptCode(GeneratedClass generated) {
    this(generated, CodeBlock.of("scope"));
  }

  /**
   * Statements that pass a {@code CallScope} on.
   *
   * @param callScope the expression for it
   */
  public AdoptCode(GeneratedClass generated, CodeBlock callScope) {
    this.generated = generated;
    this.callScope = callScope;
  }

  /** Statements for a member of a struct. */
  public CodeBlock member(
      Member member, SiblingCode siblings, Address struct, Address from, NameAllocator locals) {
    if (!Scoped.adopts(member.type())) {
      return CodeBlock.of("");
    }
    if (member.type().pointer().isPresent()) {
      DataType.PointerType pointer = member.type().pointer().get();
      Optional<SiblingCode.Told> count =
          pointer.count().map(Count::member).map(name -> siblings.read(name, struct));
      return behind(pointer, from, member.javaName(), locals, count);
    }
    Optional<UnionDeclaration> union = member.type().union().map(DataType.UnionType::declaration);
    if (member.tag().isPresent() && union.isPresent()) {
      return CodeBlock.builder()
          .addStatement(
              "$T.adopt($Z$L, $L, $L, $L)",
              generated.layoutClass(union.get()),
              siblings.read(member.tag().get(), struct).value(),
              from.segment(),
              from.offset(),
              callScope)
          .build();
    }
    return value(member.type(), from, 0);
  }

  /** Statements for the only member of a record in a union, which nothing counts. */
  public CodeBlock bare(Member member, Address from, NameAllocator locals) {
    if (!Scoped.adopts(member.type())) {
      return CodeBlock.of("");
    }
    return member
        .type()
        .pointer()
        .map(pointer -> behind(pointer, from, member.javaName(), locals, Optional.empty()))
        .orElseGet(() -> value(member.type(), from, 0));
  }

  /** Statements for the flexible array at the end of a struct. */
  public CodeBlock tail(TailCode tail, SiblingCode siblings, Address struct, NameAllocator locals) {
    String count = GeneratedClass.local(locals, tail.member().javaName() + "Length");
    return tail.adopt(siblings, struct, count, this);
  }

  /**
   * Statements for elements, one after the other.
   *
   * @param length how many, an expression that may be evaluated more than once
   * @param depth the number of loops around them
   */
  public CodeBlock elements(DataType type, CodeBlock length, Address from, int depth) {
    if (!Scoped.adopts(type)) {
      return CodeBlock.of("");
    }
    String index = GeneratedClass.index(depth);
    Address element = from.element(index, generated.layouts().size(type));
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, length)
        .add(value(type, element, depth + 1))
        .endControlFlow()
        .build();
  }

  /** Statements for a value that no sibling tells anything of. */
  public CodeBlock value(DataType type, Address from) {
    return Scoped.adopts(type) ? value(type, from, 0) : CodeBlock.of("");
  }

  private CodeBlock value(DataType type, Address from, int depth) {
    return switch (type) {
      case DataType.DescriptorType _ ->
          CodeBlock.builder()
              .addStatement("$L.adopt($L)", callScope, from.get(generated.access(IntegerKind.S32)))
              .build();
      case DataType.StructType(StructDeclaration struct) -> struct(struct, from);
      case DataType.ArrayType array ->
          elements(array.element(), CodeBlock.of("$L", array.length()), from, depth);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.ForeignType _ ->
          throw new IllegalArgumentException("no descriptors: " + type);
    };
  }

  /** A struct; what would be its tail belongs to somebody else. */
  private CodeBlock struct(StructDeclaration struct, Address from) {
    CodeBlock place =
        struct.tail().isPresent()
            ? CodeBlock.of(
                "$L.asSlice($L, $L), 0",
                from.segment(),
                from.offset(),
                generated.layouts().of(struct).size())
            : CodeBlock.of("$L, $L", from.segment(), from.offset());
    return whole(struct, place);
  }

  /** Statements for a struct that stands alone, with its flexible array. */
  public CodeBlock alone(StructDeclaration struct, Address from) {
    return Scoped.adopts(struct)
        ? whole(struct, CodeBlock.of("$L, $L", from.segment(), from.offset()))
        : CodeBlock.of("");
  }

  private CodeBlock whole(StructDeclaration struct, CodeBlock place) {
    return CodeBlock.builder()
        .addStatement("$T.adopt($Z$L, $L)", generated.layoutClass(struct), place, callScope)
        .build();
  }

  /** What an address leads to, if it is one of those that were sent. */
  private CodeBlock behind(
      DataType.PointerType pointer,
      Address from,
      String name,
      NameAllocator locals,
      Optional<SiblingCode.Told> count) {
    String block = GeneratedClass.local(locals, name + "Block");
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T $L =$W$L.find($L)",
                Types.SEGMENT,
                block,
                callScope,
                from.get(generated.access(IntegerKind.U64)));
    switch (pointer.target()) {
      case PointerTarget.Segment _ -> throw new IllegalArgumentException(name);
      case PointerTarget.Single(StructDeclaration struct) ->
          code.beginControlFlow(
                  "if ($1L != null && $1L.byteSize() >= $2T.SIZE)",
                  block,
                  generated.layoutClass(struct))
              .add(alone(struct, new Address(block, "", 0)));
      case PointerTarget.Elements(DataType element) -> {
        String length = GeneratedClass.local(locals, name + "Length");
        code.beginControlFlow("if ($L != null)", block)
            .addStatement(
                "int $L = $L",
                length,
                PointerCode.length(pointer, element, block, count, generated))
            .add(elements(element, CodeBlock.of("$L", length), new Address(block, "", 0), 0));
      }
    }
    return code.endControlFlow().build();
  }
}
