package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The size that a command's number carries. The kernel's macros put it there: {@code _IOW('s', 1,
 * struct x)} carries that of the struct, and {@code _IO('s', 1)} none.
 */
public sealed interface NumberSize {
  /** How many bits the size has in most numbers, {@code _IOC_SIZEBITS}. */
  int BITS = 14;

  /** How many it has on some architectures. */
  int LEAST_BITS = 13;

  /** None: no data travels, or the number does not speak of it. */
  record None() implements NumberSize {}

  /** That of the data. */
  record OfData(DataType type) implements NumberSize {}

  /** That of another type, whatever the data is. */
  record OfOther(EncodedAs type) implements NumberSize {}

  /** As many times that of an element as the call has elements. */
  record PerElement(DataType element) implements NumberSize {}

  /** What a number has of a size that is given whole: the kernel may copy as much. */
  record Whole(CommandNumber.Raw number) implements NumberSize {}

  /** In bytes; of an array whose length the call decides that of one element. */
  default long bytes(Layouts layouts) {
    return switch (this) {
      case None _ -> 0;
      case OfData(DataType type) -> layouts.size(type);
      case OfOther(EncodedAs type) -> layouts.size(type.type());
      case PerElement(DataType element) -> layouts.size(element);
      case Whole(CommandNumber.Raw number) ->
          IntStream.concat(
                  IntStream.of(number.request()),
                  number.except().values().stream().mapToInt(Integer::intValue))
              .map(NumberSize::inWhole)
              .max()
              .orElse(0);
    };
  }

  /**
   * The most elements that a number can say where the call decides how many there are.
   *
   * @param bits how many bits it has for the size
   */
  default OptionalLong most(Layouts layouts, int bits) {
    return this instanceof PerElement
        ? OptionalLong.of(((1L << bits) - 1) / bytes(layouts))
        : OptionalLong.empty();
  }

  /**
   * A number that is given whole may be of the scheme for all that. Where the two highest bits are
   * zero no data travels in any encoding; the size is below them in all.
   */
  private static int inWhole(int number) {
    return number >>> 30 == 0 ? 0 : number >>> 16 & 0x3fff;
  }

  /**
   * The bytes that a number says where the data does not decide it, and 0 elsewhere: the kernel may
   * copy as much, whatever the method's argument is.
   */
  default long besideData(Layouts layouts) {
    return switch (this) {
      case None _, OfData _, PerElement _ -> 0;
      case OfOther _, Whole _ -> bytes(layouts);
    };
  }

  /** The size in a command's number. */
  static NumberSize of(Command command) {
    return switch (command.number()) {
      case CommandNumber.Raw raw -> new Whole(raw);
      case CommandNumber.DevicePrivate _ -> new None();
      case CommandNumber.Encoded encoded ->
          encoded
              .encodedAs()
              .<NumberSize>map(OfOther::new)
              .orElseGet(() -> encoded(command.payload(), encoded.direction()));
    };
  }

  private static NumberSize encoded(Payload payload, Direction direction) {
    return switch (payload) {
      case Payload.Varying data -> new PerElement(data.element());
      case Payload.ByAddress data when direction != Direction.NONE -> new OfData(data.type());
      case Payload.ByValue data when direction != Direction.NONE ->
          new OfData(data.argument().type());
      case Payload.ByAddress _, Payload.ByValue _, Payload.None _, Payload.Terminated _ ->
          new None();
    };
  }
}
