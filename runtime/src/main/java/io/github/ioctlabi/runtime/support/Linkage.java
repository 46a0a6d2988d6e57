package io.github.ioctlabi.runtime.support;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Tells which of two classes was compiled with an older version of the other. */
public final class Linkage {
  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Linkage() {}

  /**
   * What to throw when a struct or union has another layout than a class was compiled with.
   *
   * @param user the class, which has the older layout in its offsets and numbers
   * @param declared the struct or union
   * @param then its size when the class was compiled, in bytes
   * @param now its size, in bytes
   * @return an error that names both, and where they are
   */
  public static IncompatibleClassChangeError changed(
      Class<?> user, Class<?> declared, long then, long now) {
    String in = location(declared);
    return new IncompatibleClassChangeError(
        "%s was compiled with %s of %s, %s %s: compile %s again"
            .formatted(
                at(user),
                declared.getTypeName().replace('$', '.'),
                bytes(then),
                then == now ? "which have another order or other types" : "which has " + now,
                in.isEmpty() ? "now" : "in " + in,
                user.getTypeName()));
  }

  /**
   * What to throw when an enum has got a constant since the class that calls this was compiled.
   *
   * @param constant the constant, whose number the class does not know
   * @return an error that names both, and where they are
   */
  public static IncompatibleClassChangeError added(Enum<?> constant) {
    Class<?> user = CALLERS.getCallerClass();
    Class<?> declared = constant.getDeclaringClass();
    return new IncompatibleClassChangeError(
        "%s was compiled with %s without %s, which %s has: compile %s again"
            .formatted(
                at(user),
                declared.getTypeName().replace('$', '.'),
                constant.name(),
                location(declared).isEmpty() ? "it" : location(declared),
                user.getTypeName()));
  }

  private static String at(Class<?> type) {
    String from = location(type);
    return from.isEmpty() ? type.getTypeName() : type.getTypeName() + " (" + from + ")";
  }

  private static String bytes(long count) {
    return count + (count == 1 ? " byte" : " bytes");
  }

  /** The jar, folder or module that a class comes from, or nothing if the JVM does not say. */
  private static String location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL url = source == null ? null : source.getLocation();
    if (url == null) {
      return "";
    }
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unusual) {
      return url.toString();
    }
  }
}
