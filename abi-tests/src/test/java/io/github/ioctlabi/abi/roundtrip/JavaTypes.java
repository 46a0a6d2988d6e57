package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.runtime.CallScope;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * The classes of one declaration, by reflection: a test knows their names only when it runs.
 *
 * @param declaration what they were made from
 * @param loader what loads them
 */
record JavaTypes(Declaration declaration, ClassLoader loader) {
  /** A nested or top-level type, by the names that its declaration gives. */
  Class<?> named(DeclaredType type) throws ReflectiveOperationException {
    return load(type.topLevel() ? type.name() : declaration.interfaceName() + "$" + type.name());
  }

  /** The record of a struct. */
  Class<?> record(DeclaredType.Struct struct) throws ReflectiveOperationException {
    return load(declaration.javaName(struct).replace('.', '$'));
  }

  /** The record of a member of a union, be it a struct or bare. */
  Class<?> member(DeclaredType.Union union, DeclaredType.Member member)
      throws ReflectiveOperationException {
    return load(named(union).getName().replaceFirst(".*\\.", "") + "$" + member.struct().name());
  }

  /** The size of a struct without what varies, as Java has it. */
  long size(DeclaredType.Struct struct) throws ReflectiveOperationException {
    var field = layoutClass(struct).getDeclaredField("SIZE");
    field.setAccessible(true);
    return field.getLong(null);
  }

  /** The size of a struct with the array at its end. */
  long size(DeclaredType.Struct struct, Object value) throws ReflectiveOperationException {
    return struct.hasTail()
        ? (long) method(struct, "size", record(struct)).invoke(null, value)
        : size(struct);
  }

  /** Writes a record as C is to find it. */
  void write(DeclaredType.Struct struct, Object value, MemorySegment to, CallScope scope)
      throws ReflectiveOperationException {
    if (isScoped(struct)) {
      method(struct, "write", record(struct), MemorySegment.class, long.class, CallScope.class)
          .invoke(null, value, to, 0, scope);
    } else {
      method(struct, "write", record(struct), MemorySegment.class, long.class)
          .invoke(null, value, to, 0);
    }
  }

  /** Reads what C has written. */
  Object read(DeclaredType.Struct struct, MemorySegment from) throws ReflectiveOperationException {
    return method(struct, "read", MemorySegment.class, long.class).invoke(null, from, 0);
  }

  /** Calls the only constructor that takes all components. */
  static Object create(Class<?> record, Object[] values) throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = record.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private boolean isScoped(DeclaredType.Struct struct) throws ReflectiveOperationException {
    return Arrays.stream(layoutClass(struct).getDeclaredMethods())
        .anyMatch(method -> Arrays.asList(method.getParameterTypes()).contains(CallScope.class));
  }

  private Method method(DeclaredType.Struct struct, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    Method method = layoutClass(struct).getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }

  private Class<?> layoutClass(DeclaredType.Struct struct) throws ReflectiveOperationException {
    return load(declaration.javaName(struct).replace('.', '_') + "Layout");
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(declaration.packageName() + "." + name, true, loader);
  }
}
