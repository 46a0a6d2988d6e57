package io.github.ioctlabi.processor.read.placement;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.ownership.Unit;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import io.github.ioctlabi.processor.read.types.Remedies;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports what only the binding of an existing header may say, and names that may not be empty. */
public final class LegacyOnly {
  private final FaultLog faults;

  public LegacyOnly(FaultLog faults) {
    this.faults = faults;
  }

  /** Checks the declarations that make one header. */
  public void check(List<Unit> units) {
    boolean existing = units.stream().anyMatch(unit -> Declarations.isExisting(unit.element()));
    units.forEach(unit -> type(unit.element(), existing));
  }

  private void type(TypeElement type, boolean existing) {
    emptyName(type, existing && (Declarations.isStruct(type) || Declarations.isUnion(type)));
    for (RecordComponentElement component : type.getRecordComponents()) {
      emptyName(component, existing);
      if (!existing) {
        legacy(component);
        overlay(component);
      }
    }
    if (Declarations.isInterface(type)) {
      ElementFilter.methodsIn(type.getEnclosedElements()).forEach(each -> method(each, existing));
    }
    for (Element each : type.getEnclosedElements()) {
      if (each instanceof TypeElement nested) {
        if (!Declarations.isRoot(nested)) {
          type(nested, existing);
        }
      } else if (each.getKind().isField() && type.getRecordComponents().isEmpty()) {
        emptyName(each, false);
      }
    }
  }

  private void method(ExecutableElement method, boolean existing) {
    emptyName(method, false);
    if (!existing) {
      legacy(method);
      method.getParameters().forEach(this::legacy);
      for (Mark mark : Marks.of(method).among(Marks.COMMANDS)) {
        if (!mark.text("encodedAs").isEmpty()) {
          report(
              mark,
              "encodedAs",
              Declarations.label(method) + ": encodedAs",
              "the number carries the size of what travels",
              "remove it");
        }
      }
    }
  }

  private void legacy(Element element) {
    for (Mark mark : Marks.of(element).among(Marks.LEGACY)) {
      String what = Declarations.label(element) + ": " + mark;
      switch (mark.type()) {
        case NATIVE_LONG -> report(mark, "", what, "its size follows the machine", "write @S64");
        case NATIVE_ULONG, NATIVE_SIZE ->
            report(mark, "", what, "its size follows the machine", "write @U64");
        case NATIVE_POINTER ->
            report(mark, "", what, "its size follows the machine", "write @UserPointer");
        case OPAQUE ->
            report(
                mark,
                "",
                what,
                "compilers lay bit-fields out as they like",
                "remove it, and mask the bits");
        case BY_VALUE ->
            report(
                mark,
                "",
                what,
                "with @Io an integer travels by value",
                travel(element, AnnotationType.IO));
        case BY_ADDRESS ->
            report(
                mark,
                "",
                what,
                "with @IoW an integer travels by its address",
                travel(element, AnnotationType.IO_W));
        default ->
            report(
                mark,
                "",
                what,
                "a new command has a number of the _IOC scheme",
                "write " + Remedies.command((ExecutableElement) element));
      }
    }
  }

  /** How to have an integer travel so without saying it: by the command, if that does not yet. */
  private static String travel(Element parameter, AnnotationType command) {
    Element method = parameter.getEnclosingElement();
    boolean io = method != null && Marks.of(method).has(AnnotationType.IO);
    return io == (command == AnnotationType.IO) ? "remove it" : "remove it, and use " + command;
  }

  private void overlay(RecordComponentElement component) {
    if (Shapes.is(component.asType(), Shapes.OVERLAY)) {
      faults.report(
          Id.LEGACY_ONLY,
          component,
          Fault.of(
                  "a union without a tag is for existing headers only",
                  "write the union's own type, and @Tag(\"...\") with the component that selects"
                      + " its member")
              .in(Declarations.label(component)));
    }
  }

  private void emptyName(Element element, boolean allowed) {
    for (Mark mark : Marks.of(element).all()) {
      if (!allowed && mark.is(AnnotationType.C_NAME) && mark.text("value").isEmpty()) {
        report(
            mark,
            "value",
            Declarations.label(element) + ": @CName(\"\")",
            "only a struct, a union or a component there can be without a name",
            "give it a name");
      }
    }
  }

  private void report(Mark mark, String attribute, String what, String why, String remedy) {
    faults.report(
        Id.LEGACY_ONLY,
        mark,
        attribute,
        Fault.of(what + " is for existing headers only, " + why, remedy));
  }
}
