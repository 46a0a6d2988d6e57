package io.github.ioctlabi.processor.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.Diagnostic;

/** A class {@code test.Program} of a test's source, whose static methods are called by name. */
final class TestProgram {

  private final Class<?> type;

  private TestProgram(Class<?> type) {
    this.type = type;
  }

  /** What was compiled into a folder, without an error. */
  static TestProgram of(Compilation.Result result, Path directory)
      throws IOException, ClassNotFoundException {
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    var classes = new URLClassLoader(new URL[] {directory.toUri().toURL()});
    return new TestProgram(classes.loadClass("test.Program"));
  }

  /** Another class that was compiled with it. */
  Class<?> type(String name) throws ClassNotFoundException {
    return type.getClassLoader().loadClass(name);
  }

  /** Calls a method; what it throws comes as it is. */
  Object run(String method, Object... arguments) throws Exception {
    for (Method each : type.getDeclaredMethods()) {
      if (each.getName().equals(method)) {
        each.setAccessible(true);
        try {
          return each.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause() instanceof Exception cause ? cause : e;
        }
      }
    }
    throw new AssertionError(method);
  }
}
