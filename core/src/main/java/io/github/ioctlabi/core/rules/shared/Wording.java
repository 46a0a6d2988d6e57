package io.github.ioctlabi.core.rules.shared;

import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The wording that messages of several rules share. */
public final class Wording {
  private static final Pattern OWN_PADDING = Pattern.compile("__pad[0-9]+");

  private Wording() {}

  /** A number of bytes, such as {@code 1 byte} and {@code 4 bytes}. */
  public static String bytes(long count) {
    return AbiAnswers.bytes(count);
  }

  /** The annotation of an integer, such as {@code @U32}. */
  public static String annotation(IntegerKind kind) {
    return switch (kind) {
      case NATIVE_LONG -> AnnotationType.NATIVE_LONG.toString();
      case NATIVE_ULONG -> AnnotationType.NATIVE_ULONG.toString();
      case NATIVE_SIZE -> AnnotationType.NATIVE_SIZE.toString();
      default -> "@" + capitalized(kind.name());
    };
  }

  private static String capitalized(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /**
   * What to put on a member so that what follows it is moved by so many bytes, or by a unit more or
   * less: the least padding that does, that which is there included.
   */
  public static String padAfter(Member member, long more, long unit) {
    long declared = declaredPadding(member);
    if (declared == 0) {
      return "put @PadAfter(%d) on '%s'".formatted(more, member.javaName());
    }
    Padding padding = member.padding().orElseThrow();
    long wanted = (declared + more) % unit;
    String there = annotation(padding, declared);
    return wanted == 0
        ? "remove %s from '%s'".formatted(there, member.javaName())
        : "put %s in place of %s on '%s'"
            .formatted(annotation(padding, wanted), there, member.javaName());
  }

  /** The bytes of padding declared after a member, or 0. */
  public static long declaredPadding(Member member) {
    return member.padding().map(Padding::bytes).filter(bytes -> bytes > 0).orElse(0);
  }

  /** All commands of some headers. */
  public static List<Command> commands(List<Header> headers) {
    return all(headers, Header::commands);
  }

  /** One kind of declaration out of some headers. */
  public static <T> List<T> all(List<Header> headers, Function<Header, List<T>> part) {
    return headers.stream().map(part).flatMap(List::stream).toList();
  }

  private static String annotation(Padding padding, long bytes) {
    return isOwnPadding(padding.cName())
        ? "@PadAfter(" + bytes + ")"
        : "@PadAfter(value = " + bytes + ", name = \"" + padding.cName() + "\")";
  }

  /** Whether a name is one that padding gets by itself. */
  public static boolean isOwnPadding(String name) {
    return OWN_PADDING.matcher(name).matches();
  }
}
