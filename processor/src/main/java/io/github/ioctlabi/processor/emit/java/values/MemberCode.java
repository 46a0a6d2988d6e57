package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import java.util.List;
import java.util.Optional;

/** The code for one member of a struct or union, which may depend on its siblings. */
public final class MemberCode {
  private final GeneratedClass generated;
  private final Optional<SiblingCode> siblings;
  private final CheckEmitter checks;
  private final StoreEmitter stores;
  private final LoadEmitter loads;
  private final PointerCode pointers;

  /**
   * The code for the members of one aggregate.
   *
   * @param siblings those of a struct
   */
  public MemberCode(GeneratedClass generated, Optional<SiblingCode> siblings) {
    this.generated = generated;
    this.siblings = siblings;
    this.checks = new CheckEmitter(generated);
    this.stores = new StoreEmitter(generated);
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
    }
    return locals;
  }

  /**
   * Statements that refuse a value that cannot be written.
   *
   * @param accessor the component's value
   */
  public CodeBlock check(
      Member member, CodeBlock accessor, String component, NameAllocator locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (member.type().pointer().isPresent()) {
      DataType.PointerType pointer = member.type().pointer().get();
      Optional<SiblingCode.Told> count = count(pointer);
      boolean once = pointer.isSegment() && count.isEmpty();
      CodeBlock value = operand(member, !once, accessor, locals, code);
      CodeBlock check = pointers.check(pointer, value, component, count);
      return check.isEmpty() ? check : code.add(check).build();
    }
    Optional<DataType.UnionType> union = member.type().union();
    if (member.tag().isPresent() && union.isPresent()) {
      return code.addStatement(
              "$T.check($Z$S, $L, $L)",
              generated.layoutClass(union.get().declaration()),
              component,
              siblings.orElseThrow().written(member.tag().get()).value(),
              accessor)
          .build();
    }
    boolean often =
        member
                .type()
                .array()
                .filter(array -> CheckEmitter.visitsElements(array, member.range()))
                .isPresent()
            || member.type().struct().flatMap(StructDeclaration::tail).isPresent();
    CodeBlock value = operand(member, often, accessor, locals, code);
    return code.add(checks.check(member.type(), member.range(), value, Component.named(component)))
        .build();
  }

  /** The sibling that counts what is behind an address, if it is sent. */
  private Optional<SiblingCode.Told> count(DataType.PointerType pointer) {
    return pointer
        .count()
        .map(Count::member)
        .map(name -> siblings.orElseThrow().written(name))
        .filter(SiblingCode.Told::sent);
  }

  /** Statements that store a value that has been checked. */
  public CodeBlock store(
      Member member, CodeBlock accessor, Address to, String component, NameAllocator locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (member.type().pointer().isPresent()) {
      DataType.PointerType pointer = member.type().pointer().get();
      boolean once = pointer.isSegment();
      CodeBlock value = operand(member, !once, accessor, locals, code);
      String block = once ? "" : GeneratedClass.local(locals, member.javaName() + "Block");
      return code.add(pointers.store(pointer, value, to, component, block, count(pointer))).build();
    }
    boolean often = member.type().array().filter(StoreEmitter::visitsElements).isPresent();
    CodeBlock value = operand(member, often, accessor, locals, code);
    return code.add(stores.store(member.type(), value, to, component, 0)).build();
  }

  /** The component's value; if it is needed more than once, by way of a local variable. */
  private CodeBlock operand(
      Member member,
      boolean often,
      CodeBlock accessor,
      NameAllocator locals,
      CodeBlock.Builder code) {
    if (!often) {
      return accessor;
    }
    String local = GeneratedClass.local(locals, member.javaName());
    code.addStatement("$T $L = $L", generated.javaType(member.type()), local, accessor);
    return CodeBlock.of("$L", local);
  }

  /**
   * The value of a member as an expression.
   *
   * @param aggregate where the struct or union begins
   * @param before takes the statements that must stand before it
   */
  public CodeBlock load(
      Member member,
      Address aggregate,
      Address from,
      String component,
      NameAllocator locals,
      CodeBlock.Builder before) {
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
