package io.github.ioctlabi.core.data.names;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration says of itself beside its facts: the rules that it lifts, and which annotation
 * has its name in C.
 */
public final class PlaceForm {
  private static final String ALLOWED = "allowed";
  private static final String NAMING = "named-by";
  private static final Pattern ANNOTATION = Pattern.compile("@[A-Za-z]+");

  private final Set<Place> told = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A form for declarations whose rules stand in one text. */
  public PlaceForm(Collection<Place> declarations) {
    told.addAll(declarations);
  }

  /** Writes the rules that are lifted there, or around it where no declaration of the text is. */
  public void write(FactWriter out, Place place) {
    place.naming().ifPresent(annotation -> out.text(NAMING, annotation));
    Set<Id> allowed = EnumSet.noneOf(Id.class);
    allowed.addAll(place.allowed());
    Place around = place.enclosing();
    while (around != null && !told.contains(around)) {
      allowed.addAll(around.allowed());
      around = around.enclosing();
    }
    // It is about a change, and no fact of what there is.
    allowed.remove(Id.BREAKING_CHANGE);
    out.texts(ALLOWED, allowed.stream().map(Id::printed).sorted().toList());
  }

  /** Makes the place of a declaration inside of another. */
  public static Place read(FactReader in, String label, @Nullable Place around) {
    Optional<String> naming =
        in.optional(NAMING).map(text -> Names.checked(in, NAMING, text, ANNOTATION, "annotation"));
    Set<Id> allowed = EnumSet.noneOf(Id.class);
    for (String word : in.texts(ALLOWED)) {
      allowed.add(
          Arrays.stream(Id.values())
              .filter(id -> id.printed().equals(word) && id.kind() != Id.Kind.FATAL)
              .findFirst()
              .orElseThrow(() ->
                  in.fault(
                      ALLOWED,
                      "\"%s\" has what is no rule that can be lifted".formatted(ALLOWED),
                      "write such as \"" + Id.BULK_ARGUMENT.printed() + "\"")));
    }
    return new Place(label, around, allowed, naming, OptionalInt.of(in.line()));
  }
}
