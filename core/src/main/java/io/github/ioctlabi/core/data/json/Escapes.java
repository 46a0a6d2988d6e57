package io.github.ioctlabi.core.data.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Which characters stand in a string as {@code \\uXXXX}: those that whoever reads a difference
 * would not see, or would see in another order, and halves of pairs, which no file can hold alone.
 */
final class Escapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;

  private static final int DELETE = 0x7f;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return isUnseen((char) c) ? new SerializedString("\\u%04X".formatted(c)) : null;
  }

  /** Whether a character has no look of its own; blanks of ASCII have. */
  static boolean isUnseen(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
  }
}
