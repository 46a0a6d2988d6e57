package io.github.ioctlabi.bindings.writtenback;

import io.github.ioctlabi.runtime.CallScope;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The generated class that reads and writes a record. */
record Marshalling(Class<?> record, Class<?> layouts) {

  static Marshalling of(Class<?> record) {
    return find(record).orElseThrow(() -> new AssertionError(record + " has no layout class"));
  }

  /** None for the members of unions that are no structs. */
  static Optional<Marshalling> find(Class<?> record) {
    try {
      String name = record.getName().replace('$', '_') + "Layout";
      return Optional.of(new Marshalling(record, Class.forName(name)));
    } catch (ClassNotFoundException _) {
      return Optional.empty();
    }
  }

  StructLayout layout() {
    try {
      return (StructLayout) layouts.getField("LAYOUT").get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  Object read(MemorySegment from, CallScope scope) {
    Object value =
        method("read", MemorySegment.class, long.class)
            .map(plain -> invoke(plain, from, 0))
            .orElseGet(() -> {
              Class<?>[] scoped = {MemorySegment.class, long.class, CallScope.class};
              return invoke(method("read", scoped).orElseThrow(), from, 0, scope);
            });
    return Objects.requireNonNull(value);
  }

  void write(Object value, MemorySegment to, CallScope scope) {
    Optional<Method> plain = method("write", record, MemorySegment.class, long.class);
    if (plain.isPresent()) {
      invoke(plain.get(), value, to, 0);
    } else {
      Class<?>[] scoped = {record, MemorySegment.class, long.class, CallScope.class};
      invoke(method("write", scoped).orElseThrow(), value, to, 0, scope);
    }
  }

  private Optional<Method> method(String name, Class<?>... parameters) {
    return Stream.of(layouts.getMethods())
        .filter(each -> each.getName().equals(name))
        .filter(each -> Arrays.equals(each.getParameterTypes(), parameters))
        .findFirst();
  }

  private static @Nullable Object invoke(Method method, Object... arguments) {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
