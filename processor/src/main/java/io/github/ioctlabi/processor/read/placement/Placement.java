package io.github.ioctlabi.processor.read.placement;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.core.vocabulary.Site;
import io.github.ioctlabi.processor.read.source.AllowedRules;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Checks that each annotation stands where it has an effect. */
public final class Placement {
  private static final Set<AnnotationType> INTERFACE = AnnotationType.at(Site.INTERFACE);
  private static final Set<AnnotationType> UNION = AnnotationType.at(Site.UNION);
  private static final Set<AnnotationType> STRUCT = AnnotationType.at(Site.STRUCT);

  /** The compiler itself refuses an integer that no enum can have. */
  private static final Set<AnnotationType> ENUM =
      with(AnnotationType.at(Site.ENUM), Marks.INTEGERS);

  /** On a record that a union permits. */
  private static final Set<AnnotationType> MEMBER = AnnotationType.at(Site.UNION_RECORD);

  private static final Set<AnnotationType> PARAMETER = AnnotationType.at(Site.PARAMETER);

  /** On the component of a record that is a member of a union by itself. */
  private static final Set<AnnotationType> BARE = AnnotationType.at(Site.UNION_COMPONENT);

  private static final Set<AnnotationType> COMPONENT = AnnotationType.at(Site.COMPONENT);
  private static final Set<AnnotationType> COMMAND = AnnotationType.at(Site.COMMAND);
  private static final Set<AnnotationType> ENUM_CONSTANT = AnnotationType.at(Site.ENUM_CONSTANT);
  private static final Set<AnnotationType> MACRO = AnnotationType.at(Site.MACRO);

  /** What makes a type a part of a header: judged apart, where the type is not of its kind. */
  private static final Set<AnnotationType> KINDS =
      Set.of(
          AnnotationType.IOCTL_INTERFACE,
          AnnotationType.IOCTL_STRUCT,
          AnnotationType.IOCTL_UNION,
          AnnotationType.IOCTL_ENUM,
          AnnotationType.IOCTL_FLAGS);

  private final FaultLog faults;

  public Placement(FaultLog faults) {
    this.faults = faults;
  }

  private static Set<AnnotationType> with(Set<AnnotationType> some, Set<AnnotationType> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Checks a type and all types in it. */
  public void check(TypeElement type) {
    own(type);
    if (Declarations.isInterface(type)) {
      methods(type);
      fields(type, true);
    } else {
      commandsOutside(type);
      fields(type, false);
    }
    switch (type.getKind()) {
      case RECORD -> components(type);
      case ENUM -> constants(type);
      default -> {
        // Neither components nor constants.
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::check);
  }

  private void own(TypeElement type) {
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    boolean isEnum = type.getKind() == ElementKind.ENUM;
    String label = Declarations.label(type);
    Marks marks = Marks.of(type);
    for (Mark mark : marks.all()) {
      switch (mark.known().orElse(null)) {
        case IOCTL_INTERFACE -> {
          if (!isInterface) {
            faults.report(
                Id.BAD_INTERFACE,
                mark,
                Fault.of(
                        "commands are the methods of an interface",
                        isRecord || isEnum ? "remove @IoctlInterface" : "make it an interface")
                    .in(label));
          }
        }
        case IOCTL_STRUCT -> kind(mark, isRecord, label, "a struct is a record");
        case IOCTL_UNION -> kind(mark, isInterface, label, "a union is a sealed interface");
        case IOCTL_ENUM, IOCTL_FLAGS -> kind(mark, isEnum, label, mark + " is for an enum");
        case null, default -> {
          // Its place depends on the others.
        }
      }
    }
    if (isInterface
        && marks.has(AnnotationType.IOCTL_INTERFACE)
        && marks.has(AnnotationType.IOCTL_UNION)) {
      faults.report(
          Id.BAD_ANNOTATION,
          marks.find(AnnotationType.IOCTL_UNION).orElseThrow(),
          Fault.of("an interface is commands or a union", "remove @IoctlUnion").in(label));
    }
    Set<AnnotationType> member = isRecord && Declarations.isPermitted(type) ? MEMBER : KINDS;
    check(type, with(with(allowed(type), KINDS), member), mark -> Misplaced.onType(type, mark));
    if (Declarations.isStruct(type)) {
      headerOfNested(type, label);
    }
  }

  private static Set<AnnotationType> allowed(TypeElement type) {
    if (Declarations.isInterface(type)) {
      return INTERFACE;
    }
    if (Declarations.isUnion(type)) {
      return UNION;
    }
    return Declarations.isStruct(type) ? STRUCT : Declarations.isEnum(type) ? ENUM : Marks.ALLOWING;
  }

  private void kind(Mark mark, boolean fits, String label, String rule) {
    if (!fits) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of(rule, "remove %s, or change the kind of the type".formatted(mark)).in(label));
    }
  }

  private void headerOfNested(TypeElement type, String label) {
    TypeElement around = Declarations.interfaceAround(type);
    Mark mark = Marks.of(type).find(AnnotationType.IOCTL_STRUCT).orElseThrow();
    String header = mark.text("header");
    if (around == null || header.isEmpty()) {
      return;
    }
    String owner =
        Marks.of(around).find(AnnotationType.IOCTL_INTERFACE).orElseThrow().text("header");
    if (!owner.equals(header)) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          "header",
          Fault.of(
                  "a nested record belongs to the header of %s, %s"
                      .formatted(Declarations.label(around), owner),
                  "remove header, or move the record out of the interface")
              .in(label));
    }
  }

  private void methods(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
      boolean isCommand = !Marks.of(method).among(Marks.COMMANDS).isEmpty();
      Misplaced misplaced =
          isAbstract
              ? Misplaced.remove("it is not for a method")
              : new Misplaced(
                  "default, static and private methods are no commands",
                  "remove it, or make the method abstract");
      check(method, isAbstract && isCommand ? COMMAND : Set.of(), misplaced);
      for (VariableElement parameter : method.getParameters()) {
        check(
            parameter,
            isAbstract && isCommand ? PARAMETER : Set.of(),
            Misplaced.remove("it is not for a parameter of this method"));
      }
    }
  }

  private void commandsOutside(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Optional<? extends Element> component =
          type.getRecordComponents().stream()
              .filter(each -> method.equals(each.getAccessor()))
              .findFirst();
      for (Mark mark : Marks.of(method).among(Marks.COMMANDS)) {
        Fault fault =
            Fault.of(
                    mark + " is for methods of an @IoctlInterface",
                    type.getKind() == ElementKind.INTERFACE
                        ? "put @IoctlInterface(header = \"...\", type = 0x..) on '%s'"
                            .formatted(type.getSimpleName())
                        : component.isPresent() ? "remove " + mark : "move the method to one")
                .in(Declarations.label(method));
        component.ifPresentOrElse(
            each -> faults.report(Id.BAD_ANNOTATION, each, fault),
            () -> faults.report(Id.BAD_ANNOTATION, mark, fault));
      }
    }
  }

  private void fields(TypeElement type, boolean inInterface) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      boolean ofRecord =
          type.getKind() == ElementKind.RECORD && !field.getModifiers().contains(Modifier.STATIC);
      if (ofRecord || field.getKind() == ElementKind.ENUM_CONSTANT) {
        continue;
      }
      boolean isMacro = inInterface && Marks.of(field).has(AnnotationType.IOCTL_CONSTANT);
      check(
          field,
          isMacro ? MACRO : Set.of(),
          mark ->
              !mark.isAmong(MACRO)
                  ? Misplaced.remove("it is not for a field")
                  : inInterface
                      ? Misplaced.alone("put @IoctlConstant on the field, or remove this")
                      : new Misplaced(
                          "it is for fields of an @IoctlInterface",
                          "move the field there, or remove it"));
    }
  }

  private void components(TypeElement type) {
    boolean struct = Declarations.isStruct(type);
    boolean bare = Declarations.isBareMember(type);
    if (struct || bare) {
      new StrayAnnotations(faults).check(type);
    }
    String putStruct = "put @IoctlStruct on '%s'".formatted(type.getSimpleName());
    for (Element component : type.getRecordComponents()) {
      check(
          component,
          struct ? COMPONENT : bare ? BARE : Set.of(),
          struct
              ? Misplaced.remove("it is not for a component")
              : bare
                  ? new Misplaced("it is not for a member of a union", "remove it, or " + putStruct)
                  : Misplaced.alone(putStruct));
    }
  }

  private void constants(TypeElement type) {
    boolean known = Declarations.isEnum(type);
    for (Element constant : type.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        check(
            constant,
            known ? ENUM_CONSTANT : Set.of(),
            mark ->
                known
                    ? Misplaced.remove("it is not for a constant")
                    : Misplaced.alone(
                        "put %s on '%s'"
                            .formatted(
                                mark.is(AnnotationType.BIT)
                                    ? AnnotationType.IOCTL_FLAGS
                                    : AnnotationType.IOCTL_ENUM,
                                type.getSimpleName())));
      }
    }
  }

  private void check(Element element, Set<AnnotationType> allowed, Misplaced otherwise) {
    check(element, allowed, _ -> otherwise);
  }

  private void check(
      Element element, Set<AnnotationType> allowed, Function<Mark, Misplaced> otherwise) {
    for (Mark mark : Marks.of(element).all()) {
      if (mark.isUnresolved()) {
        faults.unresolved(element);
      }
      if (!mark.isAmong(allowed)) {
        faults.report(Id.BAD_ANNOTATION, mark, otherwise.apply(mark).fault(mark));
      }
    }
    AllowedRules.check(element, faults);
  }
}
