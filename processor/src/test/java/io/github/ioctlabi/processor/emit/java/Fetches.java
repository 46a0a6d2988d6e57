package io.github.ioctlabi.processor.emit.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Records whose accessors say that they were called, and may give something else then. */
public final class Fetches {
  /** What is behind all such accessors. */
  @FunctionalInterface
  interface Seer {
    /**
     * A call of an accessor.
     *
     * @param time which call of this accessor of this object it is, from 1
     * @return what the accessor gives
     */
    Object see(Object record, String component, Object value, int time);
  }

  private static final Seer HONEST = (_, _, value, _) -> value;

  private static Seer seer = HONEST;
  private static IdentityHashMap<Object, Map<String, Integer>> times = new IdentityHashMap<>();

  private Fetches() {}

  /** Counts from zero, and lets somebody see each call. */
  static void begin(Seer next) {
    seer = next;
    times = new IdentityHashMap<>();
  }

  /** Counts from zero; accessors give what the record holds. */
  static void begin() {
    begin(HONEST);
  }

  /** How often the accessors of a record were called, by their names. */
  static Map<String, Integer> of(Object record) {
    return times.getOrDefault(record, Map.of());
  }

  /** The accessors that were called more than once. */
  static List<String> repeated() {
    List<String> repeated = new ArrayList<>();
    times.forEach((record, counts) ->
        counts.forEach((component, count) -> {
          if (count > 1) {
            repeated.add(record.getClass().getSimpleName() + "." + component + ": " + count);
          }
        }));
    return repeated;
  }

  /** What an accessor calls. */
  @SuppressWarnings("unchecked") // What a seer gives in place of a value is of its type.
  public static <T> T of(Object record, String component, T value) {
    int time =
        times.computeIfAbsent(record, _ -> new TreeMap<>()).merge(component, 1, Integer::sum);
    return (T) seer.see(record, component, value, time);
  }

  /** A source whose records have such accessors. */
  static String in(String source) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(SourceFile.of("Records", source)));
    TreeMap<Long, String> added = new TreeMap<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        var positions = Trees.instance(task).getSourcePositions();
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitClass(ClassTree tree, Void nothing) {
            if (tree.getKind() == Tree.Kind.RECORD) {
              added.put(positions.getEndPosition(unit, tree) - 1, accessors(tree));
            }
            return super.visitClass(tree, null);
          }
        }.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StringBuilder text = new StringBuilder(source);
    added
        .descendingMap()
        .forEach((position, accessors) -> text.insert(Math.toIntExact(position), accessors));
    return text.toString();
  }

  private static String accessors(ClassTree record) {
    StringBuilder text = new StringBuilder();
    for (Tree member : record.getMembers()) {
      if (member instanceof VariableTree component
          && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
        text.append(
            " public %1$s %2$s() { return %3$s.of(this, \"%2$s\", %2$s); }"
                .formatted(component.getType(), component.getName(), Fetches.class.getName()));
      }
    }
    return text.toString();
  }
}
