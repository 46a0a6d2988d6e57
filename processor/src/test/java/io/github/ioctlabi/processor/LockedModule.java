package io.github.ioctlabi.processor;

import io.github.ioctlabi.kit.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * What compilations say that are held against locks.
 *
 * @param locks the folder of the locks
 */
record LockedModule(Path locks) {
  static final String WRITE = ": write it into the lock with -Aioctlabi.lock.update=true";

  private static final String UPDATE = "-Aioctlabi.lock.update=true";

  /**
   * The kind, the line and the text of each message of the processor; the folder is {@code abi}.
   */
  List<String> compile(Compilation compilation) {
    List<String> messages = new ArrayList<>();
    for (Diagnostic<?> each :
        compilation
            .with(new IoctlProcessor())
            .with("-Aioctlabi.lock=" + locks)
            .run()
            .diagnostics()) {
      String text = each.getMessage(Locale.ROOT);
      if (text.startsWith("[")) {
        messages.add(
            "%s %d %s"
                .formatted(each.getKind(), each.getLineNumber(), text)
                .replace(locks.toString(), "abi"));
      }
    }
    return messages;
  }

  /** The same, and writes the locks. */
  List<String> update(Compilation compilation) {
    return compile(compilation.with(UPDATE));
  }

  /** The same of one file, {@code demo/Pump.java}. */
  List<String> compile(String declaration) {
    return compile(Compilation.of(Compiling.source("demo", "Pump", declaration)));
  }

  /** The same, and writes the lock. */
  List<String> update(String declaration) {
    return update(Compilation.of(Compiling.source("demo", "Pump", declaration)));
  }

  /** The line of a part: the package and the imports stand above. */
  static int line(String declaration, String part) {
    return 1 + (int) declaration.substring(0, declaration.indexOf(part) + 1).lines().count();
  }
}
