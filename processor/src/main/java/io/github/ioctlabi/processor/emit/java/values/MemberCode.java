package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code for one member of a struct or union, which may depend on its siblings. */
public final class MemberCode {
  private final GeneratedClass generated;
  private final Optional<SiblingCode> siblings;
  private final NameAllocator locals;
  private final WriteEmitter writes;
  private final LoadEmitter loads;
  private final PointerCode pointers;

  /** The variables that hold what tells something of other members. */
  private final Map<String, String> tellers = new HashMap<>();

  /**
   * The code for the members of one aggregate, in one method.
   *
   * @param siblings those of a struct
   * @param locals the names that are taken in the method
   */
  public MemberCode(
      GeneratedClass generated, Optional<SiblingCode> siblings, NameAllocator locals) {
    this.generated = generated;
    this.siblings = siblings;
    this.locals = locals;
    this.writes = new WriteEmitter(generated);
    this.loads = new LoadEmitter(generated);
    this.pointers = new PointerCode(generated);
  }

  /** The names that are taken in every method. */
  public static NameAllocator locals(String... more) {
    NameAllocator locals = new NameAllocator();
    List.of("value", "segment", "offset").forEach(locals::newName);
    List.of(more).forEach(locals::newName);
    for (int depth = 0; depth < 8; depth++) {
      locals.newName(GeneratedClass.index(depth));
      locals.newName(GeneratedClass.element(depth));
      locals.newName(GeneratedClass.element(depth) + Operand.TAIL);
    }
    return locals;
  }

  /**
   * Statements that refuse a component that cannot be written, and else store it. It is fetched
   * once. What tells something of it has been written before.
   *
   * @param accessor the component's value, as an expression
   */
  public CodeBlock write(Member member, CodeBlock accessor, Address to, String component) {
    if (siblings.filter(all -> all.tells(member)).isPresent()) {
      String local = GeneratedClass.local(locals, member.javaName());
      tellers.put(member.javaName(), local);
      Operand value = Operand.of(local);
      return CodeBlock.builder()
          .addStatement("$T $L = $L", generated.javaType(member.type()), local, accessor)
          .add(writes.write(member.type(), member.range(), value, to, Component.named(component)))
          .build();
    }
    return switch (member.type()) {
      case DataType.PointerType pointer -> {
        Operand value = operand(member, accessor);
        String block =
            pointer.isSegment() ? "" : GeneratedClass.local(locals, member.javaName() + "Block");
        Optional<SiblingCode.Told> count = pointer.count().flatMap(told -> told(told.member()));
        yield pointers.write(pointer, value, to, component, block, count);
      }
      case DataType.UnionType(UnionDeclaration union, _) when member.tag().isPresent() ->
          writes.tagged(union, tag(member.tag().get()), accessor, to, component);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          writes.write(
              member.type(),
              member.range(),
              operand(member, accessor),
              to,
              Component.named(component));
    };
  }

  /**
   * Statements that refuse the flexible array at the end of the struct, and else store it.
   *
   * @param array the variable that holds it
   * @param length its length, as an expression
   */
  public CodeBlock write(TailCode tail, Address struct, String array, CodeBlock length) {
    return tail.write(struct, array, length, tail.count().flatMap(this::told));
  }

  /** A sibling that counts, if it is sent. */
  private Optional<SiblingCode.Told> told(String sibling) {
    return Optional.of(written(sibling)).filter(SiblingCode.Told::sent);
  }

  /** A sibling; one that is not sent has no variable, and needs none. */
  private SiblingCode.Told written(String sibling) {
    return siblings.orElseThrow().written(sibling, tellers.getOrDefault(sibling, ""));
  }

  private CodeBlock tag(String sibling) {
    return written(sibling).value();
  }

  private Operand operand(Member member, CodeBlock accessor) {
    String local = GeneratedClass.local(locals, member.javaName());
    boolean tailed =
        member
            .type()
            .parts()
            .flatMap(part -> part.struct().stream())
            .anyMatch(struct -> struct.tail().isPresent());
    String tail = tailed ? GeneratedClass.local(locals, local + Operand.TAIL) : "";
    return new Operand(accessor, local, tail);
  }

  /**
   * The value of a member as an expression.
   *
   * @param aggregate where the struct or union begins
   * @param before takes the statements that must stand before it
   */
  public CodeBlock load(
      Member member, Address aggregate, Address from, String component, CodeBlock.Builder before) {
    LoadEmitter values = Handling.of(member).isAnswer() ? loads.filled() : loads;
    return switch (member.type()) {
      case DataType.ArrayType array -> {
        String local = GeneratedClass.local(locals, member.javaName());
        before.add(values.array(array, from, component, local));
        yield CodeBlock.of("$L", local);
      }
      case DataType.PointerType pointer -> {
        String local = GeneratedClass.local(locals, member.javaName());
        boolean once = pointer.isSegment();
        String block = once ? "" : GeneratedClass.local(locals, member.javaName() + "Block");
        boolean counted = pointer.target().elements().isPresent();
        String length = counted ? GeneratedClass.local(locals, member.javaName() + "Length") : "";
        Optional<SiblingCode.Told> count =
            pointer
                .count()
                .map(Count::member)
                .map(name -> siblings.orElseThrow().read(name, aggregate));
        before.add(pointers.load(pointer, from, component, local, block, length, count));
        yield CodeBlock.of("$L", local);
      }
      case DataType.UnionType union when member.tag().isPresent() ->
          CodeBlock.of(
              "$T.read($Z$S, $L, $L, $L$L)",
              generated.layoutClass(union.declaration()),
              component,
              siblings.orElseThrow().read(member.tag().get(), aggregate).value(),
              from.segment(),
              from.offset(),
              loads.passed(union.declaration()));
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          values.load(member.type(), from, component);
    };
  }
}
