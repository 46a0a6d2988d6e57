package io.github.ioctlabi.processor.read.placement;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds annotations beside a record's component, where they have no effect. */
final class StrayAnnotations {
  private final FaultLog faults;

  StrayAnnotations(FaultLog faults) {
    this.faults = faults;
  }

  /**
   * What stands on an accessor or a parameter of the canonical constructor that somebody wrote, but
   * not on the component. The compiler copies only the other way.
   */
  void check(TypeElement type) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    for (RecordComponentElement component : components) {
      ExecutableElement accessor = component.getAccessor();
      if (accessor != null) {
        beside(accessor, component);
      }
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      components.stream()
          .filter(component -> !field.getModifiers().contains(Modifier.STATIC))
          .filter(component -> component.getSimpleName().equals(field.getSimpleName()))
          .forEach(component -> onField(field, component));
    }
    List<Name> names = components.stream().map(Element::getSimpleName).toList();
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      List<? extends VariableElement> parameters = constructor.getParameters();
      if (parameters.stream().map(Element::getSimpleName).toList().equals(names)) {
        for (int i = 0; i < names.size(); i++) {
          beside(parameters.get(i), components.get(i));
        }
      }
    }
  }

  private void beside(Element copy, RecordComponentElement component) {
    Marks known = Marks.of(component);
    for (Mark mark : Marks.of(copy).all()) {
      if (mark.isForMethodsAlone()) {
        forMethods(mark, component);
      } else if (known.all().stream().noneMatch(each -> each.name().equals(mark.name()))) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            Fault.of(
                    mark + " has no effect here",
                    "write it on the component '%s', in the record's header"
                        .formatted(component.getSimpleName()))
                .in(Declarations.label(component)));
      }
    }
  }

  /** What is for fields alone, such as the constants of enums, the compiler puts on the field. */
  private void onField(VariableElement field, RecordComponentElement component) {
    Marks known = Marks.of(component);
    for (Mark mark : Marks.of(field).all()) {
      if (known.all().stream().noneMatch(each -> each.name().equals(mark.name()))) {
        faults.report(
            Id.BAD_ANNOTATION,
            component,
            Fault.of(mark + " has no effect on this component", "remove " + mark)
                .in(Declarations.label(component)));
      }
    }
  }

  /** A command is reported wherever it stands outside of an interface. */
  private void forMethods(Mark mark, RecordComponentElement component) {
    if (!mark.isAmong(Marks.COMMANDS)) {
      faults.report(
          Id.BAD_ANNOTATION,
          component,
          Fault.of(mark + " has no effect on this component: it is for methods", "remove " + mark)
              .in(Declarations.label(component)));
    }
  }
}
