package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import io.github.ioctlabi.processor.read.structs.MemberReader;
import io.github.ioctlabi.processor.read.types.TypeReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads what travels with a command, from its method's argument and result. */
public final class PayloadReader {
  private final FaultLog faults;
  private final TypeReader types;
  private final Types compiler;
  private final ByValueReader travels;
  private final RoomCheck room;

  public PayloadReader(FaultLog faults, TypeReader types, Types compiler) {
    this.faults = faults;
    this.types = types;
    this.compiler = compiler;
    this.travels = new ByValueReader(faults);
    this.room = new RoomCheck(faults);
  }

  /**
   * A type of an argument or a result.
   *
   * @param type the type, or that of the elements
   * @param varies whether it is an array whose length the call decides
   */
  private record Data(DataType type, boolean varies) {}

  /** Reads the payload, or reports why it cannot be. */
  Optional<Payload> read(CommandShape shape) {
    Optional<Fault> wrong = shape.isFree() ? Optional.empty() : DirectionShapes.fault(shape);
    if (wrong.isPresent()) {
      return mismatch(shape, wrong.get());
    }
    if (shape.method().isVarArgs()) {
      faults.report(
          Id.UNSUPPORTED_TYPE,
          shape.method().getParameters().getLast(),
          Fault.of("an array in C has a fixed length", "write [] in place of ..., and @Length(n)")
              .in(shape.label()));
      return Optional.empty();
    }
    if (TypeReader.isVoid(shape.resultType()) && !onVoid(shape)) {
      return Optional.empty();
    }
    Optional<Payload> payload =
        shape.argument().isPresent()
            ? withArgument(shape, shape.argument().get())
            : withoutArgument(shape);
    return payload.filter(read -> room.fits(shape, read));
  }

  private Optional<Payload> mismatch(CommandShape shape, Fault fault) {
    faults.report(Id.DIRECTION_MISMATCH, shape.method(), fault.in(shape.label()));
    return Optional.empty();
  }

  private Optional<Payload> withoutArgument(CommandShape shape) {
    if (!shape.hasDataResult()) {
      return Optional.of(new Payload.None());
    }
    return data(shape.method(), shape.resultType(), shape.resultLabel())
        .<Payload>map(data ->
            data.varies()
                ? new Payload.Varying(data.type(), Optional.empty(), true)
                : new Payload.ByAddress(data.type(), Optional.empty(), true))
        .filter(payload -> extensionFits(shape, payload));
  }

  private Optional<Data> data(Element subject, TypeMirror type, String label) {
    boolean varies =
        type instanceof ArrayType array
            && !(array.getComponentType() instanceof ArrayType)
            && !Shapes.isString(array.getComponentType())
            && !Shapes.isUnresolved(type)
            && !Marks.of(subject).has(AnnotationType.LENGTH);
    return varies
        ? types.readElements(subject, (ArrayType) type, label).map(each -> new Data(each, true))
        : types.read(subject, type, label).map(each -> new Data(each, false));
  }

  private Optional<Payload> withArgument(CommandShape shape, VariableElement parameter) {
    String label = Declarations.label(parameter);
    if (Shapes.isString(parameter.asType()) && !Marks.of(parameter).has(AnnotationType.LENGTH)) {
      return terminated(shape, parameter, label);
    }
    Optional<Data> data = data(parameter, parameter.asType(), label);
    if (data.isEmpty()) {
      return Optional.empty();
    }
    Optional<Range> range = Optional.empty();
    if (data.get().varies()) {
      MemberReader.refuseRange(parameter, faults);
    } else {
      range = MemberReader.range(parameter, data.get().type(), faults);
    }
    Value value =
        new Value(
            parameter.getSimpleName().toString(),
            data.get().type(),
            range,
            faults.place(parameter));
    Optional<Payload> payload = travelling(shape, value, data.get().varies(), parameter);
    return payload
        .filter(read -> extensionFits(shape, read))
        .filter(read -> !shape.hasDataResult() || sameResult(shape, parameter, data.get()));
  }

  private Optional<Payload> terminated(
      CommandShape shape, VariableElement parameter, String label) {
    if (!shape.existing()) {
      faults.report(
          Id.LEGACY_ONLY,
          parameter,
          Fault.of(
                  "the address of a string that ends with NUL is for existing headers only",
                  "put @Length(n) on it, for char[n]")
              .in(label));
      return Optional.empty();
    }
    if (shape.hasDataResult()) {
      return mismatch(
          shape, Fault.of("a string by its address does not come back", "make the method void"));
    }
    return travels
        .byValue(shape, parameter, false)
        .map(_ ->
            new Payload.Terminated(parameter.getSimpleName().toString(), faults.place(parameter)));
  }

  private Optional<Payload> travelling(
      CommandShape shape, Value value, boolean varies, VariableElement parameter) {
    boolean result = shape.hasDataResult();
    if (varies) {
      return travels
          .byValue(shape, parameter, false)
          .flatMap(_ -> DirectionShapes.plainIo(shape) ? notByValue(shape) : Optional.of(shape))
          .map(_ -> new Payload.Varying(value.type(), Optional.of(value), result));
    }
    boolean integer = value.type().integer().isPresent();
    if (DirectionShapes.plainIo(shape) && !isSized(value.type())) {
      if (!integer) {
        return notByValue(shape).map(_ -> new Payload.None());
      }
      if (result) {
        return mismatch(shape, DirectionShapes.ioResult(shape, AnnotationType.IO_WR));
      }
    }
    Optional<Boolean> byValue = travels.byValue(shape, parameter, isScalar(value.type()));
    if (byValue.isEmpty()) {
      return Optional.empty();
    }
    if (!byValue.get()) {
      return Optional.of(new Payload.ByAddress(value.type(), Optional.of(value), result));
    }
    if (!integer) {
      faults.report(
          Id.BAD_ANNOTATION,
          parameter,
          Fault.of("only an integer travels by value", "put @ByAddress on it, or make it int")
              .in(Declarations.label(parameter)));
      return Optional.empty();
    }
    return result
        ? mismatch(
            shape,
            Fault.of(
                "an integer by value does not come back",
                ("put @ByAddress on '%s', or put @ReturnsValue on the method if its result is"
                        + " ioctl's own")
                    .formatted(parameter.getSimpleName())))
        : Optional.of(new Payload.ByValue(value));
  }

  private Optional<CommandShape> notByValue(CommandShape shape) {
    mismatch(
        shape,
        Fault.of(
            "@Io passes one integer by value at most", "use @IoW to pass data by its address"));
    return Optional.empty();
  }

  private static boolean isScalar(DataType type) {
    return switch (type) {
      case DataType.IntegerType _, DataType.EnumType _, DataType.FlagsType _ -> true;
      case DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          false;
    };
  }

  private static boolean isSized(DataType type) {
    return type.struct()
        .filter(struct -> struct.shape().extension() == Extension.SIZE_FIELD)
        .isPresent();
  }

  /** A struct that can grow travels with its size: in its first member, or in the number. */
  private boolean extensionFits(CommandShape shape, Payload payload) {
    boolean numbered =
        EnumSet.of(AnnotationType.IO_R, AnnotationType.IO_W, AnnotationType.IO_WR)
            .contains(shape.kind());
    Optional<Fault> fault =
        payload
            .struct()
            .flatMap(struct ->
                switch (struct.shape().extension()) {
                  case FIXED -> Optional.empty();
                  case SIZE_FIELD -> sizeFieldFits(numbered, payload.hasArgument());
                  case SIZE_IN_NUMBER -> sizeInNumberFits(numbered, struct);
                });
    fault.ifPresent(each -> mismatch(shape, each));
    return fault.isEmpty();
  }

  private static Optional<Fault> sizeInNumberFits(boolean numbered, StructDeclaration struct) {
    return numbered
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "a struct whose size the number says has a number without a size",
                "use Extension.SIZE_FIELD on '%s'".formatted(struct.javaName().nested())));
  }

  private static Optional<Fault> sizeFieldFits(boolean numbered, boolean argument) {
    if (numbered) {
      return Optional.of(
          Fault.of("a struct with a size field has a number without a size", "use @Io"));
    }
    return argument
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "the kernel reads the size of a struct with a size field from the argument, and"
                    + " there is none",
                "add a parameter of the type of the result"));
  }

  private boolean sameResult(CommandShape shape, VariableElement parameter, Data argument) {
    TypeMirror result = shape.resultType();
    boolean same = compiler.isSameType(parameter.asType(), result);
    if (same && typeMarks(shape).isEmpty()) {
      return true;
    }
    if (same) {
      Optional<Data> type = data(shape.method(), result, shape.resultLabel());
      if (type.isEmpty()) {
        return false;
      }
      same = type.get().equals(argument);
    }
    if (!same) {
      mismatch(
          shape,
          Fault.of(
              shape.mark() + " returns its argument as the kernel left it",
              "make the result the same type as the argument, or void"));
    }
    return same;
  }

  private static List<Mark> typeMarks(CommandShape shape) {
    return shape.marks().all().stream()
        .filter(each -> each.isAmong(Marks.INTEGERS) || each.is(AnnotationType.LENGTH))
        .toList();
  }

  private boolean onVoid(CommandShape shape) {
    for (Mark mark : typeMarks(shape)) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of(
                  mark + " on a method is for its result, which is void",
                  "move it to the parameter")
              .in(shape.label()));
      return false;
    }
    return true;
  }
}
