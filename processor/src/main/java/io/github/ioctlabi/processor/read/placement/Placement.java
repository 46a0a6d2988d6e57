package io.github.ioctlabi.processor.read.placement;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
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
  private static final Set<String> EVERYWHERE = Set.of("AllowRule", "AllowRule.List");
  private static final Set<String> INTERFACE = with(EVERYWHERE, "IoctlInterface", "Restart");
  private static final Set<String> UNION = with(EVERYWHERE, "IoctlUnion", "CName");
  private static final Set<String> STRUCT = with(EVERYWHERE, "IoctlStruct", "CName", "Extensible");
  private static final Set<String> ENUM =
      with(with(EVERYWHERE, Marks.INTEGERS), "IoctlEnum", "IoctlFlags", "CName");

  /** On a record that a union permits. */
  private static final Set<String> MEMBER = Set.of("UnionMember");

  private static final Set<String> VALUE = with(with(EVERYWHERE, Marks.INTEGERS), "Length");
  private static final Set<String> PARAMETER =
      with(VALUE, "Range", "Capacity", "NrOffset", "ByValue", "ByAddress");

  /** On the component of a record that is a member of a union by itself. */
  private static final Set<String> BARE =
      with(
          with(with(VALUE, Marks.POINTERS), Marks.TIMES),
          "Range",
          "CName",
          "Retained",
          "Descriptor",
          "CType",
          "Opaque");

  private static final Set<String> COMPONENT =
      with(BARE, "Reserved", "Out", "PadAfter", "Tag", "FlexibleArray");
  private static final Set<String> COMMAND =
      with(
          with(VALUE, Marks.COMMANDS),
          "CName",
          "Requires",
          "Restart",
          "ReturnsValue",
          "ReturnsCount",
          "ReadBackOn");
  private static final Set<String> ENUM_CONSTANT =
      with(EVERYWHERE, "Value", "Bit", "Other", "CName");
  private static final Set<String> MACRO = with(EVERYWHERE, "IoctlConstant", "CName");

  private final FaultLog faults;

  public Placement(FaultLog faults) {
    this.faults = faults;
  }

  private static Set<String> with(Set<String> some, String... more) {
    return with(some, Set.of(more));
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
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
      switch (mark.name()) {
        case "IoctlInterface" -> {
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
        case "IoctlStruct" -> kind(mark, isRecord, label, "a struct is a record");
        case "IoctlUnion" -> kind(mark, isInterface, label, "a union is a sealed interface");
        case "IoctlEnum", "IoctlFlags" -> kind(mark, isEnum, label, mark + " is for an enum");
        default -> {
          // Its place depends on the others.
        }
      }
    }
    if (isInterface && marks.has("IoctlInterface") && marks.has("IoctlUnion")) {
      faults.report(
          Id.BAD_ANNOTATION,
          marks.find("IoctlUnion").orElseThrow(),
          Fault.of("an interface is commands or a union", "remove @IoctlUnion").in(label));
    }
    Set<String> known =
        Set.of("IoctlInterface", "IoctlStruct", "IoctlUnion", "IoctlEnum", "IoctlFlags");
    Set<String> member = isRecord && Declarations.isPermitted(type) ? MEMBER : known;
    check(type, with(with(allowed(type), known), member), mark -> Misplaced.onType(type, mark));
    if (Declarations.isStruct(type)) {
      headerOfNested(type, label);
    }
  }

  private static Set<String> allowed(TypeElement type) {
    if (Declarations.isInterface(type)) {
      return INTERFACE;
    }
    if (Declarations.isUnion(type)) {
      return UNION;
    }
    return Declarations.isStruct(type) ? STRUCT : Declarations.isEnum(type) ? ENUM : EVERYWHERE;
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
    Mark mark = Marks.of(type).find("IoctlStruct").orElseThrow();
    String header = mark.text("header");
    if (around == null || header.isEmpty()) {
      return;
    }
    String owner = Marks.of(around).find("IoctlInterface").orElseThrow().text("header");
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
      boolean isMacro = inInterface && Marks.of(field).has("IoctlConstant");
      check(
          field,
          isMacro ? MACRO : Set.of(),
          mark ->
              !MACRO.contains(mark.name())
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
                                mark.name().equals("Bit") ? "@IoctlFlags" : "@IoctlEnum",
                                type.getSimpleName())));
      }
    }
  }

  private void check(Element element, Set<String> allowed, Misplaced otherwise) {
    check(element, allowed, _ -> otherwise);
  }

  private void check(Element element, Set<String> allowed, Function<Mark, Misplaced> otherwise) {
    for (Mark mark : Marks.of(element).all()) {
      if (mark.isUnresolved()) {
        faults.unresolved(element);
      }
      if (!allowed.contains(mark.name())) {
        faults.report(Id.BAD_ANNOTATION, mark, otherwise.apply(mark).fault(mark));
      }
    }
    AllowedRules.check(element, faults);
  }
}
