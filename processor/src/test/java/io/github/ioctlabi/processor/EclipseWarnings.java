package io.github.ioctlabi.processor;

import io.github.ioctlabi.kit.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.core.compiler.IProblem;

/** What Eclipse's compiler says of generated classes, with every warning on that it has. */
public final class EclipseWarnings {
  /** Warnings that are about style, and off unless somebody wants them; and why we do not. */
  private static final Map<Integer, String> STYLE =
      Map.of(
          IProblem.NonExternalizedStringLiteral, "texts are names and messages for programs",
          IProblem.UnqualifiedFieldAccess, "the house writes no 'this.' where it is not needed",
          IProblem.UndocumentedEmptyBlock, "a union's member without bounds has nothing to check",
          IProblem.BoxingConversion, "maps of numbers are made once",
          IProblem.ArgumentIsNeverUsed,
              "a method has the same parameters for every union or struct",
          IProblem.UnnecessaryCast, "it keeps a constructor with a narrower parameter out",
          IProblem.PotentiallyUnclosedCloseable, "whoever opens a device closes it",
          IProblem.RedundantSuperinterface, "each class of calls says itself that it is closed");

  private EclipseWarnings() {}

  /**
   * What is said of generated classes as they are, and what of them without their
   * {@code @SuppressWarnings}, which but for matters of style they need for deprecated declarations
   * only.
   *
   * @param all sources, generated ones too
   * @param generated the ends of their addresses
   */
  public static List<String> of(List<JavaFileObject> all, Set<String> generated) {
    return said(Compilation.of(all).with("-warn:+all,-suppress,warningToken"), generated).stream()
        .filter(each -> !STYLE.containsKey(Integer.valueOf(each.getCode())))
        .map(EclipseWarnings::text)
        .toList();
  }

  /** What is said of generated classes when they are compiled as users do. */
  public static List<String> asTheyAre(Compilation compiling, Set<String> generated) {
    return said(compiling.with("-warn:+all"), generated).stream()
        .map(EclipseWarnings::text)
        .toList();
  }

  private static List<Diagnostic<? extends JavaFileObject>> said(
      Compilation compiling, Set<String> generated) {
    return compiling.by(Eclipse::compile).run().diagnostics().stream()
        .filter(each ->
            each.getKind() == Diagnostic.Kind.ERROR
                || each.getSource() == null
                || generated.stream().anyMatch(each.getSource().toUri().getPath()::endsWith))
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> said) {
    return "%s line %d: %s %s"
        .formatted(
            said.getSource() == null ? "" : said.getSource().getName(),
            said.getLineNumber(),
            said.getKind(),
            said.getMessage(Locale.ROOT));
  }
}
