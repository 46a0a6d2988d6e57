package io.github.ioctlabi.processor.read.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.types.UnionMember.Content;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.CNames;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.NameReader;
import io.github.ioctlabi.processor.read.source.Shapes;
import io.github.ioctlabi.processor.read.types.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads a sealed interface that is a union. */
final class UnionReader {
  private final FaultLog faults;
  private final MemberReader reader;
  private final TypeReader.Declared declared;
  private final DocReader docs;

  UnionReader(FaultLog faults, MemberReader reader, TypeReader.Declared declared, DocReader docs) {
    this.faults = faults;
    this.reader = reader;
    this.declared = declared;
    this.docs = docs;
  }

  /** Reads a union, or reports why it cannot be. */
  Optional<UnionDeclaration> read(
      TypeElement type, String header, boolean existing, Origin origin) {
    String label = Declarations.label(type);
    if (!shapeFits(type, label)) {
      return Optional.empty();
    }
    List<UnionMember> members = new ArrayList<>();
    List<TypeElement> permitted = Declarations.permitted(type);
    boolean sound = true;
    for (TypeElement each : permitted) {
      Optional<UnionMember> member = member(each, type, label);
      sound &= member.isPresent() && oneOtherwise(member.get(), members, each);
      member.ifPresent(members::add);
    }
    String cName = NameReader.tag(type, faults);
    return sound
        ? Optional.of(
            new UnionDeclaration(
                Declarations.name(type),
                Declarations.isPublic(type),
                cName,
                header,
                docs.of(type),
                members,
                faults.place(type),
                existing,
                origin))
        : Optional.empty();
  }

  private boolean shapeFits(TypeElement type, String label) {
    if (!type.getTypeParameters().isEmpty()) {
      faults.report(
          Id.UNSUPPORTED_TYPE,
          type,
          Fault.of("a union has one shape only", "remove the type parameters").in(label));
      return false;
    }
    if (Declarations.isPrivate(type)) {
      faults.report(
          Id.BAD_ANNOTATION,
          type,
          Fault.of("the generated code cannot name a private interface", "remove 'private'")
              .in(label));
      return false;
    }
    if (!type.getModifiers().contains(Modifier.SEALED)) {
      faults.report(
          Id.BAD_ANNOTATION,
          Marks.of(type).find(AnnotationType.IOCTL_UNION).orElseThrow(),
          Fault.of(
                  "the members of a union are the records that it permits",
                  "make the interface sealed")
              .in(label));
      return false;
    }
    for (TypeMirror each : type.getPermittedSubclasses()) {
      if (Shapes.isUnresolved(each)) {
        faults.unresolved(type);
        return false;
      }
    }
    return !type.getPermittedSubclasses().isEmpty();
  }

  private Optional<UnionMember> member(TypeElement type, TypeElement union, String unionLabel) {
    String label = Declarations.label(type);
    if (Declarations.isStruct(type)) {
      return declared
          .struct(type, union)
          .flatMap(DataType::struct)
          .flatMap(struct ->
              member(
                  type,
                  CNames.lowerSnake(type.getSimpleName().toString()),
                  new Content.Struct(struct),
                  label));
    }
    if (!Declarations.isBareMember(type)) {
      faults.report(
          Id.UNSUPPORTED_TYPE,
          union,
          (type.getKind() == ElementKind.RECORD
                  ? Fault.of(
                      "it permits %s, which does not implement it".formatted(label),
                      "put implements %s on the record".formatted(union.getSimpleName()))
                  : Fault.of(
                      "the members of a union are records, and %s is none".formatted(label),
                      "make it a record"))
              .in(unionLabel));
      return Optional.empty();
    }
    return bare(type, label)
        .flatMap(member -> member(type, member.cName(), new Content.Bare(member), label));
  }

  private Optional<Member> bare(TypeElement type, String label) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    if (components.size() != 1 || !type.getTypeParameters().isEmpty()) {
      faults.report(
          Id.BAD_ANNOTATION,
          type,
          Fault.of(
                  "a member that is no struct has one component and no type parameters",
                  "put @IoctlStruct on the record, or leave it one component")
              .in(label));
      return Optional.empty();
    }
    if (Declarations.isPrivate(type)) {
      faults.report(
          Id.BAD_ANNOTATION,
          type,
          Fault.of("the generated code cannot name a private record", "remove 'private'")
              .in(label));
      return Optional.empty();
    }
    return reader.read(components.getFirst(), Optional.empty(), docs.of(type));
  }

  private Optional<UnionMember> member(
      TypeElement type, String ownName, Content content, String label) {
    Optional<Mark> mark = Marks.of(type).find(AnnotationType.UNION_MEMBER);
    List<Long> tags = mark.map(each -> each.numbers("tag")).orElse(List.of());
    boolean otherwise = mark.map(each -> each.flag("otherwise")).orElse(false);
    if (otherwise && (!tags.isEmpty() || !isBytes(content))) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark.orElseThrow(),
          "otherwise",
          (tags.isEmpty()
                  ? Fault.of(
                      "the member for all other tags holds raw bytes",
                      "give the record one component, @Length(n) byte[], and no @IoctlStruct")
                  : Fault.of(
                      "the member for all other tags has none of its own",
                      "remove tag, or remove otherwise"))
              .in(label));
      return Optional.empty();
    }
    mark.ifPresent(each -> {
      faults.refine(type, Id.TAG_OVERLAP, each, "tag");
      if (!tags.isEmpty()) {
        faults.refine(type, Id.TAG_MISSING, each, "tag");
      }
    });
    return Optional.of(
        new UnionMember(
            Declarations.name(type),
            NameReader.named(type, mark, "name", faults).orElse(ownName),
            content,
            tags,
            otherwise,
            faults.place(type)));
  }

  private static boolean isBytes(Content content) {
    return content
        .bare()
        .flatMap(bare -> bare.type().array())
        .flatMap(array -> array.element().integer())
        .filter(integer -> integer.carrier() == Carrier.BYTE)
        .isPresent();
  }

  private boolean oneOtherwise(UnionMember member, List<UnionMember> before, TypeElement type) {
    Optional<UnionMember> first = before.stream().filter(UnionMember::otherwise).findFirst();
    if (!member.otherwise() || first.isEmpty()) {
      return true;
    }
    faults.report(
        Id.BAD_ANNOTATION,
        Marks.of(type).find(AnnotationType.UNION_MEMBER).orElseThrow(),
        "otherwise",
        Fault.of(
                "%s is for all other tags already".formatted(first.get().javaName().simple()),
                "keep one of them")
            .in(Declarations.label(type)));
    return false;
  }
}
