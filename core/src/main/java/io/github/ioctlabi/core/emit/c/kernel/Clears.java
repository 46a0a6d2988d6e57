package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;

/** Clears what a caller sent but nobody is to see: before a driver gets it. */
final class Clears extends Clearing {
  Clears(Names names, Layouts layouts, Helpers helpers) {
    super(names, layouts, helpers);
  }

  @Override
  boolean concerns(Member member) {
    return switch (member.flow()) {
      case RESERVED -> false;
      case OUT -> !(member.type() instanceof DataType.FlexibleType);
      case NORMAL -> concernsContent(member);
    };
  }

  @Override
  boolean isMarked(Member member) {
    return member.flow() == Member.Flow.OUT;
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
  String verb() {
    return "clear";
  }

  @Override
  void unselected(Body body, String union, StructDeclaration struct) {
    body.line("break;");
  }
}
