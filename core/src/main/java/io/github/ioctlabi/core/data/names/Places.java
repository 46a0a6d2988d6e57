package io.github.ioctlabi.core.data.names;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places of declared types, one each. Inside of each other are those around which there is an
 * interface with commands; all others are outermost.
 */
public final class Places {
  private final Set<JavaName> interfaces;
  private final Map<JavaName, Place> places = new HashMap<>();

  /** Places in a text that has some interfaces. */
  public Places(Set<JavaName> interfaces) {
    this.interfaces = Set.copyOf(interfaces);
  }

  /** Makes the place of a type; that of a type around it has been made. */
  public Place declare(FactReader in, JavaName name) {
    Place place = PlaceForm.read(in, name.nested(), around(name));
    places.put(name, place);
    return place;
  }

  private @Nullable Place around(JavaName name) {
    boolean inside =
        !interfaces.contains(name)
            && Stream.iterate(name, Places::outer)
                .limit(name.simpleNames().size())
                .anyMatch(interfaces::contains);
    return inside ? of(outer(name)) : null;
  }

  /** The place of a type. */
  public Place of(JavaName name) {
    Place known = places.get(name);
    if (known != null) {
      return known;
    }
    Place place = new Place(name.nested(), around(name), Set.of());
    places.put(name, place);
    return place;
  }

  private static JavaName outer(JavaName name) {
    List<String> names = name.simpleNames();
    return new JavaName(name.packageName(), names.subList(0, names.size() - 1));
  }
}
