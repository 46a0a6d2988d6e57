package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;

/** Clears what a driver may have left in bytes that say nothing: before a caller gets it. */
final class OutputClearWalk extends ClearWalk {
  OutputClearWalk(DispatcherNames names, Layouts layouts, HelperFunctions helpers) {
    super(names, layouts, helpers);
  }

  @Override
  public boolean concerns(Member member) {
    return switch (Handling.of(member)) {
      case ZERO -> true;
      case CLEARED, UNREAD, JUDGED -> concernsContent(member);
    };
  }

  @Override
  boolean isMarked(Handling handling) {
    return handling == Handling.ZERO;
  }

  @Override
  boolean concernsPadding() {
    return true;
  }

  @Override
  boolean concernsHoles() {
    return true;
  }

  @Override
  boolean concernsTag() {
    return true;
  }

  /** The header promises the caller an end, whatever the driver has left there. */
  @Override
  String string(HelperFunctions helpers) {
    return helpers.endString();
  }

  @Override
  String verb() {
    return "tidy";
  }

  @Override
  void unselected(Body body, String union, StructDeclaration struct) {
    body.line("memset(&" + union + ", 0, sizeof(" + union + "));").line("break;");
  }
}
