package io.github.ioctlabi.processor.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlCommand;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The class generated from a {@link CallHeader}, compiled and called. */
final class SensorCalls {
  final Compiled compiled;
  final Class<?> type;

  SensorCalls(Path directory, CallHeader header, boolean existing) {
    this(directory, header, existing, Map.of());
  }

  SensorCalls(Path directory, CallHeader header, boolean existing, Map<String, String> others) {
    Map<String, String> written = new LinkedHashMap<>(others);
    written.put("test.Sensor", header.source());
    this.compiled = Compiled.of(directory, List.of(header.header(existing)), written);
    this.type = type("test.SensorIoctl");
  }

  Class<?> type(String name) {
    try {
      return compiled.type(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  Object on(Device device) throws ReflectiveOperationException {
    return type.getMethod("on", Device.class).invoke(null, device);
  }

  IoctlCommand constant(String name) throws ReflectiveOperationException {
    return (IoctlCommand) type.getField(name).get(null);
  }

  IoctlCommand made(String name, Object... arguments) throws ReflectiveOperationException {
    return (IoctlCommand) method(name, false).invoke(null, arguments);
  }

  /** A record nested in the interface. */
  Object record(String name, Object... components) throws ReflectiveOperationException {
    return type("test.Sensor$" + name).getConstructors()[0].newInstance(components);
  }

  Object records(String name, Object... elements) {
    Object array = Array.newInstance(type("test.Sensor$" + name), elements.length);
    for (int i = 0; i < elements.length; i++) {
      Array.set(array, i, elements[i]);
    }
    return array;
  }

  static Object component(Object record, String name) throws ReflectiveOperationException {
    return record.getClass().getMethod(name).invoke(record);
  }

  Method method(String name, boolean onMemory) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .filter(method ->
            Arrays.asList(method.getParameterTypes()).contains(MemorySegment.class) == onMemory)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  Object call(Device device, String name, Object... arguments) throws ReflectiveOperationException {
    return method(name, false).invoke(on(device), arguments);
  }

  Object callOnMemory(Device device, String name, Object... arguments)
      throws ReflectiveOperationException {
    return method(name, true).invoke(on(device), arguments);
  }

  /** A call that is refused before anything is sent. */
  void refused(Class<? extends Throwable> kind, String message, String name, Object... arguments) {
    FakeDevice kernel = new FakeDevice();
    assertEquals(message, thrown(kind, kernel, name, arguments).getMessage());
    assertEquals(0, kernel.calls.size());
  }

  Throwable thrown(
      Class<? extends Throwable> kind, Device device, String name, Object... arguments) {
    boolean onMemory = Arrays.stream(arguments).anyMatch(MemorySegment.class::isInstance);
    Throwable cause =
        assertThrows(
                InvocationTargetException.class,
                () -> method(name, onMemory).invoke(on(device), arguments))
            .getCause();
    assertEquals(kind, cause.getClass(), cause.toString());
    return cause;
  }
}
