package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.CommandNumber;
import java.util.stream.IntStream;

/**
 * The size in a command's number where the data does not decide it. The kernel may copy as much,
 * whatever the method's argument is.
 */
final class DeclaredSize {
  private DeclaredSize() {}

  /** In bytes; 0 if the number carries the data's own size, or none. */
  static long of(Command command, Layouts layouts) {
    return switch (command.number()) {
      case CommandNumber.Encoded encoded ->
          encoded.encodedAs().map(type -> layouts.size(type.type())).orElse(0L);
      case CommandNumber.Raw raw ->
          IntStream.concat(
                  IntStream.of(raw.request()),
                  raw.except().values().stream().mapToInt(Integer::intValue))
              .map(DeclaredSize::ofRaw)
              .max()
              .orElse(0);
      case CommandNumber.DevicePrivate _ -> 0;
    };
  }

  /**
   * A number that is given whole may be of the scheme for all that. Where the two highest bits are
   * zero no data travels in any encoding; the size is below them in all.
   */
  private static int ofRaw(int number) {
    return number >>> 30 == 0 ? 0 : number >>> 16 & 0x3fff;
  }
}
