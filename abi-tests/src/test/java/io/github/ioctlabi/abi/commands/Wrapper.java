package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlCommand;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of a generated class, on a device. */
final class Wrapper {
  private final Class<?> declared;
  private final Object object;

  private Wrapper(Class<?> declared, Object object) {
    this.declared = declared;
    this.object = object;
  }

  /** A new one; of private commands of network devices, for one called {@code net0}. */
  static Wrapper of(InterfaceDeclaration owner, Samples samples, Device device)
      throws ReflectiveOperationException {
    boolean network =
        owner.commands().stream()
            .anyMatch(each -> each.number() instanceof CommandNumber.DevicePrivate);
    Class<?> type = samples.load(owner.ioctlClass());
    Object made =
        network
            ? accessible(type.getDeclaredMethod("on", Device.class, String.class))
                .invoke(null, device, "net0")
            : accessible(type.getDeclaredMethod("on", Device.class)).invoke(null, device);
    return new Wrapper(samples.load(owner.javaName()), made);
  }

  private static Method accessible(Method method) {
    method.setAccessible(true);
    return method;
  }

  /**
   * Makes a call.
   *
   * @throws InvocationTargetException around what the call throws
   */
  @Nullable Object call(Command command, List<Object> arguments)
      throws ReflectiveOperationException {
    Method method =
        Arrays.stream(declared.getDeclaredMethods())
            .filter(each -> each.getName().equals(command.javaName()))
            .findFirst()
            .orElseThrow();
    return accessible(method).invoke(object, arguments.toArray());
  }

  /** Whether the device says that it knows a command. */
  boolean supports(Command command) throws ReflectiveOperationException {
    Class<?> type = object.getClass();
    var constant = type.getDeclaredField(command.constant());
    constant.setAccessible(true);
    Method supports = accessible(type.getDeclaredMethod("supports", IoctlCommand.class));
    return (boolean) supports.invoke(object, constant.get(null));
  }
}
