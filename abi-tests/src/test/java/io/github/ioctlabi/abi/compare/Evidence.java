package io.github.ioctlabi.abi.compare;

import io.github.ioctlabi.abi.compilers.Compiler;
import io.github.ioctlabi.abi.compilers.Question;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong with the layout of a type, as the compilers see it: two of them differ, one pads,
 * or one puts a struct that states its alignment where it has not got it. Nothing here comes from
 * the processor's own layout but the order of the members.
 */
final class Evidence {
  private final Map<Compiler, Map<Question, Long>> answers;

  /** Takes what the compilers answered. */
  Evidence(Map<Compiler, Map<Question, Long>> answers) {
    this.answers = answers;
  }

  /** What is wrong with a type or with one inside of it, or empty if nothing is. */
  Optional<String> against(Aggregate aggregate) {
    Optional<String> own =
        switch (aggregate) {
          case StructDeclaration struct -> struct(struct);
          case UnionDeclaration union -> union(union);
        };
    return own.or(() -> inside(aggregate).flatMap(each -> against(each).stream()).findFirst());
  }

  private Optional<String> struct(StructDeclaration struct) {
    Optional<String> difference = difference(Expressions.size(struct));
    for (Slot part : Parts.of(struct)) {
      String name = Parts.name(part).orElseThrow();
      difference = difference.or(() -> difference(Expressions.offset(struct, name)));
    }
    return difference
        .or(() ->
            answers.keySet().stream()
                .flatMap(compiler -> gap(struct, compiler).stream())
                .findFirst())
        .or(() -> misaligned(struct))
        .or(() -> nested(struct));
  }

  private Optional<String> difference(String expression) {
    Question question = new Question(expression, false);
    Map.Entry<Compiler, Map<Question, Long>> first = answers.entrySet().iterator().next();
    long expected = first.getValue().get(question);
    return answers.entrySet().stream()
        .filter(each -> each.getValue().get(question) != expected)
        .findFirst()
        .map(each ->
            "%s is %d with %s and %d with %s"
                .formatted(
                    expression,
                    expected,
                    first.getKey(),
                    each.getValue().get(question),
                    each.getKey()));
  }

  private Optional<String> gap(StructDeclaration struct, Compiler compiler) {
    long end = 0;
    for (Slot part : Parts.of(struct)) {
      String name = Parts.name(part).orElseThrow();
      long offset = answer(compiler, Expressions.offset(struct, name));
      if (offset > end) {
        return Optional.of(
            "%s pads %d bytes before %s.%s"
                .formatted(compiler, offset - end, struct.cName(), name));
      }
      end =
          offset + (Parts.isFlexible(part) ? 0 : answer(compiler, Expressions.size(struct, name)));
    }
    long size = answer(compiler, Expressions.size(struct));
    return size > end
        ? Optional.of(
            "%s pads %d bytes at the end of %s".formatted(compiler, size - end, struct.cName()))
        : Optional.empty();
  }

  /** A packed struct has every member at once; what states an alignment loses it there. */
  private Optional<String> misaligned(StructDeclaration struct) {
    return struct.members().stream()
        .filter(member ->
            contained(member.type())
                .anyMatch(inner -> statesAlignment(inner) && loses(struct, member, inner)))
        .findFirst()
        .map(member ->
            "%s.%s is off the alignment that its type states"
                .formatted(struct.cName(), member.cName()));
  }

  private static boolean statesAlignment(Aggregate aggregate) {
    return aggregate instanceof StructDeclaration struct && struct.shape().align() > 0;
  }

  private boolean loses(StructDeclaration outer, Member member, Aggregate inner) {
    return answers.keySet().stream()
        .anyMatch(compiler -> {
          long alignment = answer(compiler, Expressions.alignment(inner));
          return answer(compiler, Expressions.alignment(outer)) % alignment != 0
              || answer(compiler, Expressions.offset(outer, member.cName())) % alignment != 0;
        });
  }

  private long answer(Compiler compiler, String expression) {
    return answers.get(compiler).get(new Question(expression, false));
  }

  private Optional<String> union(UnionDeclaration union) {
    String size = Expressions.size(union);
    return difference(size)
        .or(() ->
            union.members().stream()
                .filter(member ->
                    answers.keySet().stream().anyMatch(each -> isShorter(each, union, member)))
                .findFirst()
                .map(member ->
                    "%s.%s is shorter than its union".formatted(union.cName(), member.cName())))
        .or(() -> nested(union));
  }

  private boolean isShorter(Compiler compiler, UnionDeclaration union, UnionMember member) {
    return answer(compiler, Expressions.size(union, member.cName()))
        < answer(compiler, Expressions.size(union));
  }

  /** A flexible array that lies over what follows it. */
  private static Optional<String> nested(Aggregate aggregate) {
    return inside(aggregate)
        .filter(StructDeclaration.class::isInstance)
        .map(StructDeclaration.class::cast)
        .filter(inner -> inner.tail().isPresent())
        .findFirst()
        .map(inner ->
            "%s ends in a flexible array inside %s".formatted(inner.cName(), aggregate.cName()));
  }

  /** A type and all that it contains. */
  static Stream<Aggregate> closure(Aggregate aggregate) {
    return Stream.concat(Stream.of(aggregate), inside(aggregate).flatMap(Evidence::closure));
  }

  /** The types that a type contains. */
  private static Stream<Aggregate> inside(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct ->
          struct.members().stream().map(Member::type).flatMap(Evidence::contained);
      case UnionDeclaration union ->
          union.members().stream().map(UnionMember::type).flatMap(Evidence::contained);
    };
  }

  private static Stream<Aggregate> contained(DataType type) {
    return switch (type) {
      case DataType.StructType struct -> Stream.of(struct.declaration());
      case DataType.UnionType union -> Stream.of(union.declaration());
      case DataType.ArrayType array -> contained(array.element());
      case DataType.FlexibleType flexible -> contained(flexible.element());
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.PointerType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Stream.empty();
    };
  }
}
