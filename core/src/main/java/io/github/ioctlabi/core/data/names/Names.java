package io.github.ioctlabi.core.data.names;

import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names in C and Java. A reader takes no others than can be declared: what is made of them is code.
 */
public final class Names {
  private static final String PACKAGE = "package";

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
  private static final Pattern TYPE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+(?:[ *]++(?:[A-Za-z_]\\w*+)?+)*+(?:\\[[0-9]+\\])*+");
  private static final Pattern HEADER =
      Pattern.compile("[!-~&&[^\"<>\\\\]]*[!-~&&[^\"<>\\\\/]]\\.h");

  private Names() {}

  /** Writes the name of a type: under a key the nested name, and the package beside it. */
  public static void write(FactWriter out, String key, JavaName name) {
    out.text(key, name.nested());
    out.text(PACKAGE, name.packageName(), "");
  }

  /** Reads the name of a type. */
  public static JavaName read(FactReader in, String key) {
    String packageName = in.text(PACKAGE, "");
    if (!packageName.isEmpty() && !isQualified(packageName)) {
      throw in.fault(PACKAGE, "this is no package of Java", "write such as \"com.example\"");
    }
    String nested = in.text(key);
    if (!isQualified(nested)) {
      throw in.fault(
          key,
          "\"%s\" is no name of a type in Java".formatted(key),
          "write such as \"Sensor.Config\"");
    }
    return new JavaName(packageName, List.of(nested.split("\\.", -1)));
  }

  /** Reads the name of a member, method or parameter in Java. */
  public static String java(FactReader in, String key) {
    String name = in.text(key);
    if (!isIdentifier(name)) {
      throw in.fault(key, "\"%s\" is no identifier of Java".formatted(key), "write one");
    }
    return name;
  }

  private static boolean isQualified(String name) {
    return Arrays.stream(name.split("\\.", -1)).allMatch(Names::isIdentifier);
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints().allMatch(Character::isJavaIdentifierPart);
  }

  /** Reads a name in C. */
  public static String c(FactReader in, String key) {
    return checked(in, key, in.text(key), IDENTIFIER, "identifier of C");
  }

  /** Reads a name in C that may be empty. */
  public static String cOrNone(FactReader in, String key) {
    return in.text(key).isEmpty() ? "" : c(in, key);
  }

  /** Reads a type as C writes it, such as {@code struct kvm_regs} or {@code char *}. */
  public static String type(FactReader in, String key) {
    return checked(in, key, in.text(key), TYPE, "type of C");
  }

  /** Reads the path of a header. */
  public static String header(FactReader in, String key) {
    return checked(in, key, in.text(key), HEADER, "path of a header");
  }

  /** Reads the path of a header, or takes the usual one. */
  public static String header(FactReader in, String key, String usual) {
    return in.has(key) ? header(in, key) : usual;
  }

  /** Reads headers. */
  public static List<String> headers(FactReader in, String key) {
    return all(in, key, HEADER, "path of a header");
  }

  /** Reads texts of a pattern. */
  public static List<String> all(FactReader in, String key, Pattern pattern, String what) {
    List<String> all = in.texts(key);
    all.forEach(each -> checked(in, key, each, pattern, what));
    return all;
  }

  /** Makes sure that a text is of a pattern. */
  public static String checked(
      FactReader in, String key, String text, Pattern pattern, String what) {
    if (!pattern.matcher(text).matches()) {
      throw in.fault(
          key, "\"%s\" is no %s".formatted(DataException.shown(text), what), "write one");
    }
    return text;
  }
}
