package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A header as far as it could be read.
 *
 * @param path the path as C includes it
 * @param declarations the qualified names of the declarations that make it
 * @param roots their places, and those of declarations they use that no header owns
 * @param dependencies the other headers of this compilation that it uses
 * @param deferred whether it refers to types that do not exist yet
 * @param header the model, if there was no fault in the reading
 */
public record Draft(
    String path,
    List<String> declarations,
    Set<Place> roots,
    Set<String> dependencies,
    boolean deferred,
    Optional<Header> header) {
  public Draft {
    declarations = List.copyOf(declarations);
    roots = Set.copyOf(roots);
    dependencies = Set.copyOf(dependencies);
  }

  /** The models of those that were read without a fault. */
  public static List<Header> headers(List<Draft> drafts) {
    return drafts.stream().flatMap(draft -> draft.header().stream()).toList();
  }
}
