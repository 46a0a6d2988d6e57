package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.core.vocabulary.Site;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of annotations against the annotations, and the texts that name them. */
class AnnotationTypesTest {
  private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"");

  /**
   * An annotation in a text; a name in lower case is a tag of javadoc, and one that is put together
   * is left out.
   */
  private static final Pattern NAMED = Pattern.compile("@([A-Z]\\w*)(?![\\w%])");

  /** What a reader asks of an annotation. */
  private static final Pattern ASKED =
      Pattern.compile("\\.(?:text|number|flag|numbers|texts|list|constant)\\(\"(\\w+)\"");

  /** Generated Java has those of others. */
  private static final Set<String> FOREIGN = Set.of("Override");

  @Test
  void hasEveryAnnotationAndNoOther() throws IOException {
    Set<String> declared =
        annotations().stream().map(Class::getCanonicalName).collect(Collectors.toSet());
    assertTrue(declared.size() > 50, declared.toString());
    assertEquals(
        new TreeSet<>(declared),
        Arrays.stream(AnnotationType.values())
            .map(AnnotationType::qualified)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void simpleNamesTellThemApart() {
    for (AnnotationType type : AnnotationType.values()) {
      assertEquals(Optional.of(type), AnnotationType.called(type.simple()));
    }
  }

  @Test
  void elementsAreThoseOfTheAnnotations() throws IOException {
    for (Class<?> each : annotations()) {
      assertEquals(
          Arrays.stream(each.getDeclaredMethods()).map(Method::getName).sorted().toList(),
          entry(each).elements().stream().sorted().toList(),
          each.getName());
    }
  }

  @Test
  void javaAllowsThemWhereTheyHaveAnEffectAndNowhereElse() throws IOException {
    for (Class<?> each : annotations()) {
      assertEquals(
          Arrays.stream(each.getAnnotation(Target.class).value())
              .map(ElementType::name)
              .collect(Collectors.toSet()),
          entry(each).sites().stream().map(Site::target).collect(Collectors.toSet()),
          each.getName());
    }
  }

  @Test
  void textsNameNoOther() {
    Set<String> other = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    Sources.TEXTS
        .values()
        .forEach(text -> {
          Matcher literal = LITERAL.matcher(text);
          while (literal.find()) {
            NAMED
                .matcher(literal.group())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !FOREIGN.contains(name))
                .forEach(
                    name -> (AnnotationType.called(name).isPresent() ? seen : other).add(name));
          }
        });
    assertEquals(Set.of(), other);
    assertTrue(seen.size() > 30, seen.toString());
  }

  @Test
  void readersAskForNoOtherElement() {
    Set<String> elements =
        Arrays.stream(AnnotationType.values())
            .flatMap(type -> type.elements().stream())
            .collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>();
    Sources.TEXTS
        .values()
        .forEach(text -> {
          if (Sources.layer(text).equals("processor.read")) {
            ASKED.matcher(text).results().forEach(found -> asked.add(found.group(1)));
          }
        });
    assertTrue(asked.size() > 20, asked.toString());
    asked.removeAll(elements);
    assertEquals(Set.of(), asked);
  }

  private static AnnotationType entry(Class<?> annotation) {
    return Arrays.stream(AnnotationType.values())
        .filter(type -> type.qualified().equals(annotation.getCanonicalName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(annotation));
  }

  /** All of the module, those within others too. */
  private static List<Class<?>> annotations() throws IOException {
    Path sources = Project.root().resolve("annotations/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> sources.relativize(file).toString())
          .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
          .map(file -> load(file.substring(0, file.length() - ".java".length()).replace('/', '.')))
          .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.getDeclaredClasses())))
          .filter(Class::isAnnotation)
          .<Class<?>>map(each -> each)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
