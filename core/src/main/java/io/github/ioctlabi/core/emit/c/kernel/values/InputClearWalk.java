package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;

/** Clears what a caller sent but nobody is to see: before a driver gets it. */
final class InputClearWalk extends ClearWalk {
  InputClearWalk(DispatcherNames names, Layouts layouts, HelperFunctions helpers) {
    super(names, layouts, helpers);
  }

  @Override
  public boolean concerns(Member member) {
    return switch (Handling.of(member)) {
      case ZERO, UNREAD -> false;
      case CLEARED -> true;
      case JUDGED -> concernsContent(member);
    };
  }

  @Override
  boolean isMarked(Handling handling) {
    return handling.isAnswer();
  }

  @Override
  boolean concernsPadding() {
    return false;
  }

  @Override
  boolean concernsHoles() {
    return false;
  }

  @Override
  boolean concernsTag() {
    return false;
  }

  @Override
  String string(HelperFunctions helpers) {
    return helpers.trimString();
  }

  @Override
  String verb() {
    return "clear";
  }

  @Override
  void unselected(Body body, String union, StructDeclaration struct) {
    body.line("break;");
  }
}
