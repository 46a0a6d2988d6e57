package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Reads what a command's number is made of. */
public final class NumberReader {
  private static final String TYPE = "type";

  private final FaultLog faults;
  private final EncodedAsReader encodedAs;

  public NumberReader(FaultLog faults, EncodedAsReader encodedAs) {
    this.faults = faults;
    this.encodedAs = encodedAs;
  }

  /** Reads the number, or reports why it cannot be. */
  Optional<CommandNumber> read(ExecutableElement method, Mark mark, Mark declaring, String label) {
    return switch (mark.type()) {
      case IO_RAW -> {
        faults.refine(method, Id.DUPLICATE_COMMAND, mark, "request");
        yield exceptions(mark, label)
            .map(except ->
                new CommandNumber.Raw(Math.toIntExact(mark.number("request", 0)), except));
      }
      case SIOC_DEV_PRIVATE -> {
        faults.refine(method, Id.DUPLICATE_COMMAND, mark, "index");
        faults.refine(method, Id.NUMBER_OUT_OF_RANGE, mark, "index");
        yield Optional.of(
            new CommandNumber.DevicePrivate(Math.toIntExact(mark.number("index", 0))));
      }
      default -> {
        faults.refine(method, Id.DUPLICATE_COMMAND, mark, "nr");
        yield encoded(method, mark, declaring, label);
      }
    };
  }

  private Optional<CommandNumber> encoded(
      ExecutableElement method, Mark mark, Mark declaring, String label) {
    Optional<Integer> type = type(method, mark, declaring, label);
    boolean other = !mark.text("encodedAs").isEmpty();
    Optional<EncodedAs> size = other ? encodedAs.read(method, mark, label) : Optional.empty();
    if (type.isEmpty() || size.isPresent() != other) {
      return Optional.empty();
    }
    return Optional.of(
        new CommandNumber.Encoded(
            direction(mark), type.get(), Math.toIntExact(mark.number("nr", 0)), size));
  }

  private static Direction direction(Mark mark) {
    return switch (mark.type()) {
      case IO_R -> Direction.READ;
      case IO_W -> Direction.WRITE;
      case IO_WR -> Direction.READ_WRITE;
      default -> Direction.NONE;
    };
  }

  private Optional<Integer> type(
      ExecutableElement method, Mark mark, Mark declaring, String label) {
    Mark giving = mark.explicit(TYPE) != null ? mark : declaring;
    if (giving.explicit(TYPE) == null) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of(
                  "a command needs the ioctl type",
                  "add type = 0x.. to @IoctlInterface, or add type = 0x.. to " + mark)
              .in(label));
      return Optional.empty();
    }
    long nr = mark.number("nr", 0);
    boolean badNumber = nr < 0 || nr > 255;
    faults.refine(
        method, Id.NUMBER_OUT_OF_RANGE, badNumber ? mark : giving, badNumber ? "nr" : TYPE);
    return Optional.of(Math.toIntExact(giving.number(TYPE, -1)));
  }

  private Optional<SortedMap<String, Integer>> exceptions(Mark mark, String label) {
    SortedMap<String, Integer> except = new TreeMap<>();
    for (AnnotationValue value : mark.list("except")) {
      if (!(value.getValue() instanceof AnnotationMirror mirror)) {
        continue;
      }
      Mark number = new Mark(mark.element(), mirror, AnnotationType.ARCH_NUMBER);
      String arch = number.text("arch");
      boolean first =
          except.putIfAbsent(arch, Math.toIntExact(number.number("request", 0))) == null;
      if (arch.isBlank() || !first) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            value,
            (first
                    ? Fault.of(
                        "an architecture has a name", "write it as the property os.arch has it")
                    : Fault.of(arch + " has a number already", "keep one of them"))
                .in(label));
        return Optional.empty();
      }
    }
    return Optional.of(except);
  }

  /** Whether the number's size can be told; reports it otherwise. */
  boolean sizeFits(CommandShape shape, CommandNumber number, Payload payload) {
    boolean sizeless = payload instanceof Payload.None || payload instanceof Payload.Terminated;
    if (!sizeless
        || !(number instanceof CommandNumber.Encoded encoded)
        || encoded.direction() == Direction.NONE
        || encoded.encodedAs().isPresent()) {
      return true;
    }
    faults.report(
        Id.BAD_ENCODED_AS,
        shape.mark(),
        Fault.of(
                "the number carries a size, and nothing here has one",
                "add encodedAs = \"...\" with the type that the header's macro names")
            .in(shape.label()));
    return false;
  }
}
