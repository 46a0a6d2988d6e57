package io.github.ioctlabi.processor.read.headers;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.commands.CommandReader;
import io.github.ioctlabi.processor.read.ownership.Units;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.NameReader;
import io.github.ioctlabi.processor.read.source.Shapes;
import io.github.ioctlabi.processor.read.types.Remedies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads an interface whose methods are commands. */
public final class InterfaceReader {
  /** Abstract methods of these shapes are implemented by every object. */
  private static final Set<String> OF_OBJECT =
      Set.of("toString()", "hashCode()", "equals(java.lang.Object)");

  private final FaultLog faults;
  private final CommandReader commands;
  private final ConstantReader constants;
  private final DocReader docs;
  private final DefaultMethods defaults;

  public InterfaceReader(
      FaultLog faults, CommandReader commands, ConstantReader constants, DocReader docs) {
    this.faults = faults;
    this.commands = commands;
    this.constants = constants;
    this.docs = docs;
    this.defaults = new DefaultMethods(faults);
  }

  /** Reads an interface, or reports why it cannot be. */
  Optional<InterfaceDeclaration> read(TypeElement type) {
    Mark mark = Marks.of(type).find(AnnotationType.IOCTL_INTERFACE).orElseThrow();
    faults.refine(type, Id.BAD_HEADER, mark, "header");
    faults.refine(type, Id.NUMBER_OUT_OF_RANGE, mark, "type");
    boolean sound = shapeFits(type);
    String prefix = NameReader.prefix(type);
    List<MacroConstant> macros = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      Optional<Mark> constant = Marks.of(field).find(AnnotationType.IOCTL_CONSTANT);
      if (constant.isPresent()) {
        Optional<MacroConstant> read = constants.read(field, constant.get(), prefix);
        read.ifPresent(macros::add);
        sound &= read.isPresent();
      }
    }
    List<Command> declared = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      sound &= method(type, method, mark, prefix, declared);
    }
    sound &= oneKindOfDevice(type);
    return sound
        ? Optional.of(
            new InterfaceDeclaration(
                Declarations.name(type),
                Declarations.isPublic(type),
                prefix,
                docs.of(type),
                macros,
                declared,
                ElementFilter.typesIn(type.getEnclosedElements()).stream()
                    .map(member -> member.getSimpleName().toString())
                    .collect(Collectors.toSet()),
                faults.place(type)))
        : Optional.empty();
  }

  private boolean shapeFits(TypeElement type) {
    String label = Declarations.label(type);
    Fault fault = null;
    if (!type.getTypeParameters().isEmpty()) {
      fault = Fault.of("commands have one shape only", "remove the type parameters");
    } else if (type.getModifiers().contains(Modifier.SEALED)) {
      fault =
          Fault.of("a sealed interface cannot be implemented by generated code", "remove 'sealed'");
    } else if (Declarations.isPrivate(type)) {
      fault =
          Fault.of(
              "a private interface cannot be implemented by generated code", "remove 'private'");
    } else if (declaresNothing(type)) {
      fault =
          Fault.of(
              "the interface declares nothing",
              "add a command such as @Io(nr = 0) void reset() throws"
                  + " IoctlException, a nested @IoctlStruct record or an @IoctlConstant");
    }
    for (TypeMirror extended : type.getInterfaces()) {
      if (Shapes.isUnresolved(extended)) {
        faults.unresolved(type);
        return false;
      }
      if (!Shapes.is(extended, "java.lang.AutoCloseable")) {
        fault =
            Fault.of(
                "the interface may extend AutoCloseable and nothing else",
                "remove "
                    + (extended instanceof DeclaredType declared
                        ? declared.asElement().getSimpleName()
                        : "the others"));
      }
    }
    if (fault != null) {
      faults.report(Id.BAD_INTERFACE, type, fault.in(label));
    }
    return fault == null;
  }

  private static boolean declaresNothing(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .allMatch(method -> !isAbstract(method) || CommandReader.isClose(method))
        && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .noneMatch(field -> Marks.of(field).has(AnnotationType.IOCTL_CONSTANT))
        && Units.nestedTypes(type).isEmpty();
  }

  /** The generated class is opened by a path, or by the name of a network device. */
  private boolean oneKindOfDevice(TypeElement type) {
    List<ExecutableElement> declared = CommandReader.declaredIn(type);
    Optional<ExecutableElement> other =
        declared.stream()
            .filter(method ->
                CommandReader.isDevicePrivate(method)
                    != CommandReader.isDevicePrivate(declared.getFirst()))
            .findFirst();
    other.ifPresent(method ->
        faults.report(
            Id.BAD_INTERFACE,
            method,
            Fault.of(
                    "@SiocDevPrivate goes to a network device by its name, the other commands to a"
                        + " descriptor",
                    "move %s to an interface of its own".formatted(method.getSimpleName()))
                .in(Declarations.label(method))));
    return other.isEmpty();
  }

  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  private boolean method(
      TypeElement type,
      ExecutableElement method,
      Mark declaring,
      String prefix,
      List<Command> declared) {
    if (!isAbstract(method)) {
      return defaults.fits(method, ElementFilter.methodsIn(type.getEnclosedElements()));
    }
    List<Mark> marks = Marks.of(method).among(Marks.COMMANDS);
    String label = Declarations.label(method);
    if (marks.isEmpty()) {
      return withoutCommand(type, method, label);
    }
    if (marks.size() > 1) {
      faults.report(
          Id.BAD_ANNOTATION,
          marks.get(1),
          Fault.of("a method is one command", "keep %s or %s".formatted(marks.get(0), marks.get(1)))
              .in(label));
      return false;
    }
    Optional<Command> read = commands.read(method, marks.getFirst(), declaring, prefix);
    read.ifPresent(declared::add);
    return read.isPresent();
  }

  private boolean withoutCommand(TypeElement type, ExecutableElement method, String label) {
    if (CommandReader.isClose(method) && !type.getInterfaces().isEmpty()) {
      for (TypeMirror thrown : method.getThrownTypes()) {
        if (Shapes.isUnresolved(thrown)) {
          faults.unresolved(method);
          return false;
        }
        if (!Shapes.is(thrown, "java.io.IOException")) {
          faults.report(
              Id.BAD_INTERFACE,
              method,
              Fault.of(
                      "close() may declare IOException at most",
                      "write 'throws IOException', or nothing")
                  .in(label));
          return false;
        }
      }
      return true;
    }
    if (OF_OBJECT.contains(method.toString())) {
      return true;
    }
    faults.report(
        Id.MISSING_COMMAND,
        method,
        (CommandReader.isClose(method)
                ? Fault.of(
                    "the generated class has close() by itself",
                    "let the interface extend AutoCloseable, or rename it")
                : Fault.of(
                    "an abstract method is a command",
                    "put %s on it, or write a body for it".formatted(Remedies.command(method))))
            .in(label));
    return false;
  }
}
