package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.model.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which header has the functions in C whose names begin alike. */
final class FunctionPrefixes {
  private final Map<String, Header> owners = new HashMap<>();

  /** The headers that a dispatcher is made for. */
  static List<Header> dispatched(List<Header> headers) {
    return headers.stream()
        .filter(header -> !header.existing() && !header.dispatched().isEmpty())
        .toList();
  }

  /** Takes a beginning for the functions that several interfaces of a header share, if it has. */
  Optional<Header> takeShared(Header header) {
    return header.dispatched().size() > 1 ? take(header.sharedLead(), header) : Optional.empty();
  }

  /** Takes a beginning for a header; gives the other header that has it already. */
  Optional<Header> take(String lead, Header header) {
    return Optional.ofNullable(owners.putIfAbsent(lead, header))
        .filter(owner -> !owner.path().equals(header.path()));
  }
}
