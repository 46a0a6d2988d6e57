package io.github.ioctlabi.core.data.names;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants of the model as words: {@code SIZE_IN_NUMBER} is {@code size-in-number}. */
public final class Words {
  private Words() {}

  /** The word of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes a constant. */
  public static void write(FactWriter out, String key, Enum<?> constant) {
    out.text(key, of(constant));
  }

  /** Writes a constant unless it is the usual one. */
  public static <E extends Enum<E>> void write(FactWriter out, String key, E constant, E usual) {
    if (constant != usual) {
      write(out, key, constant);
    }
  }

  /** Reads one of some constants. */
  public static <E extends Enum<E>> E read(FactReader in, String key, E[] constants) {
    String word = in.text(key);
    return Arrays.stream(constants)
        .filter(each -> of(each).equals(word))
        .findFirst()
        .orElseThrow(() ->
            in.fault(
                key,
                "\"%s\" is none of the words for it".formatted(key),
                Arrays.stream(constants)
                    .map(Words::of)
                    .collect(Collectors.joining(", ", "write one of ", ""))));
  }

  /** Reads one of some constants, or takes the usual one. */
  public static <E extends Enum<E>> E read(FactReader in, String key, E[] constants, E usual) {
    return in.has(key) ? read(in, key, constants) : usual;
  }
}
