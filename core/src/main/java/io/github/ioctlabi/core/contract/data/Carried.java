package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * A member that the struct of an old command has in common with that of the newer one, whose
 * function does the old one's work. All else in the newer struct is zero.
 *
 * @param from the old struct's
 * @param to the newer struct's
 * @param in whether it is copied from the old struct before the call
 * @param out whether it is copied back after the call
 */
public record Carried(Member from, Member to, boolean in, boolean out) {
  /**
   * All that two structs have in common, in the order of the old one.
   *
   * @param sent whether the kernel reads the old one
   * @param answered whether the kernel writes it
   */
  public static List<Carried> between(
      StructDeclaration old, StructDeclaration newer, boolean sent, boolean answered) {
    List<Carried> all = new ArrayList<>();
    for (Member member : old.members()) {
      Handling handling = Handling.of(member);
      // What nobody fills stays zero on both sides.
      if (handling != Handling.ZERO) {
        newer
            .counterpart(member)
            .ifPresent(to -> all.add(new Carried(member, to, sent && handling.isSent(), answered)));
      }
    }
    return all;
  }
}
