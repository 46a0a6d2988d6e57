package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.data.DriverFault;
import io.github.ioctlabi.core.emit.c.kernel.plan.FileVariable;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;
import java.util.List;
import java.util.stream.Collectors;

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
        .line(Failure.RESULT + " = PTR_ERR_OR_ZERO(" + result.name() + ");");
  }

  /** What the driver's function returns that has succeeded. */
  private String success() {
    return step.plan().contract().outcome().isNumber() ? "ret >= 0" : "!ret";
  }

  /** Ends a call that has succeeded without its files: no number may be that of nothing. */
  void judge() {
    List<FileVariable> opened = step.plan().opened();
    if (opened.isEmpty()) {
      return;
    }
    // Where the argument comes back on errors, too, those that failed have not ended.
    boolean failedToo = !step.plan().travel().outOn().isEmpty();
    if (failedToo) {
      step.body().open("if (" + success() + ")");
    }
    String none =
        opened.stream().map(each -> "!" + each.name()).collect(Collectors.joining(" || "));
    step.fail(none, "-" + DriverFault.NO_FILE.errno());
    opened.stream().filter(each -> !each.isResult()).forEach(each -> stored(each.name()));
    step.plan()
        .openedResult()
        .ifPresent(each -> step.body().line(Failure.RESULT + " = " + each.descriptor() + ";"));
    if (failedToo) {
      step.body().close();
    }
  }

  /** What the driver stored is the error of what it opened: the rest of its work is undone. */
  private void stored(String file) {
    step.body()
        .open("if (IS_ERR(" + file + "))")
        .line(Failure.RESULT + " = PTR_ERR(" + file + ");")
        .jump(step.plan().undo().isPresent() ? Failure.UNDO : Failure.LABEL)
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
        String given = step.plan().travel().outOn().isEmpty() ? "" : succeeded();
        step.body()
            .line(
                given.isEmpty()
                    ? place + " = " + each.descriptor() + ";"
                    : "%s = %s ? %s : -1;".formatted(place, given, each.descriptor()));
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
