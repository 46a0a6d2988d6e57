package io.github.ioctlabi.integration.vocabulary;

import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a record holds, as text, so that records with arrays compare by their content. */
final class Deep {
  private Deep() {}

  static String text(Object value) {
    return switch (value) {
      case null -> "null";
      case Record data -> record(data);
      case MemorySegment memory ->
          "memory at " + memory.address() + " of " + memory.byteSize() + " bytes";
      case Device device -> "device " + System.identityHashCode(device);
      case Object array when array.getClass().isArray() -> array(array);
      default -> Objects.toString(value);
    };
  }

  private static String record(Record data) {
    List<String> components = new ArrayList<>();
    for (RecordComponent component : data.getClass().getRecordComponents()) {
      try {
        components.add(component.getName() + "=" + text(component.getAccessor().invoke(data)));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(data.toString(), e);
      }
    }
    return data.getClass().getSimpleName() + components;
  }

  private static String array(Object array) {
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(text(Array.get(array, i)));
    }
    return elements.toString();
  }
}
