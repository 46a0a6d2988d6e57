package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The members of all data that commands send, of what addresses lead to as well. */
final class Sent {
  private final Set<Member> members = Collections.newSetFromMap(new IdentityHashMap<>());

  private Sent() {}

  static Set<Member> by(List<Header> headers) {
    Sent sent = new Sent();
    for (Header header : headers) {
      for (Command command : header.commands()) {
        if (command.direction().writes()) {
          command.payload().data().ifPresent(sent::add);
        }
      }
    }
    return sent.members;
  }

  private void add(DataType type) {
    for (Member member : Members.in(type)) {
      if (members.add(member)) {
        member
            .type()
            .pointer()
            .filter(pointer -> pointer.flow() != PointerFlow.OUT)
            .flatMap(pointer -> pointer.target().type())
            .ifPresent(this::add);
      }
    }
  }
}
