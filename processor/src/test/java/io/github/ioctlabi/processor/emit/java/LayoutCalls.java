package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.runtime.CallScope;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls of compiled layout classes. What they throw comes out as it is. */
final class LayoutCalls {
  private final Compiled compiled;

  LayoutCalls(Compiled compiled) {
    this.compiled = compiled;
  }

  /** How much memory a value needs. */
  long size(StructDeclaration struct, Object value) throws Exception {
    return struct.tail().isPresent()
        ? (long) call(struct, "size", 1, value)
        : (long) type(struct).getField("SIZE").get(null);
  }

  MemoryLayout layout(Aggregate aggregate) throws Exception {
    return (MemoryLayout) type(aggregate).getField("LAYOUT").get(null);
  }

  void write(StructDeclaration struct, Object value, MemorySegment segment, long offset)
      throws Exception {
    call(struct, "write", 3, value, segment, offset);
  }

  /** With the scope, if the struct takes one. */
  void write(
      StructDeclaration struct, Object value, MemorySegment segment, long offset, CallScope scope)
      throws Exception {
    if (Scoped.is(struct)) {
      call(struct, "write", 4, value, segment, offset, scope);
    } else {
      write(struct, value, segment, offset);
    }
  }

  Object read(StructDeclaration struct, MemorySegment segment, long offset) throws Exception {
    return call(struct, "read", 2, segment, offset);
  }

  /** With the scope, if the struct takes one. */
  Object read(StructDeclaration struct, MemorySegment segment, long offset, CallScope scope)
      throws Exception {
    return Scoped.is(struct)
        ? call(struct, "read", 3, segment, offset, scope)
        : read(struct, segment, offset);
  }

  private Class<?> type(Aggregate aggregate) throws ClassNotFoundException {
    return compiled.type(aggregate.layoutClass().qualified());
  }

  private Object call(Aggregate aggregate, String name, int parameters, Object... arguments)
      throws Exception {
    for (Method method : type(aggregate).getMethods()) {
      boolean accessor =
          method.getParameterTypes().length > 0
              && method.getParameterTypes()[0] == MemorySegment.class
              && !name.equals("read");
      if (method.getName().equals(name) && method.getParameterCount() == parameters && !accessor) {
        try {
          return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause() instanceof Exception cause ? cause : e;
        }
      }
    }
    throw new AssertionError(aggregate.layoutClass() + "." + name);
  }
}
