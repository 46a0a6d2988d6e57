package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds code that a new case of the model's sealed types would pass in silence. */
final class Cases {
  private static final List<Class<?>> SEALED =
      List.of(
          Aggregate.class,
          CallResult.class,
          CommandNumber.class,
          DataType.class,
          Origin.class,
          Parameter.class,
          Payload.class,
          PointerTarget.class,
          Slot.class,
          UnionMember.Content.class);

  /** What a case is called: within its interface, or alone where it stands outside of one. */
  private static final Pattern CASE =
      Pattern.compile(
          SEALED.stream()
              .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
              .map(Cases::name)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

  private static final Pattern ASKED =
      Pattern.compile(
          "\\binstanceof\\s+DataType\\.\\w+|\\bDataType\\.\\w+\\.class\\b|\\(DataType\\.\\w+\\)");

  private static final Pattern SWITCH = Pattern.compile("\\bswitch\\s*\\(");

  private static final Pattern LABEL = Pattern.compile("\\bcase\\b(.*?)->", Pattern.DOTALL);

  private static final Pattern DEFAULT =
      Pattern.compile("\\bdefault\\s*(?:->|:)|\\bcase\\s+null\\s*,\\s*default\\b");

  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|//[^\n]*",
          Pattern.DOTALL);

  private static final Pattern NESTED =
      Pattern.compile("import io\\.github\\.ioctlabi\\.core\\.model\\.types\\.DataType\\.(\\w+);");

  private Cases() {}

  private static String name(Class<?> each) {
    Class<?> around = each.getDeclaringClass();
    return (around == null ? "" : around.getSimpleName() + "\\.") + each.getSimpleName();
  }

  /** Defaults in switches over the model's sealed types, and types asked for their class. */
  static List<String> passedInSilence(String source) {
    String text = NO_CODE.matcher(spelledOut(source)).replaceAll("\"\"");
    Stream<String> asked = ASKED.matcher(text).results().map(found -> found.group());
    return Stream.concat(asked, defaults(text).stream()).toList();
  }

  /** The text with the cases of DataType in full that it has imported. */
  private static String spelledOut(String source) {
    String text = source;
    for (String name : NESTED.matcher(source).results().map(each -> each.group(1)).toList()) {
      text = text.replaceAll("(?<!\\.)\\b" + name + "\\b", "DataType." + name);
    }
    return text;
  }

  private static List<String> defaults(String text) {
    List<String> found = new ArrayList<>();
    Matcher begin = SWITCH.matcher(text);
    while (begin.find()) {
      String arms = arms(text, text.indexOf('{', begin.end()));
      boolean cases =
          LABEL.matcher(arms).results().anyMatch(each -> CASE.matcher(each.group(1)).find());
      if (cases && DEFAULT.matcher(arms).find()) {
        found.add(
            "default in switch over " + CASE.matcher(arms).results().findFirst().get().group());
      }
    }
    return found;
  }

  /** What stands in the braces that open somewhere, without what stands in braces of its own. */
  private static String arms(String text, int open) {
    StringBuilder own = new StringBuilder();
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      if (depth == 1) {
        own.append(c);
      }
    }
    return own.toString();
  }
}
