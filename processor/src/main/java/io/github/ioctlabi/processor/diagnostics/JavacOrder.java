package io.github.ioctlabi.processor.diagnostics;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** The order in which javac has declarations and annotations in its trees. */
final class JavacOrder implements SourceOrder {
  private final Trees trees;
  private final SourcePositions positions;

  private JavacOrder(Trees trees) {
    this.trees = trees;
    this.positions = trees.getSourcePositions();
  }

  /** The order of a compilation, unless it is another compiler, or hidden behind something else. */
  static Optional<SourceOrder> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(new JavacOrder(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError otherCompiler) {
      return Optional.empty();
    }
  }

  @Override
  public long position(Places.Location location) {
    TreePath declaration = trees.getPath(Components.field(location.element()));
    if (declaration == null) {
      return 0;
    }
    return location.mirror() == null
        ? behindAnnotations(declaration)
        : start(annotation(location).orElse(declaration));
  }

  /** An annotation or its value; of a component javac keeps none in its trees. */
  private Optional<TreePath> annotation(Places.Location location) {
    try {
      return Optional.ofNullable(
          trees.getPath(location.element(), location.mirror(), location.value()));
    } catch (NullPointerException lost) {
      // javac looks for the annotation among the element's, and stumbles over one without a type.
      return Optional.empty();
    }
  }

  private long start(TreePath path) {
    return positions.getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  /** Where a message on a declaration stands. */
  private long behindAnnotations(TreePath path) {
    Tree tree = path.getLeaf();
    ModifiersTree modifiers =
        switch (tree) {
          case ClassTree type -> type.getModifiers();
          case MethodTree method -> method.getModifiers();
          case VariableTree variable -> variable.getModifiers();
          default -> null;
        };
    long end =
        modifiers == null ? -1 : positions.getEndPosition(path.getCompilationUnit(), modifiers);
    return Math.max(end, start(path));
  }
}
