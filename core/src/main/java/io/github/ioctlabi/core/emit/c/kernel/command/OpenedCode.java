package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.emit.c.kernel.plan.FileVariable;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;

/** Descriptors of files that a driver opens: reserved before, installed when nothing can fail. */
final class OpenedCode {
  private final Step step;
  private final String path;

  OpenedCode(Step step, String path) {
    this.step = step;
    this.path = path;
  }

  void reserve() {
    if (!step.plan().opened().isEmpty()) {
      step.body().result();
      step.hold();
    }
    for (FileVariable each : step.plan().opened()) {
      String fd = each.descriptor();
      step.body()
          .declare("struct file *" + each.name() + " = NULL")
          .declare("int " + fd + " = -1")
          .line(fd + " = get_unused_fd_flags(O_CLOEXEC);");
      step.fail(fd + " < 0", fd);
    }
  }

  /** Calls what returns an open file. */
  void called(FileVariable result, String call) {
    step.body()
        .line(result.name() + " = " + call + ";")
        .line(Failure.RESULT + " = " + result.descriptor() + ";")
        .open("if (IS_ERR_OR_NULL(" + result.name() + "))")
        // No file is no success: the number would be that of nothing.
        .line(Failure.RESULT + " = PTR_ERR(" + result.name() + ") ?: -EBADF;")
        .line(result.name() + " = NULL;")
        .close();
  }

  private String succeeded() {
    return step.plan().contract().hasPositiveResult() ? "ret >= 0" : "!ret";
  }

  /** Tells the caller the numbers. */
  void number() {
    for (FileVariable each : step.plan().opened()) {
      if (each.of().path().isPresent()) {
        String place = path + each.of().path().get().text();
        String given = step.plan().travel().outOn().isEmpty() ? "" : succeeded() + " && ";
        step.body()
            .line("%s = %s%s ? %s : -1;".formatted(place, given, each.name(), each.descriptor()));
      }
    }
  }

  void end() {
    for (FileVariable each : step.plan().opened()) {
      step.body()
          .line(
              "%s(%s, %s, %s);"
                  .formatted(
                      step.helpers().endFile(), each.descriptor(), each.name(), succeeded()));
    }
  }
}
