package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Id;
import java.util.List;
import java.util.Locale;
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
final class Placement {
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

  private final Scope scope;

  Placement(Scope scope) {
    this.scope = scope;
  }

  private static Set<String> with(Set<String> some, String... more) {
    return with(some, Set.of(more));
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Checks a type and all types in it. */
  void check(TypeElement type) {
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
            scope.report(
                Id.BAD_INTERFACE,
                mark,
                label
                    + ": commands are the methods of an interface: "
                    + (isRecord || isEnum ? "remove @IoctlInterface" : "make it an interface"));
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
      scope.report(
          Id.BAD_ANNOTATION,
          marks.find("IoctlUnion").orElseThrow(),
          label + ": an interface is commands or a union: remove @IoctlUnion");
    }
    Set<String> known =
        Set.of("IoctlInterface", "IoctlStruct", "IoctlUnion", "IoctlEnum", "IoctlFlags");
    Set<String> member = isRecord && Declarations.isPermitted(type) ? MEMBER : known;
    check(type, with(with(allowed(type), known), member), mark -> remedyOnType(type, mark));
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
      scope.report(
          Id.BAD_ANNOTATION,
          mark,
          "%s: %s: remove %s, or change the kind of the type".formatted(label, rule, mark));
    }
  }

  private static String remedyOnType(TypeElement type, Mark mark) {
    return switch (type.getKind()) {
      case INTERFACE ->
          Declarations.isUnion(type)
              ? "it is not for a union: remove it"
              : !Declarations.isInterface(type)
                  ? "put @IoctlInterface on it, or remove this"
                  : mark.name().equals("CName")
                      ? "names in C begin with the prefix: write prefix = \"...\" in"
                          + " @IoctlInterface"
                      : "it is not for commands: remove it";
      case RECORD ->
          Declarations.isStruct(type)
              ? "it is not for a struct: remove it"
              : "put @IoctlStruct on the record, or remove this";
      case ENUM ->
          Declarations.isEnum(type)
              ? "it is not for enums: remove it"
              : "put @IoctlEnum or @IoctlFlags on the enum, or remove this";
      default -> "it is not for a class: remove it";
    };
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
      scope.report(
          Id.BAD_ANNOTATION,
          mark,
          "header",
          "%s: a nested record belongs to the header of %s, %s: remove header, or move the record"
                  .formatted(label, Declarations.label(around), owner)
              + " out of the interface");
    }
  }

  private void methods(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
      boolean isCommand = !Marks.of(method).among(Marks.COMMANDS).isEmpty();
      String remedy =
          isAbstract
              ? "it is not for a method: remove it"
              : "default, static and private methods are no commands: remove it, or make the"
                  + " method abstract";
      check(method, isAbstract && isCommand ? COMMAND : Set.of(), remedy);
      for (VariableElement parameter : method.getParameters()) {
        check(
            parameter,
            isAbstract && isCommand ? PARAMETER : Set.of(),
            "it is not for a parameter of this method: remove it");
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
        String text =
            "%s: %s is for methods of an @IoctlInterface: %s"
                .formatted(
                    Declarations.label(method),
                    mark,
                    type.getKind() == ElementKind.INTERFACE
                        ? "put @IoctlInterface(header = \"...\", type = 0x..) on '%s'"
                            .formatted(type.getSimpleName())
                        : component.isPresent() ? "remove " + mark : "move the method to one");
        component.ifPresentOrElse(
            each -> scope.report(Id.BAD_ANNOTATION, each, text),
            () -> scope.report(Id.BAD_ANNOTATION, mark, text));
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
                  ? "it is not for a field: remove it"
                  : inInterface
                      ? "put @IoctlConstant on the field, or remove this"
                      : "it is for fields of an @IoctlInterface: move the field there, or remove"
                          + " it");
    }
  }

  private void components(TypeElement type) {
    boolean struct = Declarations.isStruct(type);
    boolean bare = Declarations.isBareMember(type);
    if (struct || bare) {
      new Beside(scope).check(type);
    }
    for (Element component : type.getRecordComponents()) {
      check(
          component,
          struct ? COMPONENT : bare ? BARE : Set.of(),
          struct
              ? "it is not for a component: remove it"
              : bare
                  ? "it is not for a member of a union: remove it, or put @IoctlStruct on '%s'"
                      .formatted(type.getSimpleName())
                  : "put @IoctlStruct on '%s'".formatted(type.getSimpleName()));
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
                    ? "it is not for a constant: remove it"
                    : "put %s on '%s'"
                        .formatted(
                            mark.name().equals("Bit") ? "@IoctlFlags" : "@IoctlEnum",
                            type.getSimpleName()));
      }
    }
  }

  private void check(Element element, Set<String> allowed, String remedy) {
    check(element, allowed, _ -> remedy);
  }

  private void check(Element element, Set<String> allowed, Function<Mark, String> remedy) {
    List<Mark> marks = Marks.of(element).all();
    for (Mark mark : marks) {
      if (mark.isUnresolved()) {
        scope.unresolved(element);
      }
      if (!allowed.contains(mark.name())) {
        scope.report(
            Id.BAD_ANNOTATION,
            mark,
            "%s: @%s has no effect on this %s: %s"
                .formatted(
                    Declarations.label(element),
                    mark.name().replace(".List", ""),
                    kind(element),
                    remedy.apply(mark)));
      }
    }
    AllowedRules.check(element, scope);
  }

  private static String kind(Element element) {
    return element.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
