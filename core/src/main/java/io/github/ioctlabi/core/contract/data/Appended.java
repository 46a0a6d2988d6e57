package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;

/** What versions after the first appended to a struct that can grow. */
public final class Appended {
  private Appended() {}

  /**
   * The members that a kernel of an earlier version refuses unless they are zero. Those that nobody
   * sends are zero, whatever the version is.
   */
  public static List<Member> of(StructDeclaration struct) {
    return struct.members().stream()
        .filter(member -> struct.canGrow() && member.since() > 0 && Handling.of(member).isSent())
        .toList();
  }
}
